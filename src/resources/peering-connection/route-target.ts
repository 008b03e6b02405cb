import type { Resource } from '../../model/topology.ts';
import type { RouteTarget } from '../../sim/behaviour.ts';
import type { PeeringProps } from './schema.ts';

/** Leads to the peer's blocks only, so it is tried first: nothing else leads there on a shorter way. */
export function routeTarget(peering: Resource<PeeringProps>): RouteTarget {
  return { target: peering.id, families: [4, 6], rank: 0 };
}
