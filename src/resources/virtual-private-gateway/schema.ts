import { integer, type PropsOf } from '../../model/fields.ts';

export const fields = {
  /** Number of its autonomous system, for BGP. */
  asn: integer(64512, 1, 4294967295),
};
export type VirtualPrivateGatewayProps = PropsOf<typeof fields>;
