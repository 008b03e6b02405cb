import { message } from '../model/message.ts';
import { resourceId } from '../model/topology.ts';
import { type Address, parseAddress, printAddress } from '../net/address.ts';
import { UDP } from '../net/packet.ts';
import { addressTowards, scopesOf } from './endpoints.ts';
import { exchange } from './exchange.ts';
import { flowFor } from './flow.ts';
import { FRESH_TTL } from './icmp.ts';
import { type Answer, lookUpName } from './names.ts';
import type { Network, Node } from './network.ts';
import type { Port, Scope } from './port.ts';
import { nameOf, reasonFor } from './reason.ts';
import { openSessions } from './sessions.ts';
import type { Assumption, Reason } from './trace.ts';
import type { Packet } from '../net/packet.ts';

/** The address behind a probe's target, or why there is none. */
export type Resolution =
  | {
      readonly type: 'resolved';
      readonly address: Address;
      readonly byName: boolean;
      readonly told?: readonly Assumption[];
    }
  | { readonly type: 'failed'; readonly reason: Reason };

/**
 * Resolves a target for a node: a resource, a literal address, or a host name as the VPC's resolver answers it.
 * No filter applies to the VPC's own resolver; other name servers must be reached. @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html
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
  const host = network.nodeOf.get(resourceId(text));
  if (host?.device.host !== undefined && host.ports.length > 0 && host.ports.every(isBare)) {
    const { id } = host.resource;
    const name = message('host.no-address', { name: nameOf(network, id) });
    return { type: 'failed', reason: reasonFor('SIM_UNKNOWN', id, NO_PACKET, { name }) };
  }
  return resolveName(network, text, from);
}

/** Without any address: the document does not give it one, or a pool that nobody knows would. */
function isBare({ addresses }: Port): boolean {
  return addresses.length === 0;
}

function anyInternetHost(network: Network): Address | null {
  for (const node of network.nodes) if (node.device.host?.anyAddress !== undefined) return node.device.host.anyAddress;
  return null;
}

function resolveName(network: Network, name: string, from: Node): Resolution {
  const scopes = scopesOf(network, from);
  const disabled = scopes.find((scope) => !scope.resolvesNames && scope.nameServers.length === 0);
  if (disabled !== undefined) {
    const values = { vpc: nameOf(network, disabled.resource), name };
    return { type: 'failed', reason: reasonFor('DNS_DISABLED', disabled.resource, NO_PACKET, values) };
  }
  const unreachable = firstUnreachable(network, from, scopes);
  if (unreachable !== null) return { type: 'failed', reason: unreachable };
  const found = lookUpName(network, name, from, scopes);
  if (found !== null)
    return { type: 'resolved', address: found.address, byName: true, told: toldOf(network, name, found, scopes) };
  const at = scopes[0]?.resource ?? from.resource.id;
  return { type: 'failed', reason: reasonFor('DNS_NXDOMAIN', at, NO_PACKET, { name, vpc: nameOf(network, at) }) };
}

/** Name servers of one's own are hosts like any other: the question is a packet. Why the first of them cannot be asked; null when it can. */
function firstUnreachable(network: Network, node: Node, scopes: readonly Scope[]): Reason | null {
  const [server] = scopes.flatMap((scope) => scope.nameServers);
  if (server === undefined) return null;
  const sessions = openSessions();
  const service = { protocol: 'udp', port: DNS_PORT, sourcePort: null } as const;
  const flow = flowFor(sessions, { node, address: null }, server, service);
  if (flow !== null && exchange(network, sessions, flow).status === 'answered') return null;
  const at = scopes[0]?.resource ?? node.resource.id;
  return reasonFor('DNS_UNREACHABLE', at, { ...NO_PACKET, dst: server });
}

/** What is worth saying of a name that was found: a private name that is off, a name server that is taken to know it. */
function toldOf(
  network: Network,
  name: string,
  { address, missed }: Answer,
  scopes: readonly Scope[],
): readonly Assumption[] {
  const values = { name, ip: printAddress(address) };
  const own = scopes.find((scope) => scope.nameServers.length > 0);
  const servers: readonly Assumption[] =
    own === undefined
      ? []
      : [
          {
            code: 'NAME_SERVER_ASSUMED',
            message: message('assumption.NAME_SERVER_ASSUMED', { ...values, vpc: nameOf(network, own.resource) }),
            resource: own.resource,
          },
        ];
  if (missed === null) return servers;
  const code = 'DNS_PUBLIC_NAME_RESOLVED';
  return [...servers, { code, message: message(`reason.${code}`, values), resource: missed.resource }];
}

const DNS_PORT = 53;

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
  fragment: null,
};
