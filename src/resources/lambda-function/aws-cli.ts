import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { interfaceRows, settleInterfaces } from '../shared/service-host-drafts.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/lambda/list-functions.html */
export const awsCli: AwsCliMapping = { calls: { Functions: readFunction } };

/** Without a VPC it is nobody's neighbour and is not drawn. */
function readFunction(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('FunctionArn');
  const config = record.record('VpcConfig');
  const subnets = config?.references('SubnetIds') ?? [];
  if (sourceId === null || config === null || subnets.length === 0) return;
  const id = drafts.id(sourceId);
  drafts.put({
    id,
    kind: 'lambda-function',
    name: record.text('FunctionName') ?? sourceId,
    parent: config.reference('VpcId'),
    sourceId,
    props: { nodes: interfaceRows(subnets), securityGroups: config.references('SecurityGroupIds') },
  });
  settleInterfaces(drafts, id);
}
