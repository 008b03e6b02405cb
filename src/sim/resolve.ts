import { resourceId } from '../model/topology.ts';
import { type Address, familyOf, parseAddress } from '../net/address.ts';
import { UDP } from '../net/packet.ts';
import { addressTowards, scopesOf } from './endpoints.ts';
import { FRESH_TTL } from './icmp.ts';
import type { Network, Node } from './network.ts';
import { nameOf, reasonFor } from './reason.ts';
import type { Reason } from './trace.ts';
import type { Packet } from '../net/packet.ts';

/** The address behind a probe's target, or why there is none. */
export type Resolution =
  | { readonly type: 'resolved'; readonly address: Address; readonly byName: boolean }
  | { readonly type: 'failed'; readonly reason: Reason };

/**
 * Resolves a target for a node: a resource, a literal address, or a host name as the VPC's resolver answers it.
 * No filter applies to the resolver. @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html
 */
export function resolveTarget(network: Network, target: string, from: Node): Resolution {
  const text = target.trim();
  const address = parseAddress(text) ?? addressTowards(network, resourceId(text), from);
  if (address !== null) return { type: 'resolved', address, byName: false };
  const named = /^internet(?::(.+))?$/i.exec(text);
  if (named !== null) {
    const given = named[1] === undefined ? anyInternetHost(network) : parseAddress(named[1]);
    if (given !== null) return { type: 'resolved', address: given, byName: false };
  }
  return resolveName(network, text, from);
}

function anyInternetHost(network: Network): Address | null {
  for (const node of network.nodes) if (node.device.host?.anyAddress !== undefined) return node.device.host.anyAddress;
  return null;
}

function resolveName(network: Network, name: string, from: Node): Resolution {
  const scopes = scopesOf(network, from);
  const disabled = scopes.find((scope) => !scope.resolvesNames);
  if (disabled !== undefined) {
    const values = { vpc: nameOf(network, disabled.resource), name };
    return { type: 'failed', reason: reasonFor('DNS_DISABLED', disabled.resource, NO_PACKET, values) };
  }
  const inside = new Set(scopes.map((scope) => scope.resource));
  const records = network.names.get(name.toLowerCase().replace(/\.$/, '')) ?? [];
  const visible = records.filter((record) => record.scope === null || inside.has(record.scope));
  const preferred = visible.filter((record) => record.scope !== null);
  const candidates = preferred.length > 0 ? preferred : visible;
  const usable = candidates.find((record) => speaks(from, record.address) && familyOf(record.address) === 4);
  const found = usable ?? candidates.find((record) => speaks(from, record.address)) ?? candidates[0];
  if (found !== undefined) return { type: 'resolved', address: found.address, byName: true };
  const at = scopes[0]?.resource ?? from.resource.id;
  return { type: 'failed', reason: reasonFor('DNS_NXDOMAIN', at, NO_PACKET, { name, vpc: nameOf(network, at) }) };
}

function speaks(node: Node, address: Address): boolean {
  return node.device.host?.hasFamily(familyOf(address)) ?? false;
}

/** Stands where a reason wants a packet and none was sent. */
export const NO_PACKET: Packet = {
  src: 0,
  dst: 0,
  protocol: UDP,
  srcPort: 0,
  dstPort: 53,
  ttl: FRESH_TTL,
  length: 0,
  dontFragment: false,
  tcp: null,
  icmp: null,
  payload: '',
};
