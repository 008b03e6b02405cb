import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { perView } from './per-view.ts';
import { referenceOf, referencesOf, textOf } from './props.ts';
import { vpcOf } from './vpc.ts';

/** What is attached, by the kind of what is on the other side. */
export type AttachmentType = 'vpc' | 'vpn' | 'direct-connect' | 'peering';

/** An attachment as one transit gateway sees it: a peering has a route table on either side. */
export interface TransitAttachment {
  /** The attachment, or the VPN connection or Direct Connect gateway itself where the document has no attachment for it. */
  readonly id: ResourceId;
  readonly resource: Resource;
  readonly type: AttachmentType;
  /** What is on the other side; of a peering, the other transit gateway. */
  readonly attached: Resource;
  readonly state: string;
  /** The route table for packets that come from it. */
  readonly table: ResourceId | null;
  readonly propagatesTo: readonly ResourceId[];
}

const TYPES: Readonly<Record<string, AttachmentType>> = {
  vpc: 'vpc',
  'vpn-connection': 'vpn',
  'direct-connect-gateway': 'direct-connect',
  'transit-gateway': 'peering',
};

/** Attachments of a transit gateway in order of id; those without anything on the other side are left out. */
export function attachmentsOf(view: View, gateway: Resource): readonly TransitAttachment[] {
  return attachments(view).get(gateway.id) ?? [];
}

const attachments = perView(
  (view) => new Map(view.ofKind('transit-gateway').map((each) => [each.id, attachmentsAt(view, each)])),
);

function attachmentsAt(view: View, gateway: Resource): readonly TransitAttachment[] {
  const drawn = view
    .ofKind('transit-gateway-attachment')
    .flatMap((resource) => seenFrom(view, gateway.id, resource) ?? []);
  const known = new Set(drawn.map((each) => each.attached.id));
  const others = view
    .pointingAt(gateway.id)
    .filter((each) => isConnection(each, gateway.id) && !known.has(each.id))
    .flatMap((each) => byDefault(gateway, each));
  return [...drawn, ...others];
}

function seenFrom(view: View, gateway: ResourceId, resource: Resource): TransitAttachment | null {
  const attached = attachedTo(view, resource);
  const type = attached === undefined ? undefined : TYPES[attached.kind];
  if (attached === undefined || type === undefined) return null;
  const state = textOf(resource, 'state');
  if (resource.parent === gateway) {
    const propagatesTo = type === 'peering' ? [] : referencesOf(resource, 'propagatesTo');
    return {
      id: resource.id,
      resource,
      type,
      attached,
      state,
      table: referenceOf(resource, 'routeTable'),
      propagatesTo,
    };
  }
  const requester = resource.parent === null ? undefined : view.resource(resource.parent);
  if (attached.id !== gateway || requester === undefined) return null;
  const table = referenceOf(resource, 'peerRouteTable');
  return { id: resource.id, resource, type, attached: requester, state, table, propagatesTo: [] };
}

/** VPN connections and Direct Connect gateways name the transit gateway themselves. */
function isConnection(resource: Resource, gateway: ResourceId): boolean {
  if (resource.kind === 'vpn-connection') return referenceOf(resource, 'gateway') === gateway;
  return resource.kind === 'direct-connect-gateway';
}

/** AWS attaches a VPN connection along with making it, to the default route tables. */
function byDefault(gateway: Resource, attached: Resource): readonly TransitAttachment[] {
  const type = TYPES[attached.kind];
  if (type === undefined) return [];
  const propagation = referenceOf(gateway, 'defaultPropagationTable');
  return [
    {
      id: attached.id,
      resource: attached,
      type,
      attached,
      state: 'available',
      table: referenceOf(gateway, 'defaultAssociationTable'),
      propagatesTo: propagation === null ? [] : [propagation],
    },
  ];
}

/** Its attachments to VPCs, with the VPC. */
export function attachedVpcs(view: View, gateway: Resource): readonly Resource[] {
  return attachmentsOf(view, gateway).flatMap(({ type, attached }) => (type === 'vpc' ? [attached] : []));
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

/** The zones a VPC attachment is enabled in: of several subnets in one zone AWS takes one, here the first. Subnets of other VPCs do not count. */
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
