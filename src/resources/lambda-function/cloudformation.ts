import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { groupsListed } from '../shared/cfn-groups.ts';
import { expectUsual } from '../shared/cloudformation.ts';
import { interfaceRows, settleInterfaces } from '../shared/service-host-drafts.ts';
import { writeFunction } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::Lambda::Function': { read: readFunction } },
  write: writeFunction,
};

const LEFT_OUT = [
  'Architectures',
  'Code',
  'Description',
  'Environment',
  'FunctionName',
  'Handler',
  'Layers',
  'MemorySize',
  'PackageType',
  'Role',
  'Runtime',
  'Timeout',
  'TracingConfig',
];

/** A function without subnets runs outside of every VPC and is not drawn. */
function readFunction(source: CfnSource, drafts: Drafts): void {
  source.ignore(...LEFT_OUT);
  const config = source.record('VpcConfig');
  if (config !== null) expectUsual(config, 'Ipv6AllowedForDualStack', 'false');
  const subnets = config?.references('SubnetIds') ?? [];
  if (subnets.length === 0) return;
  const id = drafts.id(source.logicalId);
  const securityGroups = config === null ? [] : groupsListed(config, 'SecurityGroupIds', drafts, id);
  drafts.put({
    id,
    kind: 'lambda-function',
    name: source.name,
    parent: null,
    sourceId: source.logicalId,
    props: { nodes: interfaceRows(subnets), securityGroups },
  });
  settleInterfaces(drafts, id);
}
