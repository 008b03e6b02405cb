import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { referencesOf } from '../shared/props.ts';
import { writeGroup } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbsubnetgroup.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::RDS::DBSubnetGroup': { read: readGroup } },
  write: writeGroup,
};

/** It stands in the VPC of its subnets. */
function readGroup(source: CfnSource, drafts: Drafts): void {
  source.ignore('DBSubnetGroupDescription');
  const id = drafts.id(source.logicalId);
  const subnets = source.references('SubnetIds');
  drafts.put({
    id,
    kind: 'db-subnet-group',
    name: source.text('DBSubnetGroupName') ?? source.name,
    parent: null,
    sourceId: source.logicalId,
    props: { subnets },
  });
  drafts.settle(id, (group, around) => {
    const [first] = referencesOf(group, 'subnets');
    const vpc = first === undefined ? undefined : around.enclosing(first, 'vpc');
    return { ...group, parent: vpc?.id ?? null };
  });
}
