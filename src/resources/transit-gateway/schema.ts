import { flag, type PropsOf, reference } from '../../model/fields.ts';

export const fields = {
  /** Whether new attachments are associated with a table by themselves, and which. */
  defaultAssociation: flag(true),
  defaultAssociationTable: reference('transit-gateway-route-table'),
  /** Whether new attachments propagate their prefixes into a table by themselves, and which. */
  defaultPropagation: flag(true),
  defaultPropagationTable: reference('transit-gateway-route-table'),
  /** Whether public DNS names of hosts in attached VPCs resolve to private addresses in the others. */
  dnsSupport: flag(true),
  /** Whether inbound rules of security groups may name groups of other attached VPCs; off unless asked for. */
  securityGroupReferencing: flag(false),
};
export type TransitGatewayProps = PropsOf<typeof fields>;
