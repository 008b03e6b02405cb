import type { CfnTemplate } from '../../formats/mapping.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import { cellOf, referencesOf, rowsOf } from '../shared/props.ts';

const ROLE = 'Role';

/** A function that does nothing yet, with the role it needs to have interfaces in a VPC. */
export function writeFunction(lambda: Resource, template: CfnTemplate): void {
  template.part(lambda, ROLE, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
    ManagedPolicyArns: [
      { 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole` },
    ],
  });
  const subnets = rowsOf(lambda, 'nodes').map((row) => resourceId(cellOf(row, 'subnet')));
  template.put(lambda, 'AWS::Lambda::Function', {
    Runtime: 'python3.13',
    Handler: 'index.handler',
    Code: { ZipFile: 'def handler(event, context):\n    return {}\n' },
    Role: { 'Fn::GetAtt': [template.partId(lambda.id, ROLE), 'Arn'] },
    VpcConfig: {
      SubnetIds: template.refs(subnets),
      SecurityGroupIds: template.refs(referencesOf(lambda, 'securityGroups')),
    },
    Tags: template.tags(lambda),
  });
}
