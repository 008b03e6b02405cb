import { type Address, familyOf } from '../net/address.ts';
import { ICMP, ICMPV6, type Packet, readdressed, SYN, TCP, UDP } from '../net/packet.ts';
import type { ProbeProtocol } from '../model/topology.ts';
import { openSocket, type Script } from './endpoint.ts';
import type { End } from './endpoints.ts';
import { find } from './flow-table.ts';
import { FRESH_TTL } from './icmp.ts';
import type { Node } from './network.ts';
import { datagram, echoRequest, mssOf, segment } from './segments.ts';
import { type Sessions, socketsOf } from './sessions.ts';
import type { Tuple } from '../net/tuple.ts';

/** One connection to be tried: from a host, with a source of its own, to an address. */
export interface Flow extends Tuple {
  readonly client: Node;
  /** How far it goes. */
  readonly until: Script['until'];
  readonly request: string;
  /** Bytes the client sends in its request, datagram or ping. */
  readonly bytes: number;
  readonly dontFragment: boolean;
  readonly ttl: number;
  /** Bridges inside the client that forward between it and the program; each takes one TTL. */
  readonly inside: number;
}

/** What is asked for on a connection. */
export interface Service {
  readonly protocol: ProbeProtocol;
  /** Destination port; null for ICMP, or for the default of the protocol. */
  readonly port: number | null;
  readonly sourcePort: number | null;
  /** What the client says first; what is usual on the port when left out. */
  readonly request?: string;
  /** Bytes the client sends; what is usual when left out. */
  readonly size?: number;
  /** Whether its packets must stay whole; TCP's always do. */
  readonly dontFragment?: boolean;
}

/** What `ping` sends unless told otherwise. */
const PING_BYTES = 56;

/** The connection from an end to an address; null when the source has no address of the target's family. */
export function flowFor(sessions: Sessions, from: End, dst: Address, service: Service): Flow | null {
  const src = sourceAddress(from, dst);
  if (src === null) return null;
  const protocol = protocolNumber(service.protocol, dst);
  const dstPort = service.port ?? (service.protocol === 'tcp' ? 80 : 33434);
  const srcPort = service.sourcePort ?? freePort(sessions, from.node, { src, dst, protocol, dstPort });
  return {
    src,
    dst,
    protocol,
    srcPort,
    dstPort: service.protocol === 'icmp' ? srcPort : dstPort,
    client: from.node,
    until: 'close',
    request: service.request ?? requestText(protocol, dstPort),
    bytes: service.size ?? (service.protocol === 'icmp' ? PING_BYTES : 0),
    dontFragment: service.dontFragment ?? false,
    ttl: FRESH_TTL,
    inside: from.inside ?? 0,
  };
}

function protocolNumber(protocol: ProbeProtocol, dst: Address): number {
  if (protocol === 'icmp') return familyOf(dst) === 4 ? ICMP : ICMPV6;
  return protocol === 'tcp' ? TCP : UDP;
}

function sourceAddress({ node, address }: End, dst: Address): Address | null {
  if (address !== null && typeof address === typeof dst) return address;
  return node.device.host?.source(dst)?.address ?? null;
}

/** The lowest port of the host's range that no socket of the same flow uses. */
function freePort(sessions: Sessions, node: Node, tuple: Omit<Tuple, 'srcPort'>): number {
  const range = node.device.host?.ephemeral ?? { from: 1024, to: 65535 };
  const sockets = socketsOf(sessions, node.index);
  for (let port = range.from; port <= range.to; port++) {
    if (find(sockets, { ...tuple, srcPort: port }) === null) return port;
  }
  return range.from;
}

/** What a client of the instance metadata service says: it asks for a token, or shows the one it has. */
export const TOKEN_REQUEST = 'PUT /latest/api/token HTTP/1.1';
export const TOKEN_SHOWN = 'GET /latest/meta-data/ HTTP/1.1, X-aws-ec2-metadata-token';

/** First line of what a client says on a well-known port; elsewhere just something. */
export function requestText(protocol: number, port: number): string {
  if (protocol === UDP) return port === 53 ? 'query' : 'datagram';
  if (port === 22) return 'SSH-2.0-OpenSSH';
  return port === 80 || port === 8080 || port === 3128 ? 'GET / HTTP/1.1' : 'request';
}

/** Opens the client's socket and gives the packet it sends first. Changes `sessions`. */
export function firstPacket(flow: Flow, sessions: Sessions): Packet {
  const socket = openSocket(sessions, flow.client.index, flow, 'client');
  const packet = bareFirstPacket(flow, socket);
  socket.sent += 1;
  return readdressed(packet, packet, flow.ttl);
}

function bareFirstPacket(flow: Flow, socket: Parameters<typeof segment>[1]): Packet {
  if (flow.protocol === TCP) {
    return segment(flow, socket, SYN, mssOf(flow.client.device.host?.mtu ?? 1500, flow.src));
  }
  if (flow.protocol === UDP) return datagram(flow, flow.request, flow.bytes, flow.dontFragment);
  return {
    ...echoRequest(flow.src, flow.dst, flow.srcPort, flow.bytes),
    dontFragment: flow.dontFragment,
  };
}
