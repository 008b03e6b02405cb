import { familyOf, printAddress } from '../net/address.ts';
import {
  ACK,
  ECHO_REPLY,
  ECHO_REPLY_V6,
  ECHO_REQUEST,
  ECHO_REQUEST_V6,
  FIN,
  isIcmp,
  type Packet,
  PACKET_TOO_BIG_V6,
  PSH,
  RST,
  TCP,
  type TcpSegment,
  TIME_EXCEEDED,
  TIME_EXCEEDED_V6,
  UDP,
  UNREACHABLE,
  UNREACHABLE_V6,
} from '../net/packet.ts';
import { contentLength, isLaterFragment } from '../net/fragment.ts';
import { printProtocol } from '../net/protocols.ts';
import type { CapturedPacket, Timestamps } from './capture.ts';
import { isSyn, optionsLength, WINDOW_SCALE, windowOf } from './tcp-options.ts';

/** Where sequence numbers of a flow count from, as tcpdump keeps it: the numbers of the first segment with ACK that it saw. */
interface Origin {
  readonly from: string;
  readonly seq: number;
  readonly ack: number;
}

/** Lines in the form of `tcpdump -nn`: relative sequence numbers after the handshake, as tcpdump prints them. */
export function tcpdumpLines(captured: readonly CapturedPacket[]): readonly string[] {
  const origins = new Map<string, Origin>();
  return captured.map(({ timeUs, packet, timestamps }) => `${clock(timeUs)} ${describe(packet, timestamps, origins)}`);
}

