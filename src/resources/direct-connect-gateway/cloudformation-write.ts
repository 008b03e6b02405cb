import type { CfnTemplate } from '../../formats/mapping.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import { anywhere } from '../shared/cfn-outside.ts';
import { GATEWAY_ATTACHMENT } from '../shared/cfn-parts.ts';
import { cellOf, numberOf, rowsOf } from '../shared/props.ts';

/** A gateway and its associations. A virtual private gateway has to be attached to its VPC before. */
export function writeGateway(gateway: Resource, template: CfnTemplate): void {
  const { view } = template;
  template.put(gateway, 'AWS::DirectConnect::DirectConnectGateway', {
    DirectConnectGatewayName: gateway.name.replace(/[^\w ,/-]/g, '-') || template.logicalId(gateway.id),
    AmazonSideAsn: String(numberOf(gateway, 'asn')),
    Tags: template.tags(gateway),
  });
  for (const [index, row] of rowsOf(gateway, 'associations').entries()) {
    const part = `Association${index + 1}`;
    const id = resourceId(cellOf(row, 'gateway'));
    const isVgw = template.ref(id) !== null && view.resource(id)?.kind === 'virtual-private-gateway';
    template.part(gateway, part, 'AWS::DirectConnect::DirectConnectGatewayAssociation', {
      DependsOn: isVgw && view.enclosing(id, 'vpc') !== undefined ? template.partId(id, GATEWAY_ATTACHMENT) : null,
      DirectConnectGatewayId: template.attribute(gateway.id, 'DirectConnectGatewayId'),
      AssociatedGatewayId: anywhere(template, id, template.partId(gateway.id, part)),
      AllowedPrefixesToDirectConnectGateway: cellOf(row, 'allowedPrefixes').split(/[\s,]+/),
    });
  }
}
