import { partId } from '../../formats/drafts.ts';
import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import { tableLeftToAws } from '../shared/cfn-transit.ts';
import { cellOf, rowsOf } from '../shared/props.ts';

/** A table and its static routes. A route whose attachment is gone drops, as one that says `Blackhole` does. */
export function writeTable(table: Resource, template: CfnTemplate): void {
  if (comesWithGateway(table, template) !== null) return;
  const TransitGatewayRouteTableId = template.ref(table.id);
  template.put(table, 'AWS::EC2::TransitGatewayRouteTable', {
    TransitGatewayId: template.ref(table.parent),
    Tags: template.tags(table),
  });
  for (const [index, row] of rowsOf(table, 'routes').entries()) {
    const target = cellOf(row, 'attachment');
    const isGone = target === '' || target === 'blackhole';
    const attachment = isGone ? null : template.ref(resourceId(target));
    if (!isGone && attachment === null) continue; // of a VPN connection, whose attachment no template can name
    template.part(table, `Route${index + 1}`, 'AWS::EC2::TransitGatewayRoute', {
      TransitGatewayRouteTableId,
      DestinationCidrBlock: cellOf(row, 'destination'),
      TransitGatewayAttachmentId: attachment,
      Blackhole: isGone || null,
    });
  }
}

/** The default table is made along with the transit gateway, and nothing refers to it. */
export function comesWithGateway(table: Resource, { view, readId }: CfnTemplate): CfnCompanion | null {
  const gateway = table.parent === null ? undefined : view.resource(table.parent);
  if (gateway === undefined || tableLeftToAws(view, gateway) !== table.id) return null;
  return { id: partId(readId(gateway.id), table.kind), value: null };
}
