import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Prefix, parsePrefix } from '../../net/prefix.ts';
import { referenceOf, rowsOf, cellOf, textOf, textsOf } from './props.ts';

/** Blocks of a network outside of AWS (an on-premises network, a home network), the main one first. */
export function networkBlocks(network: Resource | undefined): readonly Prefix[] {
  const texts = [textOf(network, 'cidr'), ...textsOf(network, 'secondaryCidrs')];
  return texts.flatMap((text) => parsePrefix(text) ?? []);
}

/** The on-premises network a customer gateway stands in; undefined while it stands nowhere. */
export function networkOfGateway(view: View, customerGateway: ResourceId | null): Resource | undefined {
  return customerGateway === null ? undefined : view.enclosing(customerGateway, 'on-premises-network');
}

/** Site-to-Site VPN connections that a field of theirs ties to the resource, in order of id. */
export function vpnConnectionsAt(view: View, id: ResourceId): readonly Resource[] {
  return view
    .pointingAt(id)
    .filter(
      (each) =>
        each.kind === 'vpn-connection' &&
        (referenceOf(each, 'gateway') === id || referenceOf(each, 'customerGateway') === id),
    );
}

/** Virtual interfaces of a gateway or of an on-premises network, in order of id. */
export function virtualInterfacesAt(view: View, id: ResourceId): readonly Resource[] {
  return view
    .pointingAt(id)
    .filter(
      (each) =>
        each.kind === 'virtual-interface' &&
        (referenceOf(each, 'gateway') === id || referenceOf(each, 'network') === id),
    );
}

/** Direct Connect gateways that the gateway is associated with, in order of id. */
export function directConnectGatewaysAt(view: View, gateway: ResourceId): readonly Resource[] {
  return view
    .pointingAt(gateway)
    .filter(
      (each) => each.kind === 'direct-connect-gateway' && associationsOf(each).some((one) => one.gateway === gateway),
    );
}

/** A Direct Connect gateway's association with a virtual private or transit gateway. */
export interface Association {
  readonly gateway: ResourceId;
  /** Prefixes it may announce to the site; empty for the whole of the VPC. */
  readonly allowed: readonly Prefix[];
}

/** Associations that name a gateway, each gateway once. */
export function associationsOf(gateway: Resource): readonly Association[] {
  const rows = rowsOf(gateway, 'associations').flatMap((row): readonly Association[] => {
    const named = cellOf(row, 'gateway');
    const words = cellOf(row, 'allowedPrefixes').split(/[\s,]+/);
    const allowed = words.flatMap((word) => parsePrefix(word) ?? []);
    return named === '' ? [] : [{ gateway: resourceId(named), allowed }];
  });
  return rows.filter((row, index) => rows.findIndex((other) => other.gateway === row.gateway) === index);
}

/** Whether a tunnel of the VPN connection is up. */
export function isVpnUp(vpn: Resource): boolean {
  return textOf(vpn, 'tunnel1') === 'up' || textOf(vpn, 'tunnel2') === 'up';
}

export function isVirtualInterfaceUp(vif: Resource): boolean {
  return textOf(vif, 'state') === 'up';
}

/** The network outside of AWS that a host stands in: an on-premises network or a home network. Undefined on the internet itself. */
export function networkAround(view: View, id: ResourceId): Resource | undefined {
  return view.enclosing(id, 'on-premises-network') ?? view.enclosing(id, 'home-router');
}

/** Whether anything joins the gateway to a site. */
export function isConnected(view: View, gateway: ResourceId): boolean {
  return [
    vpnConnectionsAt(view, gateway),
    virtualInterfacesAt(view, gateway),
    directConnectGatewaysAt(view, gateway),
  ].some((each) => each.length > 0);
}
