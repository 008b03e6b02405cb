import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { RouteTarget } from '../../sim/behaviour.ts';
import type { InternetGatewayProps } from './schema.ts';

/** An attached gateway takes both families. It comes after NAT: a private subnet is rarely meant to become public. */
export function routeTarget(gateway: Resource<InternetGatewayProps>, view: View): RouteTarget | null {
  const isAttached = view.enclosing(gateway.id, 'vpc') !== undefined;
  return isAttached ? { target: gateway.id, families: [4, 6], rank: 3 } : null;
}
