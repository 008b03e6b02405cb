import type { Resource } from '../../model/topology.ts';
import type { RouteTarget } from '../../sim/behaviour.ts';
import type { NatGatewayProps } from './schema.ts';

/** A NAT gateway that works takes IPv4. */
export function routeTarget({ id, props }: Resource<NatGatewayProps>): RouteTarget | null {
  return props.state === 'available' ? { target: id, families: [4], rank: 1 } : null;
}
