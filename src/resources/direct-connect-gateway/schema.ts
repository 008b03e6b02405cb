import { integer, type PropsOf, reference, table, text } from '../../model/fields.ts';

export const associationColumns = {
  gateway: reference('virtual-private-gateway', 'transit-gateway'),
  /** Prefixes it may announce to sites, separated by spaces; empty for the blocks of the VPC. */
  allowedPrefixes: text(),
};

export const fields = {
  asn: integer(64512, 1, 4294967295),
  associations: table(associationColumns),
};
export type DirectConnectGatewayProps = PropsOf<typeof fields>;
