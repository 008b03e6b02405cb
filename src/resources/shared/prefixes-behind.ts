import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Address } from '../../net/address.ts';
import { contains, type Prefix, parsePrefix, prefixFamily } from '../../net/prefix.ts';
import { PREFERENCE } from '../../sim/policy.ts';
import { referenceOf, textOf, textsOf } from './props.ts';
import {
  associationsOf,
  directConnectGatewaysAt,
  isVirtualInterfaceUp,
  isVpnUp,
  networkBlocks,
  networkOfGateway,
  virtualInterfacesAt,
  vpnConnectionsAt,
} from './sites.ts';
import { attachedVpcs } from './transit-gateway.ts';
import { blocksOf, vpcOf } from './vpc.ts';

/** How a prefix is learned. BGP sessions end with their tunnel or interface and take their prefixes along; static routes stay. */
export type Learned = 'directConnect' | 'vpnStatic' | 'vpnBgp';

/** A prefix that lies behind a gateway, and the next device towards it. */
export interface KnownPrefix {
  readonly prefix: Prefix;
  /** The VPN connection, virtual interface, customer gateway or Direct Connect gateway that leads there. */
  readonly neighbour: ResourceId;
  readonly learned: Learned;
  readonly isUp: boolean;
}

/**
 * Prefixes outside of AWS that a virtual private gateway, transit gateway, Direct Connect gateway, VPN connection or virtual
 * interface knows, the best way to each first: longest prefix, ways that are up, Direct Connect before static VPN before BGP VPN.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html
 */
export function prefixesBehind(view: View, id: ResourceId): readonly KnownPrefix[] {
  const resource = view.resource(id);
  if (resource === undefined) return [];
  if (resource.kind === 'vpn-connection') return sorted(behindVpn(view, resource));
  if (resource.kind === 'virtual-interface') return sorted(behindVirtualInterface(view, resource));
  const vpns = vpnConnectionsAt(view, id).flatMap((vpn) => behindVpn(view, vpn));
  const vifs = virtualInterfacesAt(view, id).flatMap((vif) => behindVirtualInterface(view, vif));
  const others = directConnectGatewaysAt(view, id).flatMap((gateway) =>
    virtualInterfacesAt(view, gateway.id)
      .flatMap((vif) => behindVirtualInterface(view, vif))
      .map((known) => ({ ...known, neighbour: gateway.id })),
  );
  // A VPN connection of a virtual private gateway carries no IPv6; one of a transit gateway may.
  const usable = resource.kind === 'virtual-private-gateway' ? vpns.filter(isIpv4) : vpns;
  return sorted([...usable, ...vifs, ...others]);
}

function isIpv4({ prefix }: KnownPrefix): boolean {
  return prefixFamily(prefix) === 4;
}

/**
 * Prefixes inside AWS that an on-premises network, or a customer gateway in it, knows, the best way to each first. Static VPN
 * connections are taken to be configured on the site's side for the blocks behind the gateway.
 */
export function prefixesTowardsAws(view: View, id: ResourceId): readonly KnownPrefix[] {
  if (view.resource(id)?.kind === 'customer-gateway') return sorted(overVpns(view, id));
  const gateways = view.children(id).filter((each) => each.kind === 'customer-gateway');
  const vpns = gateways.flatMap((gateway) =>
    overVpns(view, gateway.id).map((known) => ({ ...known, neighbour: gateway.id })),
  );
  const vifs = virtualInterfacesAt(view, id)
    .filter((vif) => isVirtualInterfaceUp(vif) && textOf(vif, 'type') !== 'public')
    .flatMap((vif) =>
      awsPrefixes(view, referenceOf(vif, 'gateway')).map(
        (prefix): KnownPrefix => ({ prefix, neighbour: vif.id, learned: 'directConnect', isUp: true }),
      ),
    );
  return sorted([...vpns, ...vifs]);
}

/** The best known way to an address; undefined where no prefix holds it. */
export function wayTo(known: readonly KnownPrefix[], address: Address): KnownPrefix | undefined {
  return known.find(({ prefix }) => contains(prefix, address));
}

function overVpns(view: View, customerGateway: ResourceId): readonly KnownPrefix[] {
  return vpnConnectionsAt(view, customerGateway).flatMap((vpn) => {
    const learned = textOf(vpn, 'routing') === 'static' ? 'vpnStatic' : 'vpnBgp';
    const isUp = isVpnUp(vpn);
    if (learned === 'vpnBgp' && !isUp) return [];
    return awsPrefixes(view, referenceOf(vpn, 'gateway'))
      .filter((prefix) => typeof prefix.base === 'number')
      .map((prefix): KnownPrefix => ({ prefix, neighbour: vpn.id, learned, isUp }));
  });
}

function behindVpn(view: View, vpn: Resource): readonly KnownPrefix[] {
  const isUp = isVpnUp(vpn);
  const about = { neighbour: vpn.id, isUp };
  if (textOf(vpn, 'routing') === 'static') {
    const prefixes = textsOf(vpn, 'staticRoutes').flatMap((text) => parsePrefix(text) ?? []);
    return prefixes.map((prefix) => ({ ...about, prefix, learned: 'vpnStatic' }));
  }
  if (!isUp) return [];
  const network = networkOfGateway(view, referenceOf(vpn, 'customerGateway'));
  return networkBlocks(network).map((prefix) => ({ ...about, prefix, learned: 'vpnBgp' }));
}

function behindVirtualInterface(view: View, vif: Resource): readonly KnownPrefix[] {
  if (!isVirtualInterfaceUp(vif) || textOf(vif, 'type') === 'public') return [];
  const network = referenceOf(vif, 'network');
  const blocks = network === null ? [] : networkBlocks(view.resource(network));
  return blocks.map((prefix) => ({ prefix, neighbour: vif.id, learned: 'directConnect', isUp: true }));
}

/** Blocks of the VPCs behind a gateway on the AWS side; what an association allows, through a Direct Connect gateway. */
export function awsPrefixes(view: View, gateway: ResourceId | null): readonly Prefix[] {
  const resource = gateway === null ? undefined : view.resource(gateway);
  if (resource === undefined) return [];
  if (resource.kind === 'direct-connect-gateway') {
    // It is associated with gateways of VPCs only; one that names another of its kind, or itself, is followed no further.
    return associationsOf(resource).flatMap(({ gateway: associated, allowed }) =>
      allowed.length > 0 || view.resource(associated)?.kind === 'direct-connect-gateway'
        ? allowed
        : awsPrefixes(view, associated),
    );
  }
  const vpc = vpcOf(view, resource.id);
  if (resource.kind === 'transit-gateway') return attachedVpcs(view, resource).flatMap(blocksOf);
  return vpc === undefined ? [] : blocksOf(vpc);
}

function sorted(known: readonly KnownPrefix[]): readonly KnownPrefix[] {
  return known.toSorted(
    (a, b) =>
      b.prefix.length - a.prefix.length ||
      Number(b.isUp) - Number(a.isUp) ||
      PREFERENCE[a.learned] - PREFERENCE[b.learned] ||
      (a.neighbour < b.neighbour ? -1 : a.neighbour > b.neighbour ? 1 : 0),
  );
}
