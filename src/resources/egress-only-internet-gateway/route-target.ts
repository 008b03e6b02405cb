import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { RouteTarget } from '../../sim/behaviour.ts';
import type { EgressOnlyInternetGatewayProps } from './schema.ts';

/** An attached gateway takes IPv6. */
export function routeTarget(gateway: Resource<EgressOnlyInternetGatewayProps>, view: View): RouteTarget | null {
  const isAttached = view.enclosing(gateway.id, 'vpc') !== undefined;
  return isAttached ? { target: gateway.id, families: [6], rank: 2 } : null;
}
