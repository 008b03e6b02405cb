import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { notWritten } from '../shared/cfn-write.ts';
import { referenceOf, textOf, textsOf } from '../shared/props.ts';

/** A connection with what a template says of it: not whether its tunnels are up, nor the addresses that AWS gives them. */
export function writeConnection(vpn: Resource, template: CfnTemplate): void {
  const gateway = referenceOf(vpn, 'gateway');
  const isTransit = gateway !== null && template.view.resource(gateway)?.kind === 'transit-gateway';
  const isStatic = textOf(vpn, 'routing') === 'static';
  template.put(vpn, 'AWS::EC2::VPNConnection', {
    Type: 'ipsec.1',
    CustomerGatewayId: template.ref(referenceOf(vpn, 'customerGateway')),
    [isTransit ? 'TransitGatewayId' : 'VpnGatewayId']: template.ref(gateway),
    StaticRoutesOnly: isStatic,
    Tags: template.tags(vpn),
  });
  if (isTransit || !isStatic) return; // a transit gateway's static routes are in its own tables
  const VpnConnectionId = template.ref(vpn.id);
  for (const [index, DestinationCidrBlock] of textsOf(vpn, 'staticRoutes').entries())
    template.part(vpn, `Route${index + 1}`, 'AWS::EC2::VPNConnectionRoute', { VpnConnectionId, DestinationCidrBlock });
}

/** Without a customer gateway there is no connection. */
export function placeOf(vpn: Resource, template: CfnTemplate): CfnCompanion | null {
  const id = referenceOf(vpn, 'customerGateway');
  const isThere = id !== null && template.view.resource(id)?.kind === 'customer-gateway' && template.ref(id) !== null;
  return isThere ? null : notWritten(vpn);
}
