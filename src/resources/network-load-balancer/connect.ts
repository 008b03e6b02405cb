import type { Offer } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { balancerOffers, listenerOffers } from '../shared/balancer-connect.ts';

const PROTOCOLS = { TCP: 'TCP', UDP: 'UDP', TCP_UDP: 'TCP_UDP', TLS: 'TLS' } as const;

/** To a subnet: a node. To a security group: membership. To a target group: a listener. */
export function connect(nlb: Resource<object>, to: Resource, view: View): readonly Offer[] {
  const balancer = view.resource(nlb.id);
  if (balancer === undefined) return [];
  return [...balancerOffers(balancer, to, view), ...listenerOffers(balancer, to, PROTOCOLS)];
}
