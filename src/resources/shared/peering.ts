import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { overlaps, type Prefix } from '../../net/prefix.ts';
import { referenceOf, textOf } from './props.ts';
import { isSameRegion } from './region.ts';
import { blocksOf } from './vpc.ts';

/** The two VPCs of a peering connection; undefined where one is not drawn. */
export interface PeeringEnds {
  readonly requester: Resource | undefined;
  readonly accepter: Resource | undefined;
}

export function endsOf(view: View, peering: Resource): PeeringEnds {
  const end = (field: string): Resource | undefined => {
    const id = referenceOf(peering, field);
    const vpc = id === null ? undefined : view.resource(id);
    return vpc?.kind === 'vpc' ? vpc : undefined;
  };
  return { requester: end('requester'), accepter: end('accepter') };
}

/** The VPC on the other side; undefined when it is not drawn or the VPC is no end of the peering. */
export function peerOf(view: View, peering: Resource, vpc: ResourceId): Resource | undefined {
  const { requester, accepter } = endsOf(view, peering);
  if (requester?.id === vpc) return accepter;
  return accepter?.id === vpc ? requester : undefined;
}

/** Blocks that both VPCs have, in whole or in part: AWS lets such a peering fail, whether or not they are used. */
export function sharedBlocks(view: View, peering: Resource): readonly Prefix[] {
  const { requester, accepter } = endsOf(view, peering);
  if (requester === undefined || accepter === undefined) return [];
  const theirs = blocksOf(accepter);
  return blocksOf(requester).filter((block) => theirs.some((other) => overlaps(block, other)));
}

/** The state the peering is in: `failed` where the blocks overlap, whatever the document says. @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html */
export function peeringState(view: View, peering: Resource): string {
  return sharedBlocks(view, peering).length > 0 ? 'failed' : textOf(peering, 'state');
}

/** Whether both ends are in one Region; only then do packets keep their sender's security groups. */
export function isWithinRegion(view: View, peering: Resource): boolean {
  const { requester, accepter } = endsOf(view, peering);
  return requester === undefined || accepter === undefined || isSameRegion(view, requester.id, accepter.id);
}

/** Peerings of the VPC that carry traffic, with the VPC on the other side. */
export function activePeerings(
  view: View,
  vpc: ResourceId,
): readonly { readonly peering: Resource; readonly peer: Resource }[] {
  return view.ofKind('peering-connection').flatMap((peering) => {
    const peer = peerOf(view, peering, vpc);
    return peer === undefined || peeringState(view, peering) !== 'active' ? [] : [{ peering, peer }];
  });
}

/** A peering that is requested and accepted at once, drawn beside the VPC it starts from. */
export function newPeering(from: Resource, to: Resource, id: ResourceId): Resource {
  const name = `${from.name === '' ? from.id : from.name}-${to.name === '' ? to.id : to.name}`;
  const props = { requester: from.id, accepter: to.id, state: 'active', requesterDns: false, accepterDns: false };
  return { id, kind: 'peering-connection', name, parent: from.parent, props };
}
