import { choice, flag, type PropsOf, reference, references, table, text } from '../../model/fields.ts';
import { listenerPort, nodeColumns, scheme, state } from '../shared/balancer-fields.ts';

export const listenerColumns = {
  protocol: choice(['TCP', 'UDP', 'TCP_UDP', 'TLS']),
  port: listenerPort,
  targetGroup: reference('target-group'),
};

export const fields = {
  scheme,
  nodes: table(nodeColumns, [], false),
  /** None for a load balancer that filters nothing. */
  securityGroups: references('security-group'),
  listeners: table(listenerColumns, [], false),
  /** Whether a node sends to targets in other Availability Zones too. */
  crossZone: flag(false),
  /** Name that AWS gave it; empty for one made of its own name. */
  dnsName: text(),
  state,
};
export type NlbProps = PropsOf<typeof fields>;
