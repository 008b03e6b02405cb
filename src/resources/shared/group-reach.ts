import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { activePeerings, isWithinRegion } from './peering.ts';
import { flagOf } from './props.ts';
import { attachmentsOf } from './transit-gateway.ts';

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

function supportsGroups(view: View, gateway: Resource, vpcs: readonly ResourceId[]): boolean {
  if (!flagOf(gateway, 'securityGroupReferencing')) return false;
  const supporting = attachmentsOf(view, gateway).filter(({ resource }) =>
    flagOf(resource, 'securityGroupReferencing'),
  );
  return vpcs.every((vpc) => supporting.some(({ attached }) => attached.id === vpc));
}
