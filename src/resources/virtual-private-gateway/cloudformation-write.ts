import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { GATEWAY_ATTACHMENT } from '../shared/cfn-parts.ts';
import { numberOf, referencesOf } from '../shared/props.ts';

/** The gateway, and where it stands in a VPC its attachment and the tables it propagates into, which AWS lets it do once it is attached. */
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
  const { view } = template;
  const tables = view
    .ofKind('route-table')
    .filter((each) => referencesOf(each, 'propagatingVgws').includes(gateway.id));
  const RouteTableIds = template.refs(tables.map((each) => each.id));
  if (RouteTableIds.length > 0)
    template.part(gateway, 'Propagation', 'AWS::EC2::VPNGatewayRoutePropagation', {
      DependsOn: template.partId(gateway.id, GATEWAY_ATTACHMENT),
      RouteTableIds,
      VpnGatewayId: template.ref(gateway.id),
    });
}
