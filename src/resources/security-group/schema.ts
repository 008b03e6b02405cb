import {
  blockOrAddress,
  integer,
  ports,
  type PropsOf,
  protocol,
  reference,
  referenceOr,
  table,
  text,
} from '../../model/fields.ts';
import { OUTSIDE } from '../shared/outside.ts';

export const ruleColumns = {
  protocol: protocol(),
  ports: ports(),
  /** ICMP type and code; -1 is any. Other protocols ignore them. */
  icmpType: integer(-1, -1, 255),
  icmpCode: integer(-1, -1, 255),
  /** The far side as addresses; empty when `group` names it. */
  cidr: blockOrAddress(),
  /** The far side as members of a security group; `outside:sg-0123` for one that the source does not describe. */
  group: referenceOr([OUTSIDE], 'security-group'),
  /** The far side as the blocks of a prefix list. */
  prefixList: reference('prefix-list'),
  description: text(),
};

const everything = {
  protocol: 'all',
  ports: 'all',
  icmpType: -1,
  icmpCode: -1,
  group: null,
  prefixList: null,
  description: '',
};

export const fields = {
  description: text(),
  inbound: table(ruleColumns, [], false),
  /** A new group lets everything out. */
  outbound: table(ruleColumns, [{ ...everything, cidr: '0.0.0.0/0' }], false),
};
export type SecurityGroupProps = PropsOf<typeof fields>;
export type SecurityGroupRow = PropsOf<typeof ruleColumns>;