/** `hh:mm:ss.micros` since the start of the conversation. */
function clock(timeUs: number): string {
  const seconds = Math.floor(timeUs / 1_000_000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.${String(timeUs % 1_000_000).padStart(6, '0')}`;
}

function describe(packet: Packet, timestamps: Timestamps | null, origins: Map<string, Origin>): string {
  const ip = familyOf(packet.src) === 4 ? 'IP' : 'IP6';
  const isFirstOfV6 = packet.fragment?.offset === 0 && ip === 'IP6';
  const piece = isFirstOfV6 ? ` frag (0|${contentLength(packet)})` : '';
  const hosts = `${printAddress(packet.src)} > ${printAddress(packet.dst)}:${piece}`;
  if (isLaterFragment(packet)) return `${ip} ${hosts} ${laterText(packet)}`;
  if (isIcmp(packet)) return `${ip} ${hosts} ${icmpText(packet)}`;
  // Behind a fragment header the ports stand by themselves.
  const ends = isFirstOfV6
    ? `${hosts} ${packet.srcPort} > ${packet.dstPort}:`
    : `${endOf(packet, 'src')} > ${endOf(packet, 'dst')}:`;
  if (packet.protocol === TCP && packet.tcp !== null)
    return `${ip} ${ends} ${tcpText(packet, packet.tcp, timestamps, origins)}`;
  if (packet.protocol === UDP) return `${ip} ${ends} ${udpText(packet)}`;
  return `${ip} ${hosts} ip-proto-${printProtocol(packet.protocol)} ${contentLength(packet)}`;
}

function endOf(packet: Packet, side: 'src' | 'dst'): string {
  return side === 'src'
    ? `${printAddress(packet.src)}.${packet.srcPort}`
    : `${printAddress(packet.dst)}.${packet.dstPort}`;
}

/** A piece without a transport header: the protocol's number, over IPv6 the fragment header. */
function laterText(packet: Packet): string {
  if (familyOf(packet.src) === 4) return `ip-proto-${packet.protocol}`;
  return `frag (${packet.fragment?.offset ?? 0}|${contentLength(packet)})`;
}

/** The first piece of a datagram has a length that is not its own. */
function udpText(packet: Packet): string {
  const here = contentLength(packet) - 8;
  return packet.fragment === null ? `UDP, length ${here}` : `UDP, bad length ${packet.fragment.total - 8} > ${here}`;
}

function tcpText(
  packet: Packet,
  segment: TcpSegment,
  timestamps: Timestamps | null,
  origins: Map<string, Origin>,
): string {
  const length = contentLength(packet) - 20 - optionsLength(segment);
  const { seq, ack } = relative(packet, segment, origins);
  const parts = [`Flags [${flagsText(segment.flags)}]`];
  if (length > 0) parts.push(`seq ${seq}:${(seq + length) >>> 0}`);
  else if (isSyn(segment) || (segment.flags & (FIN | RST)) !== 0) parts.push(`seq ${seq}`);
  if ((segment.flags & ACK) !== 0) parts.push(`ack ${ack}`);
  parts.push(`win ${windowOf(segment)}`, `options [${optionsText(segment, timestamps)}]`, `length ${length}`);
  return parts.join(', ');
}

function flagsText(flags: number): string {
  const letters: readonly (readonly [number, string])[] = [
    [FIN, 'F'],
    [2, 'S'],
    [RST, 'R'],
    [PSH, 'P'],
    [ACK, '.'],
  ];
  return letters.map(([bit, letter]) => ((flags & bit) === 0 ? '' : letter)).join('') || 'none';
}

function optionsText(segment: TcpSegment, timestamps: Timestamps | null): string {
  const stamp = `TS val ${timestamps?.value ?? 0} ecr ${timestamps?.echo ?? 0}`;
  if (!isSyn(segment)) return `nop,nop,${stamp}`;
  return `mss ${segment.mss ?? 536},sackOK,${stamp},nop,wscale ${WINDOW_SCALE}`;
}

/** Absolute numbers for SYN and for the first segment with ACK of a flow, relative to that one afterwards. */
function relative(
  packet: Packet,
  segment: TcpSegment,
  origins: Map<string, Origin>,
): { readonly seq: number; readonly ack: number } {
  const { seq, ack, flags } = segment;
  if ((flags & ACK) === 0) return { seq, ack };
  const from = endOf(packet, 'src');
  const key = [from, endOf(packet, 'dst')].sort().join(' ');
  const origin = origins.get(key);
  if (origin === undefined || isSyn(segment)) {
    origins.set(key, { from, seq, ack: (ack - 1) >>> 0 });
    return { seq, ack };
  }
  const isSame = origin.from === from;
  const own = isSame ? origin.seq : origin.ack;
  const far = isSame ? origin.ack : origin.seq;
  return { seq: (seq - own) >>> 0, ack: (ack - far) >>> 0 };
}

function icmpText(packet: Packet): string {
  const { icmp, srcPort } = packet;
  const name = familyOf(packet.src) === 4 ? 'ICMP' : 'ICMP6,';
  const length = `length ${contentLength(packet)}`;
  if (icmp === null) return `${name} ${length}`;
  const isV6 = familyOf(packet.src) === 6;
  if (icmp.type === (isV6 ? ECHO_REQUEST_V6 : ECHO_REQUEST))
    return `${name} echo request, id ${srcPort}, seq 1, ${length}`;
  if (icmp.type === (isV6 ? ECHO_REPLY_V6 : ECHO_REPLY)) return `${name} echo reply, id ${srcPort}, seq 1, ${length}`;
  if (icmp.type === (isV6 ? TIME_EXCEEDED_V6 : TIME_EXCEEDED)) return `${name} time exceeded in-transit, ${length}`;
  if (isV6 && icmp.type === PACKET_TOO_BIG_V6) return `${name} packet too big, mtu ${icmp.mtu ?? 0}, ${length}`;
  if (icmp.type === (isV6 ? UNREACHABLE_V6 : UNREACHABLE))
    return `${name} ${unreachableText(icmp.code, icmp.mtu, icmp.quoted)}, ${length}`;
  return `${name} type ${icmp.type} code ${icmp.code}, ${length}`;
}

function unreachableText(code: number, mtu: number | null, quoted: Packet | null): string {
  const host = quoted === null ? '' : `${printAddress(quoted.dst)} `;
  switch (code) {
    case 0:
      return `net ${host}unreachable`;
    case 3:
    case 4:
      if (code === 4 && mtu !== null) return `${host}unreachable - need to frag (mtu ${mtu})`;
      return `${host}${quoted === null ? '' : `${printProtocol(quoted.protocol)} port ${quoted.dstPort} `}unreachable`;
    case 10:
    case 13:
      return `host ${host}unreachable - admin prohibited filter`;
    default:
      return `host ${host}unreachable`;
  }
}
