import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Standing } from '../../sim/policy.ts';
import { nameOutside } from './outside.ts';
import { activePeerings, isWithinRegion, peerOf, peeringState } from './peering.ts';
import { flagOf } from './props.ts';
import { attachmentsOf } from './transit-gateway.ts';
import { vpcOf } from './vpc.ts';

/**
 * Whether a rule of a group in one VPC may name a group of another: over a peering within the Region in either direction, over a
 * transit gateway that supports it at both attachments in inbound rules only.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
export function mayNameGroupsOf(
  view: View,
  vpc: ResourceId,
  other: ResourceId,
  direction: 'inbound' | 'outbound',
): boolean {
  const isPeered = activePeerings(view, vpc).some(
    ({ peering, peer }) => peer.id === other && isWithinRegion(view, peering),
  );
  if (isPeered || direction === 'outbound') return isPeered;
  return view.ofKind('transit-gateway').some((gateway) => supportsGroups(view, gateway, [vpc, other]));
}

/**
 * What a rule of the group knows of another group. A rule is stale once the group it names was deleted, or nothing joins the two VPCs
 * any more. On the way out groups are known over a peering within the Region only; on the way in the devices between tell.
 * @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html
 */
export function standingOf(view: View, group: Resource, named: string, direction: 'inbound' | 'outbound'): Standing {
  if (nameOutside(named) !== null) return 'outside';
  const other = view.resource(resourceId(named));
  if (other?.kind !== 'security-group') return 'stale';
  const [home, away] = [vpcOf(view, group.id)?.id, vpcOf(view, other.id)?.id];
  if (home === undefined || away === undefined || home === away) return 'known';
  const peerings = livePeerings(view, home, away);
  if (peerings.length === 0 && !haveGateways(view, home, away)) return 'stale';
  if (direction === 'inbound') return 'known';
  return peerings.some((peering) => isWithinRegion(view, peering)) ? 'known' : 'hidden';
}

/** States in which a peering is no more, or never came to be. */
const OVER: readonly string[] = ['failed', 'expired', 'rejected', 'deleting', 'deleted'];

/** Peerings of two VPCs that carry traffic or may yet be accepted. */
function livePeerings(view: View, vpc: ResourceId, other: ResourceId): readonly Resource[] {
  return view
    .ofKind('peering-connection')
    .filter((each) => peerOf(view, each, vpc)?.id === other && !OVER.includes(peeringState(view, each)));
}

/** Whether both are attached to transit gateways: one, or two that may be peered. */
function haveGateways(view: View, vpc: ResourceId, other: ResourceId): boolean {
  const attached = view
    .ofKind('transit-gateway')
    .flatMap((gateway) => attachmentsOf(view, gateway).map((each) => each.attached.id));
  return attached.includes(vpc) && attached.includes(other);
}

function supportsGroups(view: View, gateway: Resource, vpcs: readonly ResourceId[]): boolean {
  if (!flagOf(gateway, 'securityGroupReferencing')) return false;
  const supporting = attachmentsOf(view, gateway).filter(({ resource }) =>
    flagOf(resource, 'securityGroupReferencing'),
  );
  return vpcs.every((vpc) => supporting.some(({ attached }) => attached.id === vpc));
}
