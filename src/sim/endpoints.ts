import { type ResourceId, resourceId } from '../model/topology.ts';
import { type Address, parseAddress } from '../net/address.ts';
import { isPrivate } from '../net/special.ts';
import type { Network, Node } from './network.ts';
import type { Port, Scope } from './port.ts';

/** One end of a probe: a host, and the address it is meant by. */
export interface End {
  readonly node: Node;
  /** Null when any of the host's addresses will do. */
  readonly address: Address | null;
  /** Bridges inside the host that lie between it and the program; none when left out. */
  readonly inside?: number;
}

/** The host a probe starts at; null when the reference names none. `internet` is anybody out there. */
export function sourceEnd(network: Network, ref: string): End | null {
  const outside = /^internet(?::(.+))?$/i.exec(ref.trim());
  if (outside !== null && network.nodeOf.get(resourceId(ref)) === undefined) return internetEnd(network, outside[1]);
  const id = resourceId(ref);
  const node = network.nodeOf.get(id);
  if (node?.device.host?.defaultAddress !== undefined) return { node, address: node.device.host.defaultAddress };
  if (node?.device.host !== undefined) return { node, address: null };
  const port = network.portOf.get(id);
  if (port !== undefined) return hostEnd(network, port, port.addresses[0] ?? null);
  const address = parseAddress(ref);
  return address === null ? null : holderOf(network, address);
}

function internetEnd(network: Network, text: string | undefined): End | null {
  const node = network.nodes.find((each) => each.device.host?.defaultAddress !== undefined);
  if (node === undefined) return null;
  const address = text === undefined ? (node.device.host?.defaultAddress ?? null) : parseAddress(text);
  return address === null ? null : { node, address };
}

/** Who sends from an address: an interface that has it, privately or publicly, a host outside of AWS, else one on the internet. */
function holderOf(network: Network, address: Address): End | null {
  for (const scope of network.scopes) {
    const inside = scope.portByAddress.has(address) ? address : scope.toPrivate.get(address);
    const port = inside === undefined ? undefined : scope.portByAddress.get(inside);
    if (port !== undefined) return hostEnd(network, port, inside ?? null);
  }
  const outside = network.ports.find((port) => port.scope === -1 && port.addresses.includes(address));
  const end = outside === undefined ? null : hostEnd(network, outside, address);
  if (end !== null) return end;
  const site = network.nodes.find(({ device: { host } }) => host?.reachesPrivately === true && host.owns(address));
  if (site !== undefined) return { node: site, address };
  const internet = network.nodes.find((each) => each.device.host?.defaultAddress !== undefined);
  return internet === undefined || isPrivate(address) ? null : { node: internet, address };
}

function hostEnd(network: Network, port: Port, address: Address | null): End | null {
  const node = network.nodes[port.node];
  return node?.device.host === undefined ? null : { node, address };
}

/** The address a packet to the resource would carry, as seen from `from`: private inside the same scope and by private ways, else public if it has one. */
export function addressTowards(network: Network, target: ResourceId, from: Node): Address | null {
  const port = network.portOf.get(target);
  const own = port?.addresses[0];
  if (port === undefined || own === undefined) return anyHostOf(network, target);
  const near = scopesOf(network, from);
  const scope = network.scopes[port.scope];
  if (scope === undefined || near.includes(scope)) return own;
  const isOutside = near.length === 0 && from.device.host?.reachesPrivately !== true;
  return isOutside ? (scope.toPublic.get(own) ?? own) : own;
}

/** For the internet as a whole: the first host that offers something. */
function anyHostOf(network: Network, target: ResourceId): Address | null {
  return network.nodeOf.get(target)?.device.host?.anyAddress ?? null;
}

/** The address spaces a node's ports are in. */
export function scopesOf(network: Network, node: Node): readonly Scope[] {
  return node.ports.flatMap((port) => network.scopes[port.scope] ?? []);
}
