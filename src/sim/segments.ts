import { type Address, familyOf } from '../net/address.ts';
import { isLaterFragment } from '../net/fragment.ts';
import {
  ACK,
  ECHO_REPLY,
  ECHO_REPLY_V6,
  ECHO_REQUEST,
  ECHO_REQUEST_V6,
  FIN,
  hasFlags,
  ICMP,
  ICMPV6,
  type Packet,
  PSH,
  RST,
  SYN,
  TCP,
  TIME_EXCEEDED,
  TIME_EXCEEDED_V6,
  UDP,
} from '../net/packet.ts';
import { hashDirected, type Tuple } from '../net/tuple.ts';
import { FRESH_TTL } from './icmp.ts';
import type { Socket } from './sessions.ts';

/** Bytes of IP and TCP headers: with the options of a SYN, with a timestamp option afterwards, and bare in a reset. */
const SYN_LENGTH = 60;
const SEGMENT_LENGTH = 52;
const RESET_LENGTH = 40;
/** Bytes by which a maximum segment size is below the MTU: IPv4 and TCP headers, or IPv6 and TCP headers. */
const HEADERS = { 4: 40, 6: 60 } as const;
/** Bytes of an IP header and the eight of UDP or an ICMP echo. */
const MESSAGE = { 4: 28, 6: 48 } as const;

type Contents = Partial<Pick<Packet, 'tcp' | 'icmp' | 'payload' | 'dontFragment'>>;

/** A fresh packet of `length` bytes. Written out, so that every packet has its members in the same order. */
function packetOf({ src, dst, protocol, srcPort, dstPort }: Tuple, length: number, contents: Contents): Packet {
  const { tcp = null, icmp = null, payload = '', dontFragment = true } = contents;
  return {
    src,
    dst,
    protocol,
    srcPort,
    dstPort,
    ttl: FRESH_TTL,
    length,
    dontFragment,
    tcp,
    icmp,
    payload,
    fragment: null,
  };
}

/** First sequence number of an end: a hash of the flow, so that a run can be repeated. @see RFC 6528 */
export function initialSequence(tuple: Tuple): number {
  return hashDirected(tuple);
}

export function mssOf(mtu: number, address: Address): number {
  return mtu - (typeof address === 'number' ? HEADERS[4] : HEADERS[6]);
}

/** A segment of an open socket without data. `flags` without ACK only for the first SYN; `mss` in bytes, only with SYN. */
export function segment(tuple: Tuple, socket: Socket, flags: number, mss: number | null = null): Packet {
  const isSyn = (flags & SYN) !== 0;
  const seq = (socket.initial + socket.sent) >>> 0;
  const ack = (flags & ACK) === 0 ? 0 : (socket.peerInitial + socket.received) >>> 0;
  return packetOf(tuple, isSyn ? SYN_LENGTH : SEGMENT_LENGTH, { tcp: { flags, seq, ack, mss } });
}

/** Sends `bytes` of data in one segment; long data stands for the first full segment of it. */
export function dataSegment(tuple: Tuple, socket: Socket, payload: string, bytes: number): Packet {
  const room = socket.peerMss - (SEGMENT_LENGTH - RESET_LENGTH);
  return { ...segment(tuple, socket, PSH | ACK), payload, length: SEGMENT_LENGTH + Math.min(bytes, room) };
}

/** The reset that answers a segment for which there is no connection. @see RFC 9293 §3.5.2 */
export function resetFor(packet: Packet): Packet {
  const { tcp } = packet;
  const acknowledges = tcp !== null && (tcp.flags & ACK) !== 0;
  const flags = acknowledges ? RST : RST | ACK;
  const seq = acknowledges ? tcp.ack : 0;
  const ack = acknowledges ? 0 : ((tcp?.seq ?? 0) + 1) >>> 0;
  const back: Tuple = {
    src: packet.dst,
    dst: packet.src,
    protocol: TCP,
    srcPort: packet.dstPort,
    dstPort: packet.srcPort,
  };
  return packetOf(back, RESET_LENGTH, { tcp: { flags, seq, ack, mss: null } });
}

export function datagram(tuple: Tuple, payload: string, bytes: number, dontFragment: boolean): Packet {
  return packetOf(tuple, MESSAGE[familyOf(tuple.dst)] + Math.max(bytes, payload.length), { payload, dontFragment });
}

/** An echo request; the identifier is in both ports. */
export function echoRequest(src: Address, dst: Address, id: number, bytes: number): Packet {
  const isV6 = typeof dst === 'bigint';
  const tuple: Tuple = { src, dst, protocol: isV6 ? ICMPV6 : ICMP, srcPort: id, dstPort: id };
  const icmp = { type: isV6 ? ECHO_REQUEST_V6 : ECHO_REQUEST, code: 0, mtu: null, quoted: null };
  return packetOf(tuple, MESSAGE[familyOf(dst)] + bytes, { icmp, dontFragment: false });
}

/** What a packet is called in a conversation. */
export function labelOf(packet: Packet): string {
  if (isLaterFragment(packet)) return 'FRAGMENT';
  if (packet.icmp !== null) return icmpLabel(packet.protocol, packet.icmp);
  if (packet.protocol === UDP) return 'UDP';
  if (packet.protocol !== TCP) return 'IP';
  if (hasFlags(packet, RST)) return 'RST';
  if (hasFlags(packet, SYN)) return hasFlags(packet, ACK) ? 'SYN-ACK' : 'SYN';
  if (hasFlags(packet, FIN)) return 'FIN';
  return packet.length > SEGMENT_LENGTH ? 'DATA' : 'ACK';
}

function icmpLabel(protocol: number, icmp: NonNullable<Packet['icmp']>): string {
  const isV6 = protocol === ICMPV6;
  if (icmp.quoted === null) {
    if (icmp.type === (isV6 ? ECHO_REQUEST_V6 : ECHO_REQUEST)) return 'ECHO';
    return icmp.type === (isV6 ? ECHO_REPLY_V6 : ECHO_REPLY) ? 'ECHO-REPLY' : 'ICMP';
  }
  if (icmp.mtu !== null) return 'FRAG-NEEDED';
  if (icmp.type === (isV6 ? TIME_EXCEEDED_V6 : TIME_EXCEEDED)) return 'TIME-EXCEEDED';
  if (icmp.code === (isV6 ? 4 : 3)) return 'PORT-UNREACHABLE';
  return icmp.code === 0 ? 'NET-UNREACHABLE' : 'UNREACHABLE';
}
