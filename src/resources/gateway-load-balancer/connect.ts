import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { balancerOffers } from '../shared/balancer-connect.ts';
import { nameOf } from '../shared/finding.ts';
import { newEndpoint } from '../shared/inspection-endpoint.ts';
import { endpointsOf } from '../shared/inspection.ts';
import type { GwlbProps } from './schema.ts';

/** To a subnet: an endpoint there, or a node in its own VPC. To a target group: its appliances. */
export function connect(
  gwlb: Resource<GwlbProps>,
  to: Resource,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Offer[] {
  const balancer = view.resource(gwlb.id);
  if (balancer === undefined) return [];
  if (to.kind === 'target-group' && gwlb.props.targetGroup !== to.id) {
    const text = message('gateway-load-balancer.connect.appliances', { name: nameOf(balancer), group: nameOf(to) });
    return [{ message: text, edit: [{ type: 'set', id: gwlb.id, props: { targetGroup: to.id } }] }];
  }
  if (to.kind !== 'subnet') return [];
  const hasEndpoint = endpointsOf(view, gwlb.id).some((each) => each.parent === to.id);
  const resource = newEndpoint(view, balancer, to, freshId('gateway-load-balancer-endpoint'));
  const text = message('connect.endpoint', { name: nameOf(balancer), subnet: nameOf(to) });
  const endpoint: Offer = { message: text, edit: [{ type: 'put', resource }] };
  return [...(hasEndpoint ? [] : [endpoint]), ...balancerOffers(balancer, to, view)];
}
