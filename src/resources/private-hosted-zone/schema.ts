import { choice, type PropsOf, reference, references, table, text } from '../../model/fields.ts';

/** What an alias may lead to. */
export const BALANCERS = ['application-load-balancer', 'network-load-balancer'] as const;

export const recordColumns = {
  /** Relative to nothing: `db.corp.internal`, `*.corp.internal`. */
  name: text(),
  type: choice(['A', 'AAAA', 'CNAME', 'ALIAS']),
  /** Addresses separated by spaces; for CNAME and ALIAS a name. */
  value: text(),
  /** Of an ALIAS: the load balancer it leads to, whose name it stands for; none where `value` names something else. */
  target: reference(...BALANCERS),
};

export const fields = {
  /** VPCs whose resolvers answer for the zone; the zone's domain is its name. */
  vpcs: references('vpc'),
  records: table(recordColumns, [], false),
};
export type HostedZoneProps = PropsOf<typeof fields>;
export type RecordRow = PropsOf<typeof recordColumns>;
