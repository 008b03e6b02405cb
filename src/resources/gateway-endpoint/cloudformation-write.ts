import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { policyDocument } from '../shared/cfn-policy.ts';
import { regionalService } from '../shared/service-names.ts';
import { referencesOf, textOf } from '../shared/props.ts';

/** The endpoint with the tables that get its route. Of a policy of one's own only that there is one is known. */
export function writeEndpoint(endpoint: Resource, template: CfnTemplate): void {
  template.put(endpoint, 'AWS::EC2::VPCEndpoint', {
    VpcEndpointType: 'Gateway',
    VpcId: template.ref(endpoint.parent),
    ServiceName: { 'Fn::Sub': regionalService(textOf(endpoint, 'service')) },
    RouteTableIds: template.refs(referencesOf(endpoint, 'routeTables')),
    PolicyDocument: policyDocument(textOf(endpoint, 'policy')),
    Tags: template.tags(endpoint),
  });
}
