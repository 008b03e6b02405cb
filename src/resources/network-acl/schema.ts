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

/** What AWS puts into a default network ACL, per direction. */
export const ALLOW_ALL = {
  number: 100,
  protocol: 'all',
  ports: 'all',
  icmpType: -1,
  icmpCode: -1,
  cidr: '0.0.0.0/0',
  action: 'allow',
} as const;
export const ALLOW_ALL_IPV6 = { ...ALLOW_ALL, number: 101, cidr: '::/0' } as const;

export const fields = {
  inbound: table(ruleColumns, [], false),
  outbound: table(ruleColumns, [], false),
};
export type NetworkAclProps = PropsOf<typeof fields>;
export type NetworkAclRow = PropsOf<typeof ruleColumns>;
