import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { activePeerings } from './peering.ts';
import { perView } from './per-view.ts';
import { flagOf, referenceOf } from './props.ts';
import { attachmentsOf } from './transit-gateway.ts';

/**
 * Other VPCs in which public DNS names of a VPC's hosts resolve to private addresses: peers that the peering allows it, and VPCs at a
 * transit gateway with DNS support. All need DNS resolution and DNS host names on.
 * @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-dns.html
 */
export function vpcsResolvingPrivately(view: View, vpc: ResourceId): readonly ResourceId[] {
  return resolving(view).get(vpc) ?? [];
}

const resolving = perView((view) => new Map(view.ofKind('vpc').map((vpc) => [vpc.id, othersFor(view, vpc)])));

function othersFor(view: View, vpc: Resource): readonly ResourceId[] {
  if (!hasNames(vpc)) return [];
  const peers = activePeerings(view, vpc.id)
    .filter(({ peering, peer }) => {
      const isRequester = referenceOf(peering, 'requester') === vpc.id;
      return flagOf(peering, isRequester ? 'requesterDns' : 'accepterDns') && hasNames(peer);
    })
    .map(({ peer }) => peer.id);
  const neighbours = view
    .ofKind('transit-gateway')
    .filter((gateway) => flagOf(gateway, 'dnsSupport'))
    .flatMap((gateway) => neighboursAt(view, gateway, vpc.id));
  return [...new Set([...peers, ...neighbours])];
}

function neighboursAt(view: View, gateway: Resource, vpc: ResourceId): readonly ResourceId[] {
  const open = attachmentsOf(view, gateway).filter(
    ({ type, resource, attached }) => type === 'vpc' && flagOf(resource, 'dnsSupport') && hasNames(attached),
  );
  if (!open.some(({ attached }) => attached.id === vpc)) return [];
  return open.flatMap(({ attached }) => (attached.id === vpc ? [] : attached.id));
}

function hasNames(vpc: Resource): boolean {
  return flagOf(vpc, 'enableDnsSupport') && flagOf(vpc, 'enableDnsHostnames');
}
