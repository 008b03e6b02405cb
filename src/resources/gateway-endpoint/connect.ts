import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { tablesWith } from '../shared/gateway-endpoints.ts';
import { routeTableOf } from '../shared/subnets.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { GatewayEndpointProps } from './schema.ts';

/** To a route table, or a subnet by its table: the association that puts the route in. */
export function connect(endpoint: Resource<GatewayEndpointProps>, to: Resource, view: View): readonly Offer[] {
  const table = to.kind === 'subnet' ? routeTableOf(view, to) : to.kind === 'route-table' ? to : undefined;
  if (table === undefined || endpoint.props.routeTables.includes(table.id)) return [];
  if (vpcOf(view, table.id)?.id !== vpcOf(view, endpoint.id)?.id) return [];
  const text = message('gateway-endpoint.associate', { name: nameOf(endpoint), table: nameOf(table) });
  const props = { routeTables: tablesWith(endpoint, table.id) };
  return [{ message: text, edit: [{ type: 'set', id: endpoint.id, props }] }];
}
