import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { referencesOf } from '../shared/props.ts';

/** A subnet group under a name of CloudFormation's choice: AWS writes names of one's own in small letters. */
export function writeGroup(group: Resource, template: CfnTemplate): void {
  template.put(group, 'AWS::RDS::DBSubnetGroup', {
    DBSubnetGroupDescription: group.name || template.logicalId(group.id),
    SubnetIds: template.refs(referencesOf(group, 'subnets')),
    Tags: template.tags(group),
  });
}
