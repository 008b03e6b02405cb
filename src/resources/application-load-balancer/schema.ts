import { choice, type PropsOf, reference, references, table, text } from '../../model/fields.ts';
import { listenerPort, nodeColumns, scheme, state } from '../shared/balancer-fields.ts';

export const listenerColumns = {
  protocol: choice(['HTTP', 'HTTPS']),
  port: listenerPort,
  /** What the default rule does; only the first leads to a target. */
  action: choice(['forward', 'redirect', 'fixed-response']),
  targetGroup: reference('target-group'),
};

export const fields = {
  scheme,
  nodes: table(nodeColumns, [], false),
  /** None for the VPC's default one. */
  securityGroups: references('security-group'),
  listeners: table(listenerColumns, [], false),
  /** Name that AWS gave it; empty for one made of its own name. */
  dnsName: text(),
  state,
};
export type AlbProps = PropsOf<typeof fields>;
