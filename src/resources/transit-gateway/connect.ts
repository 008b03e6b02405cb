import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { KindName, Props, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { attachmentsOf, zoneOf } from '../shared/transit-gateway.ts';
import { inVpc } from '../shared/vpc.ts';
import type { TransitGatewayProps } from './schema.ts';

/** To a VPC or another transit gateway: an attachment, unless there is one. */
export function connect(
  gateway: Resource<TransitGatewayProps>,
  to: Resource,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Offer[] {
  if (to.kind !== 'vpc' && to.kind !== 'transit-gateway') return [];
  if (attachmentsOf(view, gateway).some((each) => each.attached.id === to.id)) return [];
  const resource: Resource = {
    id: freshId('transit-gateway-attachment'),
    kind: 'transit-gateway-attachment',
    name: `${nameOf(gateway)}-${nameOf(to)}`,
    parent: gateway.id,
    props: to.kind === 'vpc' ? vpcProps(gateway, to, view) : peeringProps(gateway, to),
  };
  const text = message('transit-gateway.connect.attach', { name: nameOf(gateway), other: nameOf(to) });
  return [{ message: text, edit: [{ type: 'put', resource }] }];
}

const USUAL: Props = {
  state: 'available',
  peerRouteTable: null,
  propagatesTo: [],
  subnets: [],
  addresses: [],
  applianceMode: false,
  dnsSupport: true,
  securityGroupReferencing: true,
};

/** One subnet of each zone, associated and propagated as the transit gateway does by default. */
function vpcProps({ props }: Resource<TransitGatewayProps>, vpc: Resource, view: View): Props {
  const byZone = new Map<string, ResourceId>();
  for (const subnet of inVpc(view, vpc.id, 'subnet')) {
    const zone = zoneOf(view, subnet);
    if (!byZone.has(zone)) byZone.set(zone, subnet.id);
  }
  const { defaultAssociation, defaultAssociationTable, defaultPropagation, defaultPropagationTable } = props;
  return {
    ...USUAL,
    attached: vpc.id,
    subnets: [...byZone.values()],
    routeTable: defaultAssociation ? defaultAssociationTable : null,
    propagatesTo: defaultPropagation && defaultPropagationTable !== null ? [defaultPropagationTable] : [],
  };
}

function peeringProps({ props }: Resource<TransitGatewayProps>, peer: Resource): Props {
  const theirs = peer.props.defaultAssociationTable ?? null;
  return { ...USUAL, attached: peer.id, routeTable: props.defaultAssociationTable, peerRouteTable: theirs };
}
