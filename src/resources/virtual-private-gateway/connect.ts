import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { propagationChange } from '../shared/propagation.ts';
import { referenceOf } from '../shared/props.ts';
import { networkBlocks, networkOfGateway, vpnConnectionsAt } from '../shared/sites.ts';
import { routeTableOf } from '../shared/subnets.ts';
import { attachedGateway, vpcOf } from '../shared/vpc.ts';
import { newVpnConnection } from '../shared/vpn.ts';
import type { VirtualPrivateGatewayProps } from './schema.ts';

type Gateway = Resource<VirtualPrivateGatewayProps>;

/** To a VPC: the attachment. To a route table or a subnet: propagation. To a customer gateway: a VPN connection. */
export function connect(
  gateway: Gateway,
  to: Resource,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Offer[] {
  switch (to.kind) {
    case 'vpc':
      return attachment(gateway, to, view);
    case 'route-table':
      return propagation(gateway, to, view);
    case 'subnet':
      return propagation(gateway, routeTableOf(view, to), view);
    case 'customer-gateway':
      return vpn(gateway, to, view, freshId);
    default:
      return [];
  }
}

function attachment(gateway: Gateway, vpc: Resource, view: View): readonly Offer[] {
  if (vpcOf(view, gateway.id) !== undefined || attachedGateway(view, vpc.id, gateway.kind) !== undefined) return [];
  const text = message('virtual-private-gateway.connect.attach', { gateway: nameOf(gateway), vpc: nameOf(vpc) });
  return [{ message: text, edit: [{ type: 'reparent', id: gateway.id, parent: vpc.id }] }];
}

function propagation(gateway: Gateway, table: Resource | undefined, view: View): readonly Offer[] {
  const change = table === undefined ? null : propagationChange(view, table, gateway.id);
  if (table === undefined || change === null) return [];
  const values = { gateway: nameOf(gateway), table: nameOf(table) };
  return [{ message: message('virtual-private-gateway.connect.propagate', values), edit: [change] }];
}

function vpn(
  gateway: Gateway,
  customer: Resource,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Offer[] {
  if (vpnConnectionsAt(view, gateway.id).some((each) => referenceOf(each, 'customerGateway') === customer.id))
    return [];
  const blocks = networkBlocks(networkOfGateway(view, customer.id));
  const values = { gateway: nameOf(gateway), customer: nameOf(customer) };
  return (['bgp', 'static'] as const).map((routing) => ({
    message: message(`virtual-private-gateway.connect.${routing}`, values),
    edit: [
      {
        type: 'put',
        resource: newVpnConnection(view, freshId('vpn-connection'), { gateway, customer, routing, blocks }),
      },
    ],
  }));
}
