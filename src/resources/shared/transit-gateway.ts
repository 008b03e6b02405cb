import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { referenceOf, referencesOf, textOf } from './props.ts';
import { vpcOf } from './vpc.ts';

/** What the transit gateway is attached to by one attachment. */
export interface VpcAttachment {
  readonly attachment: Resource;
  readonly vpc: Resource;
}

/** Attachments of a transit gateway in order of id, both ends of a peering included. */
export function attachmentsOf(view: View, gateway: ResourceId): readonly Resource[] {
  return view
    .ofKind('transit-gateway-attachment')
    .filter((each) => each.parent === gateway || referenceOf(each, 'attached') === gateway);
}

/** Its attachments to VPCs, with the VPC. */
export function vpcAttachmentsOf(view: View, gateway: ResourceId): readonly VpcAttachment[] {
  return attachmentsOf(view, gateway).flatMap((attachment) => {
    const vpc = attachedTo(view, attachment);
    return vpc?.kind === 'vpc' ? [{ attachment, vpc }] : [];
  });
}

/** What is attached to the transit gateway: a VPC, a VPN connection, a Direct Connect gateway, another transit gateway. */
export function attachedTo(view: View, attachment: Resource): Resource | undefined {
  const id = referenceOf(attachment, 'attached');
  return id === null ? undefined : view.resource(id);
}

/** A subnet of a VPC attachment with the Availability Zone it enables. */
export interface EnabledZone {
  readonly zone: string;
  readonly subnet: Resource;
}

/** The subnets of a VPC attachment: of several in one zone AWS takes one, here the first. Subnets of other VPCs are passed over. */
export function enabledZones(view: View, attachment: Resource): readonly EnabledZone[] {
  const vpc = referenceOf(attachment, 'attached');
  const found = new Map<string, Resource>();
  for (const id of referencesOf(attachment, 'subnets')) {
    const subnet = view.resource(id);
    if (subnet?.kind !== 'subnet' || vpcOf(view, id)?.id !== vpc) continue;
    const zone = zoneOf(view, subnet);
    if (!found.has(zone)) found.set(zone, subnet);
  }
  return [...found].map(([zone, subnet]) => ({ zone, subnet }));
}

/** Name of the Availability Zone a subnet is in; empty where it is drawn in none. */
export function zoneOf(view: View, subnet: Resource): string {
  return textOf(view.enclosing(subnet.id, 'availability-zone'), 'zone');
}
