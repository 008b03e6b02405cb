import { choice, type PropsOf, references, table, text } from '../../model/fields.ts';

export const recordColumns = {
  /** Relative to nothing: `db.corp.internal`, `*.corp.internal`. */
  name: text(),
  type: choice(['A', 'AAAA', 'CNAME', 'ALIAS']),
  /** Addresses separated by spaces; for CNAME and ALIAS a name, or the id of a load balancer. */
  value: text(),
};

export const fields = {
  /** VPCs whose resolvers answer for the zone; the zone's domain is its name. */
  vpcs: references('vpc'),
  records: table(recordColumns, [], false),
};
export type HostedZoneProps = PropsOf<typeof fields>;
export type RecordRow = PropsOf<typeof recordColumns>;
