import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftRegion } from '../shared/cloudformation.ts';
import { placeOf, writeLog } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-flowlog.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::EC2::FlowLog': { read: readLog } },
  write: writeLog,
  comesWith: placeOf,
};

const LEFT_OUT = [
  'DeliverCrossAccountRole',
  'DeliverLogsPermissionArn',
  'DestinationOptions',
  'LogDestination',
  'LogDestinationType',
  'LogGroupName',
  'MaxAggregationInterval',
  'ResourceType',
];

function readLog(source: CfnSource, drafts: Drafts): void {
  source.ignore(...LEFT_OUT);
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'flow-log',
    name: source.name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: {
      target: source.reference('ResourceId'),
      ...present({ traffic: source.text('TrafficType'), format: source.script('LogFormat') }),
    },
  });
}
