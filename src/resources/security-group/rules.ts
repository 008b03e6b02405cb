import type { Rule } from '../../kinds/kind.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { familyOfList, prefixListAt, weightOf } from '../shared/prefix-lists.ts';
import { referenceOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import {
  icmpFitsFamily,
  peersAreOfVpc,
  rowsAreFresh,
  rowsDiffer,
  rowsHaveOnePeer,
  shellsAreClosed,
} from './row-rules.ts';
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

/**
 * Rules are counted per direction and address family; one that names a group counts as IPv4, one that names a prefix list for
 * as many as the list may hold.
 */
const rulesAreFew: GroupRule = (group, view) =>
  [group.props.inbound, group.props.outbound].flatMap((rows) => {
    const weighed = rows.map((row) => {
      const list = prefixListAt(view, row.prefixList);
      const isIpv6 = list === undefined ? row.cidr.includes(':') : familyOfList(list) === 6;
      return { isIpv6, weight: weightOf(list) };
    });
    const count = (ipv6: boolean): number =>
      weighed.reduce((sum, each) => sum + (each.isIpv6 === ipv6 ? each.weight : 0), 0);
    return [count(false), count(true)].flatMap((used) => quotaFinding(group, QUOTAS.rulesPerGroup, used, 'quota'));
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

/** Groups of rules apart: a rule that names a deleted one is stale. */
const prefixListsExist: GroupRule = (group, view) =>
  referencesExist(group, view).filter(({ field }) => field?.endsWith('.group') !== true);

export const rules: readonly GroupRule[] = [
  prefixListsExist,
  rowsAreFresh,
  nameIsFree,
  rowsHaveOnePeer,
  peersAreOfVpc,
  rowsDiffer,
  icmpFitsFamily,
  rulesAreFew,
  mayOpenConnections,
  shellsAreClosed,
];
