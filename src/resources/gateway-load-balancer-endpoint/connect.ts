import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';
import type { GatewayLoadBalancerEndpointProps } from './schema.ts';

const SERVICES: readonly string[] = ['gateway-load-balancer', 'network-firewall'];

/** To a Gateway Load Balancer or a firewall: has it inspect what passes. */
export function connect(endpoint: Resource<GatewayLoadBalancerEndpointProps>, to: Resource): readonly Offer[] {
  if (!SERVICES.includes(to.kind) || endpoint.props.service === to.id) return [];
  const text = message('gateway-load-balancer-endpoint.connect.service', {
    name: nameOf(endpoint),
    service: nameOf(to),
  });
  return [{ message: text, edit: [{ type: 'set', id: endpoint.id, props: { service: to.id } }] }];
}
