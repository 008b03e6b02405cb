import type { Companion } from '../../kinds/kind.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { newElasticIp } from '../shared/elastic-ip.ts';
import type { NatGatewayProps } from './schema.ts';

/** The Elastic IP that a public NAT gateway needs. */
export function companions(
  nat: Resource<NatGatewayProps>,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Companion[] {
  return nat.props.connectivity === 'public' ? [{ resource: newElasticIp(view, nat, freshId('elastic-ip')) }] : [];
}
