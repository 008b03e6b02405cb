import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Prefix, parsePrefix } from '../../net/prefix.ts';
import { perResource } from './per-resource.ts';
import { groupedBy, perView } from './per-view.ts';
import { textOf, textsOf } from './props.ts';

/** The VPC a resource is in, or the VPC itself; undefined outside of one. */
export function vpcOf(view: View, id: ResourceId): Resource | undefined {
  return view.enclosing(id, 'vpc');
}

/** A VPC's IPv4 blocks, the primary one first, then its IPv6 blocks. What is no block is left out. */
export const blocksOf = perResource((vpc): readonly Prefix[] => {
  const texts = [textOf(vpc, 'cidr'), ...textsOf(vpc, 'secondaryCidrs'), ...textsOf(vpc, 'ipv6Cidrs')];
  return texts.flatMap((text) => parsePrefix(text) ?? []);
});

/** Resources of a kind anywhere inside a VPC, in order of id. */
export function inVpc(view: View, vpc: ResourceId, kind: string): readonly Resource[] {
  return members(view).get(`${vpc} ${kind}`) ?? [];
}

const members = perView((view) => groupedBy(view.all(), (each) => `${vpcOf(view, each.id)?.id} ${each.kind}`));

/** The internet gateway (or another gateway kind) that is attached to the VPC. */
export function attachedGateway(view: View, vpc: ResourceId, kind = 'internet-gateway'): Resource | undefined {
  return view.children(vpc).find((each) => each.kind === kind);
}
