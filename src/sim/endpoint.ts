import type { Packet } from '../net/packet.ts';
import { contentLength } from '../net/fragment.ts';
import { ACK, FIN, hasFlags, readdressed, RST, SYN, TCP, UDP } from '../net/packet.ts';
import { reversed, type Tuple } from '../net/tuple.ts';
import type { Host, Node } from './network.ts';
import type { Served } from './served.ts';
import { find, insert, remove } from './flow-table.ts';
import { echoReply, isEchoReply, isEchoRequest, unreachable } from './icmp.ts';
import { dataSegment, datagram, initialSequence, mssOf, resetFor, segment } from './segments.ts';
import { type Sessions, type Socket, socketsOf } from './sessions.ts';

/** What a host's programs do with a packet that was delivered to it. */
export interface Reception {
  readonly sends: readonly Packet[];
  /** Set when the packet was turned away. */
  readonly refused: 'tcp-closed' | 'tcp-unknown' | 'udp-closed' | null;
  /** What it meant to the socket that asked. */
  readonly event: 'established' | 'answered' | 'closed' | 'refused' | 'reset' | 'icmp' | null;
  readonly payload: string;
  /** The listener that took it is not in the document. */
  readonly assumed: boolean;
  /** What a service answered, where it tells more than the payload. */
  readonly served: Served | null;
}

/** How far a TCP conversation goes, and what is sent in it. */
export interface Script {
  readonly until: 'handshake' | 'answer' | 'close';
  readonly request: string;
  /** Bytes of the request, when more than its text. */
  readonly bytes: number;
  /** Whether a closed port is taken as open (pardoned). */
  listens(node: Node, packet: Packet): 'open' | 'assumed' | 'closed';
}

/** The host that a packet was delivered to, what it remembers and what its programs do. */
export interface Receiver {
  readonly node: Node;
  readonly host: Host;
  readonly sessions: Sessions;
  readonly script: Script;
}

const NOTHING: Reception = { sends: [], refused: null, event: null, payload: '', assumed: false, served: null };

/** Hands a delivered packet to the host's stack; sockets in `sessions` change accordingly. */
export function receive(receiver: Receiver, packet: Packet): Reception {
  if (packet.icmp !== null) return receiveIcmp(receiver, packet);
  if (packet.protocol === UDP) return receiveUdp(receiver, packet);
  if (packet.protocol === TCP) return receiveTcp(receiver, packet);
  return NOTHING;
}

function receiveIcmp({ node, sessions, script }: Receiver, packet: Packet): Reception {
  const sockets = socketsOf(sessions, node.index);
  if (isEchoRequest(packet))
    return script.listens(node, packet) === 'closed' ? NOTHING : { ...NOTHING, sends: [echoReply(packet)] };
  if (isEchoReply(packet)) {
    const asked = find(sockets, reversed(packet));
    return asked === null ? NOTHING : { ...NOTHING, event: 'answered' };
  }
  const quoted = packet.icmp?.quoted;
  return quoted && find(sockets, quoted) !== null ? { ...NOTHING, event: 'icmp' } : NOTHING;
}

function receiveUdp({ node, host, sessions, script }: Receiver, packet: Packet): Reception {
  const local = reversed(packet);
  if (find(socketsOf(sessions, node.index), local) !== null)
    return { ...NOTHING, event: 'answered', payload: packet.payload };
  const listening = script.listens(node, packet);
  if (listening === 'closed') return { ...NOTHING, sends: [unreachable(packet, packet.dst, 3)], refused: 'udp-closed' };
  const sends = [datagram(local, host.answer(packet), contentLength(packet) - 8, packet.dontFragment)];
  return { ...NOTHING, sends, assumed: listening === 'assumed' };
}

function receiveTcp(receiver: Receiver, packet: Packet): Reception {
  const { node, host, sessions, script } = receiver;
  const sockets = socketsOf(sessions, node.index);
  const local = reversed(packet);
  const socket = find(sockets, local);
  if (socket === null) return withoutSocket(receiver, packet);
  if (hasFlags(packet, RST)) {
    remove(sockets, local);
    if (socket.role === 'server') return NOTHING;
    return { ...NOTHING, event: socket.state === 'syn-sent' ? 'refused' : 'reset' };
  }
  note(socket, packet, host);
  return socket.role === 'client' ? asClient(local, socket, packet, script) : asServer(local, socket, packet, host);
}

