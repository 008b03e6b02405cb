import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Address } from '../../net/address.ts';
import { contains, type Prefix } from '../../net/prefix.ts';
import { isPrivate } from '../../net/special.ts';
import { prefixesBehind } from './prefixes-behind.ts';
import { type AttachmentType, attachedVpcs, attachmentsOf, type TransitAttachment } from './transit-gateway.ts';
import { blocksOf, inVpc } from './vpc.ts';

/**
 * Who wins among routes to one prefix in a transit gateway's table; lower first. AWS also ranks prefix lists, Connect and VPN
 * concentrators in between. @see https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
export const TRANSIT_PREFERENCE: Readonly<Record<'static' | AttachmentType, number>> = {
  static: 0,
  vpc: 2,
  'direct-connect': 3,
  vpn: 6,
  peering: 8,
};

/** A route that an attachment brought into a table. */
export interface PropagatedRoute {
  readonly prefix: Prefix;
  readonly attachment: TransitAttachment;
}

/** Routes propagated into a table of a transit gateway, in order of the attachments' ids. */
export function propagatedRoutes(view: View, table: Resource): readonly PropagatedRoute[] {
  const gateway = gatewayOf(view, table);
  if (gateway === undefined) return [];
  return attachmentsOf(view, gateway)
    .filter((attachment) => attachment.propagatesTo.includes(table.id))
    .flatMap((attachment) => prefixesOf(view, attachment).map((prefix) => ({ prefix, attachment })));
}

/** The transit gateway that a table or an attachment belongs to. */
export function gatewayOf(view: View, part: Resource): Resource | undefined {
  const gateway = part.parent === null ? undefined : view.resource(part.parent);
  return gateway?.kind === 'transit-gateway' ? gateway : undefined;
}

/** Tables of a transit gateway in order of id. */
export function tablesOf(view: View, gateway: ResourceId): readonly Resource[] {
  return view.children(gateway).filter((each) => each.kind === 'transit-gateway-route-table');
}

/** Prefixes that lie on the other side of an attachment: a VPC's blocks, a site's prefixes, the VPCs of a peer. */
export function prefixesOf(view: View, { type, attached }: TransitAttachment): readonly Prefix[] {
  switch (type) {
    case 'vpc':
      return blocksOf(attached);
    case 'vpn':
    case 'direct-connect':
      return prefixesBehind(view, attached.id).map((known) => known.prefix);
    case 'peering':
      return attachedVpcs(view, attached).flatMap(blocksOf);
  }
}

/** Attachments that lead to an address, with the prefix to route there: for public addresses, VPCs with a NAT gateway. */
export function attachmentsTowards(
  view: View,
  gateway: Resource,
  address: Address,
): readonly { readonly attachment: TransitAttachment; readonly prefix: Prefix }[] {
  const all = attachmentsOf(view, gateway);
  const holding = all.flatMap((attachment) => {
    const prefix = prefixesOf(view, attachment).find((each) => contains(each, address));
    return prefix === undefined ? [] : [{ attachment, prefix }];
  });
  if (holding.length > 0 || isPrivate(address)) return holding;
  const everything: Prefix = { base: typeof address === 'number' ? 0 : 0n, length: 0 };
  return all
    .filter(({ type, attached }) => type === 'vpc' && inVpc(view, attached.id, 'nat-gateway').length > 0)
    .map((attachment) => ({ attachment, prefix: everything }));
}
