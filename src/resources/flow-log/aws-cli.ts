import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { awsRegion } from '../shared/aws-region.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-flow-logs.html */
export const awsCli: AwsCliMapping = { calls: { FlowLogs: readLog } };

function readLog(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('FlowLogId');
  const watched = record.text('ResourceId');
  if (sourceId === null || watched?.startsWith('tgw')) return;
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'flow-log',
    name: record.name(sourceId),
    parent: awsRegion(record, drafts),
    sourceId,
    props: {
      target: record.reference('ResourceId'),
      ...present({ traffic: record.text('TrafficType'), format: record.text('LogFormat') }),
    },
  });
}
