import {
  ACK,
  ECHO_REPLY,
  ECHO_REPLY_V6,
  FIN,
  hasFlags,
  type Packet,
  RST,
  readdressed,
  SYN,
  TCP,
  UDP,
} from '../net/packet.ts';
import { isReverse, reversed, type Tuple } from '../net/tuple.ts';
import { find, insert, remove } from './flow-table.ts';
import type { Translation, Translator } from './sessions.ts';

/** Idle times of Linux's connection tracking in seconds. @see https://docs.kernel.org/networking/nf_conntrack-sysctl.html */
export const CONNTRACK = {
  tcpNew: 120,
  tcpEstablished: 432_000,
  tcpTimeWait: 120,
  udp: 30,
  udpStream: 120,
  icmp: 30,
  other: 600,
} as const;

/** A packet's flow, and the side it came from. */
export interface Tracked {
  readonly translation: Translation;
  readonly side: 'original' | 'reply';
}

/** The live flow a packet belongs to; an ICMP error belongs to the flow of the packet it quotes. */
export function lookUp(translator: Translator, packet: Packet, now: number): Tracked | null {
  const quoted = packet.icmp?.quoted ?? null;
  const tuple = quoted === null ? packet : reversed(quoted);
  const translation = find(translator.flows, tuple);
  if (translation === null) return null;
  if (translation.expires < now) {
    forget(translator, translation);
    return null;
  }
  return { translation, side: isOriginal(translation, tuple) ? 'original' : 'reply' };
}

function isOriginal({ original }: Translation, tuple: Tuple): boolean {
  return (
    original.src === tuple.src &&
    original.dst === tuple.dst &&
    original.srcPort === tuple.srcPort &&
    original.dstPort === tuple.dstPort
  );
}

/** The packet as it looks on the other side of the translator. */
export function translated(packet: Packet, { translation, side }: Tracked): Packet {
  const { original, reply } = translation;
  const quoted = packet.icmp?.quoted ?? null;
  if (quoted !== null && packet.icmp !== null)
    return translatedError(packet, packet.icmp, quoted, { translation, side });
  const to = side === 'original' ? reply : original;
  if (isReverse(to, packet)) return packet;
  return readdressed(packet, reversed(to), packet.ttl);
}

/** An ICMP error: the quoted header is translated with the outer one. @see RFC 5508 §4.2 */
function translatedError(
  packet: Packet,
  icmp: NonNullable<Packet['icmp']>,
  quoted: Packet,
  { translation, side }: Tracked,
): Packet {
  const { original, reply } = translation;
  const [near, far] = side === 'reply' ? [original, reply] : [reply, original];
  const src = packet.src === far.src || side === 'original' ? near.dst : packet.src;
  const inner: Packet = { ...quoted, src: near.src, dst: near.dst, srcPort: near.srcPort, dstPort: near.dstPort };
  return { ...packet, src, dst: near.src, icmp: { ...icmp, quoted: inner } };
}

/** Starts tracking a flow; `reply` is how its answers will arrive. */
export function openFlow(translator: Translator, original: Packet, reply: Tuple, now: number): Translation {
  const translation: Translation = {
    original,
    reply,
    expires: now + newTimeout(original),
    state: hasFlags(original, ACK) ? 'established' : 'new',
    finished: false,
    finishedReply: false,
  };
  insert(translator.flows, translation.original, translation);
  insert(translator.flows, translation.reply, translation);
  return translation;
}

export function forget(translator: Translator, translation: Translation): void {
  remove(translator.flows, translation.original);
  remove(translator.flows, translation.reply);
}

/** Notes that a packet of the flow passed: timers, and a reset or close that ends it. */
export function notePacket(translator: Translator, packet: Packet, { translation, side }: Tracked, now: number): void {
  if (packet.icmp?.quoted) return;
  if (hasFlags(packet, RST)) {
    forget(translator, translation);
    return;
  }
  if (side === 'reply' && translation.state === 'new') translation.state = 'established';
  if (hasFlags(packet, FIN)) {
    if (side === 'original') translation.finished = true;
    else translation.finishedReply = true;
    if (translation.finished && translation.finishedReply) translation.state = 'closing';
  }
  translation.expires = now + timeout(packet, translation);
}

function newTimeout(packet: Packet): number {
  if (packet.protocol === TCP) return hasFlags(packet, ACK) ? CONNTRACK.tcpEstablished : CONNTRACK.tcpNew;
  if (packet.protocol === UDP) return CONNTRACK.udp;
  return packet.icmp === null ? CONNTRACK.other : CONNTRACK.icmp;
}

function timeout(packet: Packet, { state }: Translation): number {
  if (packet.protocol === TCP) {
    if (state === 'closing') return CONNTRACK.tcpTimeWait;
    return state === 'new' ? CONNTRACK.tcpNew : CONNTRACK.tcpEstablished;
  }
  if (packet.protocol === UDP) return state === 'new' ? CONNTRACK.udp : CONNTRACK.udpStream;
  return packet.icmp === null ? CONNTRACK.other : CONNTRACK.icmp;
}

/**
 * Whether Linux calls an untracked packet INVALID: an answer without a question. Such packets are forwarded, but not
 * translated. A bare ACK or data is not among them: it is picked up mid-stream. (Vectors 14a, facts 16 and 17.)
 */
export function isInvalid(packet: Packet): boolean {
  if (packet.icmp !== null) {
    return packet.icmp.quoted !== null || packet.icmp.type === ECHO_REPLY || packet.icmp.type === ECHO_REPLY_V6;
  }
  return hasFlags(packet, SYN | ACK) || hasFlags(packet, RST) || hasFlags(packet, FIN);
}
