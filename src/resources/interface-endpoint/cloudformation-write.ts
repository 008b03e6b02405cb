import type { CfnTemplate } from '../../formats/mapping.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import { policyDocument } from '../shared/cfn-policy.ts';
import { cellOf, flagOf, referencesOf, rowsOf, textOf } from '../shared/props.ts';
import { regionalService } from '../shared/service-names.ts';

/** The endpoint with its subnets; the addresses in them are AWS's choice. */
export function writeEndpoint(endpoint: Resource, template: CfnTemplate): void {
  const subnets = rowsOf(endpoint, 'nodes').map((row) => resourceId(cellOf(row, 'subnet')));
  template.put(endpoint, 'AWS::EC2::VPCEndpoint', {
    VpcEndpointType: 'Interface',
    VpcId: template.ref(endpoint.parent),
    ServiceName: { 'Fn::Sub': regionalService(textOf(endpoint, 'service')) },
    SubnetIds: template.refs(subnets),
    SecurityGroupIds: template.refs(referencesOf(endpoint, 'securityGroups')),
    PrivateDnsEnabled: flagOf(endpoint, 'privateDns'),
    PolicyDocument: policyDocument(textOf(endpoint, 'policy')),
    Tags: template.tags(endpoint),
  });
}
