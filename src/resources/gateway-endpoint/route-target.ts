import type { Resource } from '../../model/topology.ts';
import type { RouteTarget } from '../../sim/behaviour.ts';
import type { GatewayEndpointProps } from './schema.ts';

/** Leads to its service only; whoever wants elsewhere is turned away. */
export function routeTarget(endpoint: Resource<GatewayEndpointProps>): RouteTarget {
  return { target: endpoint.id, families: [4], rank: 0 };
}
