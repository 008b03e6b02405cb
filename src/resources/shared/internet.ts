import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { PortSpec } from '../../sim/behaviour.ts';
import { vpcOf } from './vpc.ts';

/** Id of the internet that stands in where a document has none. */
export const IMPLICIT_INTERNET = resourceId('internet');

/** What gateways plug their outside into. */
export function internetOf(view: View): ResourceId {
  return view.ofKind('internet')[0]?.id ?? IMPLICIT_INTERNET;
}

/** A gateway's two legs: `vpc` into the VPC that contains it, `internet` out of it. A detached gateway has none. */
export function gatewayLegs(gateway: Resource<object>, view: View): readonly PortSpec[] {
  const vpc = vpcOf(view, gateway.id);
  if (vpc === undefined) return [];
  const leg = { resource: gateway.id, device: gateway.id, addresses: [], filters: [], sourceDestCheck: false };
  return [
    { ...leg, name: 'vpc', into: vpc.id },
    { ...leg, name: 'internet', into: internetOf(view) },
  ];
}
