import type { Rule } from '../../kinds/kind.ts';
import { balancersOf } from '../shared/balancers.ts';
import { ELB_DOCS } from '../shared/balancer-docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { targetsOf } from '../shared/targets.ts';
import { vpcOf } from '../shared/vpc.ts';
import { healthChecksPass } from './health-check-rules.ts';
import type { TargetGroupProps } from './schema.ts';

type GroupRule = Rule<TargetGroupProps>;

/** Instances of a peered VPC cannot be registered by their ids. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html */
const instancesAreInVpc: GroupRule = (group, view) => {
  const vpc = vpcOf(view, group.id);
  return group.props.targets.flatMap(({ target }, index) => {
    const instance = target === null ? undefined : view.resource(target);
    if (vpc === undefined || instance === undefined || vpcOf(view, instance.id)?.id === vpc.id) return [];
    const values = { target: nameOf(instance), vpc: nameOf(vpc) };
    const about = { field: `targets.${index}.target`, values, docs: ELB_DOCS.targetGroups };
    return [finding(group, { severity: 'error', rule: 'InvalidTarget', text: 'foreign', ...about })];
  });
};

/** A row says an instance or an address, as the type of the group asks. */
const targetsFitType: GroupRule = (group) => {
  const { targetType, targets } = group.props;
  if (targetType === 'lambda') return [];
  return targets.flatMap((row, index) => {
    const isSaid = targetType === 'ip' ? row.address !== '' : row.target !== null;
    if (isSaid) return [];
    const field = `targets.${index}.${targetType === 'ip' ? 'address' : 'target'}`;
    return [
      finding(group, {
        severity: 'error',
        rule: 'InvalidTarget',
        text: 'no-target',
        field,
        docs: ELB_DOCS.targetGroups,
      }),
    ];
  });
};

const hasTargets: GroupRule = (group) =>
  group.props.targets.length > 0 || group.props.targetType === 'lambda'
    ? []
    : [finding(group, { severity: 'hint', rule: 'ELB_NO_TARGETS', text: 'empty', docs: ELB_DOCS.targetGroups })];

const isUsed: GroupRule = (group, view) =>
  balancersOf(view, group.id).length > 0
    ? []
    : [finding(group, { severity: 'hint', rule: 'unused', text: 'unused', docs: ELB_DOCS.targetGroups })];

/** With every target unhealthy all of them get traffic. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-troubleshooting.html */
const someAreHealthy: GroupRule = (group, view) => {
  const targets = targetsOf(view, group);
  if (targets.length === 0 || targets.some((each) => each.health !== 'unhealthy')) return [];
  const about = { field: 'targets', docs: ELB_DOCS.targetHealth };
  return [finding(group, { severity: 'warning', rule: 'ELB_TARGET_UNHEALTHY', text: 'all-unhealthy', ...about })];
};

export const rules: readonly GroupRule[] = [
  referencesExist,
  instancesAreInVpc,
  targetsFitType,
  hasTargets,
  isUsed,
  someAreHealthy,
  healthChecksPass,
];
