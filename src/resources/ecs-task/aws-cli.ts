import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { settleInterfaces } from '../shared/service-host-drafts.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ecs/describe-tasks.html */
export const awsCli: AwsCliMapping = { calls: { tasks: readTask } };

/** A task in awsvpc mode says its interface. Its groups and ports no such call tells: it has the VPC's default group. */
function readTask(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('taskArn');
  const attachment = record.records('attachments').find((each) => each.text('type') === 'ElasticNetworkInterface');
  if (sourceId === null || attachment === undefined || record.text('lastStatus') === 'STOPPED') return;
  const details = attachment.records('details');
  const detail = (name: string): AwsRecord | undefined => details.find((each) => each.text('name') === name);
  const subnet = detail('subnetId')?.reference('value') ?? null;
  if (subnet === null) return;
  const privateAddress = detail('privateIPv4Address')?.text('value') ?? '';
  const id = drafts.id(sourceId);
  drafts.put({
    id,
    kind: 'ecs-task',
    name: record.text('group')?.replace(/^\w+:/, '') ?? sourceId,
    parent: null,
    sourceId,
    props: { nodes: [{ subnet, privateAddress, ipv6Address: '', publicAddress: '' }] },
  });
  settleInterfaces(drafts, id);
}
