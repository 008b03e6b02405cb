import { choice, flag, integer, type PropsOf, reference, references, table, text } from '../../model/fields.ts';
import { listenerPort, nodeColumns, scheme, state } from '../shared/balancer-fields.ts';

export const listenerColumns = {
  protocol: choice(['HTTP', 'HTTPS']),
  port: listenerPort,
  /** What the default rule does; only the first leads to a target. */
  action: choice(['forward', 'redirect', 'fixed-response']),
  targetGroup: reference('target-group'),
};

/** Rules besides the default one, by the listener's port. Values of a condition are separated by spaces; empty without the condition. */
export const ruleColumns = {
  port: listenerPort,
  priority: integer(1, 1, 50_000),
  /** Host names, with `*` and `?`. */
  hosts: text(),
  /** Paths, with `*` and `?`. */
  paths: text(),
  /** Blocks of client addresses. */
  sources: text(),
  /** Whether it has conditions besides: headers, methods, queries. */
  unread: flag(false),
  action: choice(['forward', 'redirect', 'fixed-response']),
  targetGroup: reference('target-group'),
};

export const fields = {
  scheme,
  nodes: table(nodeColumns, [], false),
  /** None for the VPC's default one. */
  securityGroups: references('security-group'),
  listeners: table(listenerColumns, [], false),
  rules: table(ruleColumns, [], false),
  /** Name that AWS gave it; empty for one made of its own name. */
  dnsName: text(),
  state,
};
export type AlbProps = PropsOf<typeof fields>;
export type RuleRow = PropsOf<typeof ruleColumns>;
