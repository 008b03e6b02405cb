import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Json, Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { AttachmentProps } from './schema.ts';

type Attachment = Resource<AttachmentProps>;

/** To a subnet of its VPC: enables its zone. To a table: the association, and the propagation. */
export function connect(attachment: Attachment, to: Resource, view: View): readonly Offer[] {
  const { subnets, attached, routeTable, peerRouteTable, propagatesTo } = attachment.props;
  if (to.kind === 'subnet') {
    const fits = vpcOf(view, to.id)?.id === attached && !subnets.includes(to.id);
    return fits ? [offer(attachment, to, 'subnet', { subnets: [...subnets, to.id] })] : [];
  }
  if (to.kind !== 'transit-gateway-route-table') return [];
  if (to.parent === attached)
    return peerRouteTable === to.id ? [] : [offer(attachment, to, 'associate', { peerRouteTable: to.id })];
  if (to.parent !== attachment.parent) return [];
  const isPeering = attached !== null && view.resource(attached)?.kind === 'transit-gateway';
  return [
    ...(routeTable === to.id ? [] : [offer(attachment, to, 'associate', { routeTable: to.id })]),
    ...(isPeering || propagatesTo.includes(to.id)
      ? []
      : [offer(attachment, to, 'propagate', { propagatesTo: [...propagatesTo, to.id] })]),
  ];
}

function offer(attachment: Attachment, to: Resource, key: string, props: Readonly<Record<string, Json>>): Offer {
  const values = { name: nameOf(attachment), other: nameOf(to) };
  return {
    message: message(`transit-gateway-attachment.connect.${key}`, values),
    edit: [{ type: 'set', id: attachment.id, props }],
  };
}