function withoutSocket({ node, host, sessions, script }: Receiver, packet: Packet): Reception {
  if (hasFlags(packet, RST)) return NOTHING;
  const isFirst = hasFlags(packet, SYN) && !hasFlags(packet, ACK);
  if (!isFirst) return { ...NOTHING, sends: [resetFor(packet)], refused: 'tcp-unknown' };
  const listening = script.listens(node, packet);
  if (listening === 'closed') return { ...NOTHING, sends: [resetFor(packet)], refused: 'tcp-closed' };
  const local = reversed(packet);
  const socket = openSocket(sessions, node.index, local, 'server');
  note(socket, packet, host);
  const answer = segment(local, socket, SYN | ACK, mssOf(host.mtu, local.src));
  socket.sent += 1;
  return { ...NOTHING, sends: [answer], assumed: listening === 'assumed' };
}

function asClient(local: Tuple, socket: Socket, packet: Packet, script: Script): Reception {
  if (socket.state === 'syn-sent') {
    if (!hasFlags(packet, SYN | ACK)) return NOTHING;
    socket.state = 'established';
    const ack = segment(local, socket, ACK);
    if (script.until === 'handshake') return { ...NOTHING, sends: [ack], event: 'established' };
    return { ...NOTHING, sends: [ack, say(local, socket, script.request, script.bytes)], event: 'established' };
  }
  if (hasFlags(packet, FIN)) {
    const wasClosing = socket.state === 'closing';
    socket.state = 'closed';
    return { ...NOTHING, sends: [segment(local, socket, ACK)], event: wasClosing ? 'closed' : null };
  }
  if (dataLength(packet) === 0) return NOTHING;
  if (script.until !== 'close') return { ...NOTHING, event: 'answered', payload: packet.payload };
  return { ...NOTHING, sends: [hangUp(local, socket)], event: 'answered', payload: packet.payload };
}

function asServer(local: Tuple, socket: Socket, packet: Packet, host: Host): Reception {
  if (socket.state === 'syn-received') socket.state = 'established';
  if (hasFlags(packet, FIN)) {
    socket.state = 'closed';
    const fin = segment(local, socket, FIN | ACK);
    socket.sent += 1;
    return { ...NOTHING, sends: [fin] };
  }
  if (dataLength(packet) === 0 || host.relay?.takes(packet)) return NOTHING;
  const served = host.serve?.(packet) ?? null;
  const body = served === null ? host.answer(packet) : served.body;
  const answer = say(local, socket, body, Math.max(body.length, 1));
  return { ...NOTHING, sends: [readdressed(answer, answer, served?.ttl ?? answer.ttl)], served };
}

/** The FIN of the end that closes first. */
export function hangUp(local: Tuple, socket: Socket): Packet {
  socket.state = 'closing';
  const fin = segment(local, socket, FIN | ACK);
  socket.sent += 1;
  return fin;
}

/** Sends data on a connection; the socket's counters move on. */
export function say(local: Tuple, socket: Socket, payload: string, bytes: number): Packet {
  const packet = dataSegment(local, socket, payload, Math.max(bytes, payload.length));
  socket.sent += dataLength(packet);
  return packet;
}

function dataLength(packet: Packet): number {
  return hasFlags(packet, SYN) ? 0 : Math.max(0, packet.length - 52);
}

function note(socket: Socket, packet: Packet, { mtu }: Host): void {
  const { tcp } = packet;
  if (tcp === null) return;
  if (hasFlags(packet, SYN)) {
    socket.peerInitial = tcp.seq;
    socket.received = 1;
    socket.peerMss = Math.min(tcp.mss ?? 536, mssOf(mtu, packet.dst));
    return;
  }
  socket.received += dataLength(packet) + (hasFlags(packet, FIN) ? 1 : 0);
}

/** Opens a socket whose packets carry the tuple. */
export function openSocket(sessions: Sessions, node: number, tuple: Tuple, role: Socket['role']): Socket {
  const socket: Socket = {
    state: role === 'client' ? 'syn-sent' : 'syn-received',
    role,
    sent: 0,
    received: 0,
    initial: initialSequence(tuple),
    peerInitial: 0,
    peerMss: 536,
  };
  insert(socketsOf(sessions, node), tuple, socket);
  return socket;
}
