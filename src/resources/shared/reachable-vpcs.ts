import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { printPrefix } from '../../net/prefix.ts';
import { endsOf, peerOf } from './peering.ts';
import { attachedVpcs } from './transit-gateway.ts';
import { blocksOf, vpcOf } from './vpc.ts';

/** VPCs whose routes may lead to the resource: those it joins, else the one that contains it. */
export function vpcsOf(view: View, target: Resource): readonly ResourceId[] {
  switch (target.kind) {
    case 'peering-connection': {
      const { requester, accepter } = endsOf(view, target);
      return [requester, accepter].flatMap((end) => end?.id ?? []);
    }
    case 'transit-gateway':
      return attachedVpcs(view, target).map((vpc) => vpc.id);
    default:
      return [vpcOf(view, target.id)?.id ?? []].flat();
  }
}

/** Blocks that lie behind a target as seen from the VPC: those of the peer, or of all other VPCs at the transit gateway. Null for other kinds. */
export function blocksBehind(view: View, target: Resource, vpc: ResourceId): readonly string[] | null {
  switch (target.kind) {
    case 'peering-connection': {
      const peer = peerOf(view, target, vpc);
      return peer === undefined ? [] : blocksOf(peer).map(printPrefix);
    }
    case 'transit-gateway': {
      const others = attachedVpcs(view, target).filter((each) => each.id !== vpc);
      return [...new Set(others.flatMap((each) => blocksOf(each).map(printPrefix)))];
    }
    default:
      return null;
  }
}
