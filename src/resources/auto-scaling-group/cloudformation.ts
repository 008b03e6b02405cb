import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { withRows } from '../shared/cloudformation.ts';
import { referencesOf } from '../shared/props.ts';
import { launchAll } from './launched-instances.ts';
import { writeGroup } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-autoscalinggroup.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::AutoScaling::AutoScalingGroup': { read: readGroup } },
  write: writeGroup,
};

const LEFT_OUT = [
  'AutoScalingGroupName',
  'CapacityRebalance',
  'Cooldown',
  'DefaultInstanceWarmup',
  'HealthCheckGracePeriod',
  'HealthCheckType',
  'InstanceMaintenancePolicy',
  'LifecycleHookSpecificationList',
  'MaxInstanceLifetime',
  'MetricsCollection',
  'NewInstancesProtectedFromScaleIn',
  'NotificationConfigurations',
  'PlacementGroup',
  'ServiceLinkedRoleARN',
  'TerminationPolicies',
];

/** A template says how many instances there will be, and by their launch template of what make. */
function readGroup(source: CfnSource, drafts: Drafts): void {
  source.ignore(...LEFT_OUT);
  const id = drafts.id(source.logicalId);
  const minSize = source.number('MinSize') ?? 0;
  const maxSize = source.number('MaxSize') ?? minSize;
  const desiredCapacity = source.number('DesiredCapacity') ?? minSize;
  const subnets = source.references('VPCZoneIdentifier');
  const instances = launchAll(source, drafts, { count: desiredCapacity, subnets });
  drafts.put({
    id,
    kind: 'auto-scaling-group',
    name: source.name,
    parent: null,
    sourceId: source.logicalId,
    props: { minSize, maxSize, desiredCapacity, subnets, instances },
  });
  const targets = instances.map((target) => ({ target, address: '', port: 0, health: 'unknown' }));
  for (const targetGroup of source.references('TargetGroupARNs'))
    drafts.amend(targetGroup, 'target-group', (props) => withRows(props, 'targets', targets));
  drafts.settle(id, (group, around) => {
    const [first] = referencesOf(group, 'subnets');
    const vpc = first === undefined ? undefined : around.enclosing(first, 'vpc');
    return { ...group, parent: vpc?.id ?? group.parent };
  });
}
