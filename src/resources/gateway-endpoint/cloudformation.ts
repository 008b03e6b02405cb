import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { serviceIn } from '../shared/aws-services.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html */
export const cloudformation: CfnMapping = { types: { 'AWS::EC2::VPCEndpoint': { read: readEndpoint } } };

/** The type is `Gateway` unless the template says another. A policy that is written out counts as one of one's own. */
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
      policy: source.has('PolicyDocument') ? 'custom' : 'full-access',
    },
  });
}
