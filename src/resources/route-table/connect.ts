import type { Offer } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { associationOffers, tableOffers } from '../shared/route-offers.ts';
import type { RouteTableProps } from './schema.ts';

/** To a gateway or a host: a default route. To a subnet: the association. */
export function connect(table: Resource<RouteTableProps>, to: Resource, view: View): readonly Offer[] {
  return to.kind === 'subnet' ? associationOffers(to, table, 'routeTable', view) : tableOffers(table, to, view);
}
