import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { GATEWAY_ATTACHMENT } from '../shared/cfn-parts.ts';
import { numberOf } from '../shared/props.ts';

/** The gateway, and its attachment where it stands in a VPC. Route tables say themselves what it propagates into them. */
export function writeGateway(gateway: Resource, template: CfnTemplate): void {
  template.put(gateway, 'AWS::EC2::VPNGateway', {
    Type: 'ipsec.1',
    AmazonSideAsn: numberOf(gateway, 'asn'),
    Tags: template.tags(gateway),
  });
  const vpc = template.view.enclosing(gateway.id, 'vpc');
  if (vpc === undefined) return;
  template.part(gateway, GATEWAY_ATTACHMENT, 'AWS::EC2::VPCGatewayAttachment', {
    VpcId: template.ref(vpc.id),
    VpnGatewayId: template.ref(gateway.id),
  });
}
