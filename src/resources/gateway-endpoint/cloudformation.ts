import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { endpointPolicy } from '../shared/cfn-policy.ts';
import { serviceIn } from '../shared/aws-services.ts';
import { writeEndpoint } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::EC2::VPCEndpoint': { read: readEndpoint } },
  write: writeEndpoint,
};

/** The type is `Gateway` unless the template says another. */
function readEndpoint(source: CfnSource, drafts: Drafts): void {
  if ((source.text('VpcEndpointType') ?? 'Gateway') !== 'Gateway') return;
  source.ignore('PrivateDnsEnabled', 'IpAddressType', 'DnsOptions');
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'gateway-endpoint',
    name: source.name,
    parent: source.reference('VpcId'),
    sourceId: source.logicalId,
    props: {
      service: serviceIn(source.script('ServiceName') ?? '') === 'dynamodb' ? 'dynamodb' : 's3',
      routeTables: source.references('RouteTableIds'),
      policy: endpointPolicy(source),
    },
  });
}
