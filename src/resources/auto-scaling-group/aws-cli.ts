import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { referencesOf } from '../shared/props.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/autoscaling/describe-auto-scaling-groups.html */
export const awsCli: AwsCliMapping = { calls: { AutoScalingGroups: readGroup } };

/** Its subnets are one text with commas. */
function readGroup(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('AutoScalingGroupARN') ?? record.text('AutoScalingGroupName');
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const subnets = (record.text('VPCZoneIdentifier') ?? '').split(',').filter((each) => each !== '');
  const minSize = record.number('MinSize') ?? 0;
  drafts.put({
    id,
    kind: 'auto-scaling-group',
    name: record.text('AutoScalingGroupName') ?? sourceId,
    parent: null,
    sourceId,
    props: {
      minSize,
      maxSize: record.number('MaxSize') ?? minSize,
      desiredCapacity: record.number('DesiredCapacity') ?? minSize,
      subnets: subnets.map((each) => drafts.id(each)),
      instances: record.records('Instances').flatMap((each) => each.reference('InstanceId') ?? []),
    },
  });
  drafts.settle(id, (group, around) => {
    const [first] = referencesOf(group, 'subnets');
    const vpc = first === undefined ? undefined : around.enclosing(first, 'vpc');
    return { ...group, parent: vpc?.id ?? group.parent };
  });
}
