import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { cellOf, rowsOf } from '../shared/props.ts';
import { interfaceRows, settleInterfaces } from '../shared/service-host-drafts.ts';
import { functionInterface } from '../shared/service-interfaces.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/lambda/list-functions.html */
export const awsCli: AwsCliMapping = { calls: { Functions: readFunction } };

/** Without a VPC it is nobody's neighbour and is not drawn. Its addresses are those of the interfaces that AWS made. */
function readFunction(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('FunctionArn');
  const config = record.record('VpcConfig');
  const subnets = config?.references('SubnetIds') ?? [];
  if (sourceId === null || config === null || subnets.length === 0) return;
  const id = drafts.id(sourceId);
  const securityGroups = config.references('SecurityGroupIds');
  drafts.put({
    id,
    kind: 'lambda-function',
    name: record.text('FunctionName') ?? sourceId,
    parent: config.reference('VpcId'),
    sourceId,
    props: { nodes: interfaceRows(subnets), securityGroups },
  });
  drafts.settle(id, (resource, around) => {
    const nodes = rowsOf(resource, 'nodes').map((row) => {
      const found = functionInterface(cellOf(row, 'subnet'), securityGroups, around);
      return found === null ? row : { ...row, privateAddress: found.privateAddress };
    });
    return { ...resource, props: { ...resource.props, nodes } };
  });
  settleInterfaces(drafts, id);
}
