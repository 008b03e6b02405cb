import type { Rule } from '../../kinds/kind.ts';
import { QUOTAS } from '../quotas.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { referenceOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import { icmpFitsFamily, peersAreOfVpc, rowsDiffer, rowsHaveOnePeer, shellsAreClosed } from './row-rules.ts';
import type { SecurityGroupProps } from './schema.ts';

type GroupRule = Rule<SecurityGroupProps>;

/** Names are unique in the VPC, not those of ids, and `default` is taken. */
const nameIsFree: GroupRule = (group, view) => {
  const vpc = vpcOf(view, group.id);
  const about = { severity: 'error', docs: DOCS.securityGroups } as const;
  if (/^sg-/i.test(group.name)) return [finding(group, { ...about, rule: 'InvalidParameterValue', text: 'name-sg' })];
  if (vpc === undefined) return [];
  const isDefault = referenceOf(vpc, 'defaultSecurityGroup') === group.id;
  if (group.name === 'default' && !isDefault) {
    return [finding(group, { ...about, rule: 'InvalidGroup.Reserved', text: 'name-default' })];
  }
  const twin = inVpc(view, vpc.id, 'security-group').find((each) => each.id < group.id && each.name === group.name);
  if (twin === undefined) return [];
  return [
    finding(group, { ...about, rule: 'InvalidGroup.Duplicate', text: 'name-taken', values: { vpc: nameOf(vpc) } }),
  ];
};

/** Rules are counted per direction and address family; one that names a group counts as IPv4. */
const rulesAreFew: GroupRule = (group) =>
  [group.props.inbound, group.props.outbound].flatMap((rows) => {
    const ipv6 = rows.filter((row) => row.cidr.includes(':')).length;
    return [rows.length - ipv6, ipv6].flatMap((count) => quotaFinding(group, QUOTAS.rulesPerGroup, count, 'quota'));
  });

/** Without outbound rules its interfaces can open no connection. */
const mayOpenConnections: GroupRule = (group) =>
  group.props.outbound.length === 0
    ? [
        finding(group, {
          severity: 'hint',
          rule: 'no-outbound-rules',
          text: 'no-outbound',
          field: 'outbound',
          docs: DOCS.securityGroupRules,
        }),
      ]
    : [];

export const rules: readonly GroupRule[] = [
  referencesExist,
  nameIsFree,
  rowsHaveOnePeer,
  peersAreOfVpc,
  rowsDiffer,
  icmpFitsFamily,
  rulesAreFew,
  mayOpenConnections,
  shellsAreClosed,
];
