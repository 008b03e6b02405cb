import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { newPeering, peerOf } from '../shared/peering.ts';
import type { VpcProps } from './schema.ts';

/** To another VPC: a peering connection, unless the two have one. */
export function connect(
  vpc: Resource<VpcProps>,
  to: Resource,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Offer[] {
  if (to.kind !== 'vpc' || to.id === vpc.id) return [];
  const known = view.ofKind('peering-connection').some((each) => peerOf(view, each, vpc.id)?.id === to.id);
  if (known) return [];
  const text = message('vpc.connect.peer', { name: nameOf(vpc), other: nameOf(to) });
  return [{ message: text, edit: [{ type: 'put', resource: newPeering(vpc, to, freshId('peering-connection')) }] }];
}
