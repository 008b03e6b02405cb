import type { Companion } from '../../kinds/kind.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { newElasticIp } from '../shared/elastic-ip.ts';
import { isRegional } from './regional.ts';
import { regionalTable } from './regional-table.ts';
import type { NatGatewayProps } from './schema.ts';

/** The Elastic IP that a public NAT gateway needs, and the route table that AWS makes along with a regional one. */
export function companions(
  nat: Resource<NatGatewayProps>,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Companion[] {
  const table = isRegional(nat) ? regionalTable(nat, view, freshId('route-table')) : null;
  return [
    ...(nat.props.connectivity === 'public' ? [{ resource: newElasticIp(view, nat, freshId('elastic-ip')) }] : []),
    ...(table === null ? [] : [{ resource: table, referredBy: 'routeTable' }]),
  ];
}
