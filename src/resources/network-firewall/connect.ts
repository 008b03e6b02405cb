import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { newEndpoint } from '../shared/inspection-endpoint.ts';
import { nameOf } from '../shared/finding.ts';
import { endpointsOf } from '../shared/inspection.ts';

/** To a subnet: an endpoint there. */
export function connect(
  firewall: Resource<object>,
  to: Resource,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Offer[] {
  if (to.kind !== 'subnet' || endpointsOf(view, firewall.id).some((each) => each.parent === to.id)) return [];
  const resource = newEndpoint(view, firewall, to, freshId('gateway-load-balancer-endpoint'));
  const text = message('connect.endpoint', {
    name: firewall.name === '' ? firewall.id : firewall.name,
    subnet: nameOf(to),
  });
  return [{ message: text, edit: [{ type: 'put', resource }] }];
}
