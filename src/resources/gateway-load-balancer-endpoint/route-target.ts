import type { Resource } from '../../model/topology.ts';
import type { RouteTarget } from '../../sim/behaviour.ts';
import type { GatewayLoadBalancerEndpointProps } from './schema.ts';

/** Takes both families on their way to somewhere else; what leads there directly is offered before. */
export function routeTarget({ id, props }: Resource<GatewayLoadBalancerEndpointProps>): RouteTarget | null {
  return props.state === 'available' && props.service !== null ? { target: id, families: [4, 6], rank: 3 } : null;
}
