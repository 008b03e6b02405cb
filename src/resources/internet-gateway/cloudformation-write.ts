import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { GATEWAY_ATTACHMENT } from '../shared/cfn-parts.ts';

/** The gateway, and its attachment where it stands in a VPC. */
export function writeGateway(gateway: Resource, template: CfnTemplate): void {
  template.put(gateway, 'AWS::EC2::InternetGateway', { Tags: template.tags(gateway) });
  const vpc = template.view.enclosing(gateway.id, 'vpc');
  if (vpc === undefined) return;
  template.part(gateway, GATEWAY_ATTACHMENT, 'AWS::EC2::VPCGatewayAttachment', {
    VpcId: template.ref(vpc.id),
    InternetGatewayId: template.ref(gateway.id),
  });
}
