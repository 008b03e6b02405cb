import { address, integer, type PropsOf } from '../../model/fields.ts';

export const fields = {
  /** Public address of the device, where the tunnels end. */
  ipAddress: address(),
  asn: integer(65000, 1, 4294967295),
};
export type CustomerGatewayProps = PropsOf<typeof fields>;
