import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { RouteTarget } from '../../sim/behaviour.ts';
import type { VirtualPrivateGatewayProps } from './schema.ts';

/** An attached gateway takes both families; IPv6 goes on by Direct Connect only. */
export function routeTarget(gateway: Resource<VirtualPrivateGatewayProps>, view: View): RouteTarget | null {
  const isAttached = view.enclosing(gateway.id, 'vpc') !== undefined;
  return isAttached ? { target: gateway.id, families: [4, 6], rank: 2 } : null;
}
