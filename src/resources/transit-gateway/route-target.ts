import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { RouteTarget } from '../../sim/behaviour.ts';
import { attachedVpcs } from '../shared/transit-gateway.ts';
import type { TransitGatewayProps } from './schema.ts';

/** Leads to everything attached, so it comes after a VPC's own gateways where those lead to the same place. */
export function routeTarget(gateway: Resource<TransitGatewayProps>, view: View): RouteTarget | null {
  return attachedVpcs(view, gateway).length === 0 ? null : { target: gateway.id, families: [4, 6], rank: 4 };
}
