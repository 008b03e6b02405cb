import { block, choice, integer, ports, type PropsOf, protocol, table } from '../../model/fields.ts';

export const ruleColumns = {
  /** Rules are tried from the lowest number up. */
  number: integer(100, 1, 32766),
  protocol: protocol('all'),
  ports: ports(),
  icmpType: integer(-1, -1, 255),
  icmpCode: integer(-1, -1, 255),
  cidr: block('0.0.0.0/0'),
  action: choice(['allow', 'deny']),
};

export const fields = {
  inbound: table(ruleColumns, [], false),
  outbound: table(ruleColumns, [], false),
};
export type NetworkAclProps = PropsOf<typeof fields>;
export type NetworkAclRow = PropsOf<typeof ruleColumns>;
