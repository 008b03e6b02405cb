import type { Offer } from '../../kinds/kind.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { associationOffers, routeOffers } from '../shared/route-offers.ts';
import type { SubnetProps } from './schema.ts';

/** To a gateway or a host: a default route. To a table or a network ACL: an association. */
export function connect(
  subnet: Resource<SubnetProps>,
  to: Resource,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Offer[] {
  if (to.kind === 'route-table') return associationOffers(subnet, to, 'routeTable', view);
  if (to.kind === 'network-acl') return associationOffers(subnet, to, 'networkAcl', view);
  return routeOffers(subnet, to, view, freshId);
}
