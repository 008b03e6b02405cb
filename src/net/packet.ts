import { type Address, printAddress } from './address.ts';

/** IANA protocol numbers. */
export const TCP = 6;
export const UDP = 17;
export const ICMP = 1;
export const ICMPV6 = 58;
export const ANY_PROTOCOL = -1;

/** Most bytes that a datagram or ping can hold: an IP packet has 65,535. */
export const MAX_PAYLOAD = 65_507;

/** TCP control bits. @see RFC 9293 §3.1 */
export const FIN = 1;
export const SYN = 2;
export const RST = 4;
export const PSH = 8;
export const ACK = 16;

/** ICMP messages the walk makes or reads, in the numbers of RFC 792; ICMPv6 (RFC 4443) is mapped to them by `icmpMeaning`. */
export const ECHO_REPLY = 0;
export const UNREACHABLE = 3;
export const ECHO_REQUEST = 8;
export const TIME_EXCEEDED = 11;
export const ECHO_REQUEST_V6 = 128;
export const ECHO_REPLY_V6 = 129;
export const UNREACHABLE_V6 = 1;
export const PACKET_TOO_BIG_V6 = 2;
export const TIME_EXCEEDED_V6 = 3;

export interface TcpSegment {
  /** TCP control bits, OR-ed. */
  readonly flags: number;
  readonly seq: number;
  readonly ack: number;
  /** Maximum segment size option in bytes, only on SYN and SYN-ACK. */
  readonly mss: number | null;
}

export interface IcmpMessage {
  readonly type: number;
  readonly code: number;
  /** Next-hop MTU in bytes, only in "fragmentation needed" and "packet too big". */
  readonly mtu: number | null;
  /** The packet an ICMP error quotes, as the reporting node saw it. @see RFC 792, RFC 1812 §4.3.2.3 */
  readonly quoted: Packet | null;
}

/** Which piece of a packet it is. @see RFC 791 §3.2, RFC 8200 §4.5 */
export interface Fragment {
  /** The same in all pieces of a packet. */
  readonly id: number;
  /** Where its bytes begin in the content of the whole packet: what follows the IP header. */
  readonly offset: number;
  /** Whether another piece follows. */
  readonly more: boolean;
  /** Bytes of content of the whole packet. */
  readonly total: number;
}

/**
 * One IP packet. Flat, because the walk reads ports and addresses at every hop.
 * ICMP echo carries its identifier in both ports, so that translation and tracking need one rule for all protocols.
 */
export interface Packet {
  readonly src: Address;
  readonly dst: Address;
  readonly protocol: number;
  readonly srcPort: number;
  readonly dstPort: number;
  readonly ttl: number;
  /** Total length in bytes, IP header included. */
  readonly length: number;
  readonly dontFragment: boolean;
  readonly tcp: TcpSegment | null;
  readonly icmp: IcmpMessage | null;
  /** What the application says, e.g. `GET / HTTP/1.1`; empty in a bare segment. */
  readonly payload: string;
  /** Null for a whole packet. A later piece keeps its packet's ports and contents here, though the wire does not show them. */
  readonly fragment: Fragment | null;
}

export type PacketField =
  | 'src'
  | 'srcPort'
  | 'dst'
  | 'dstPort'
  | 'icmpId'
  | 'ttl'
  | 'quoted.src'
  | 'quoted.srcPort'
  | 'quoted.dst'
  | 'quoted.dstPort';

/** A header field that a device changed; `before` and `after` as they are printed. */
export interface Rewrite {
  readonly field: PacketField;
  readonly before: string | number;
  readonly after: string | number;
}

export function isIcmp(packet: Packet): boolean {
  return packet.protocol === ICMP || packet.protocol === ICMPV6;
}

/** Whether the packet is an ICMP error, that is, quotes another packet. */
export function isIcmpError(packet: Packet): boolean {
  return packet.icmp !== null && packet.icmp.quoted !== null;
}

export function hasFlags(packet: Packet, flags: number): boolean {
  return packet.tcp !== null && (packet.tcp.flags & flags) === flags;
}

/** Addresses and ports of a packet. */
type Ends = Pick<Packet, 'src' | 'dst' | 'srcPort' | 'dstPort'>;

/** The packet with other addresses, ports and TTL. Written out, because the walk does it at every translation. */
export function readdressed(packet: Packet, { src, dst, srcPort, dstPort }: Ends, ttl: number): Packet {
  const { protocol, length, dontFragment, tcp, icmp, payload, fragment } = packet;
  return { src, dst, protocol, srcPort, dstPort, ttl, length, dontFragment, tcp, icmp, payload, fragment };
}

/** The packet one hop on. */
export function aged(packet: Packet): Packet {
  return readdressed(packet, packet, packet.ttl - 1);
}

/** The header of an answer: addresses and ports swapped. */
export function reply(packet: Packet): Packet {
  return { ...packet, src: packet.dst, dst: packet.src, srcPort: packet.dstPort, dstPort: packet.srcPort };
}

/** Address and port rewrites between a device's arrival and departure; the TTL is not counted as a rewrite. */
export function rewritesBetween(before: Packet, after: Packet): readonly Rewrite[] {
  if (before === after) return [];
  const found = headerRewrites(before, after);
  const inner = before.icmp?.quoted;
  const outer = after.icmp?.quoted;
  if (!inner || !outer || inner === outer) return found;
  return [
    ...found,
    ...headerRewrites(inner, outer).map((rewrite): Rewrite => ({ ...rewrite, field: quotedField(rewrite.field) })),
  ];
}

function headerRewrites(before: Packet, after: Packet): readonly Rewrite[] {
  const found: Rewrite[] = [];
  if (before.src !== after.src)
    found.push({ field: 'src', before: printAddress(before.src), after: printAddress(after.src) });
  if (before.dst !== after.dst)
    found.push({ field: 'dst', before: printAddress(before.dst), after: printAddress(after.dst) });
  if (before.fragment !== null && before.fragment.offset > 0) return found;
  if (isIcmp(before)) {
    if (before.srcPort !== after.srcPort) found.push({ field: 'icmpId', before: before.srcPort, after: after.srcPort });
    return found;
  }
  if (before.srcPort !== after.srcPort) found.push({ field: 'srcPort', before: before.srcPort, after: after.srcPort });
  if (before.dstPort !== after.dstPort) found.push({ field: 'dstPort', before: before.dstPort, after: after.dstPort });
  return found;
}

function quotedField(field: PacketField): PacketField {
  switch (field) {
    case 'src':
      return 'quoted.src';
    case 'dst':
      return 'quoted.dst';
    case 'srcPort':
      return 'quoted.srcPort';
    case 'dstPort':
      return 'quoted.dstPort';
    case 'icmpId':
    case 'ttl':
    case 'quoted.src':
    case 'quoted.srcPort':
    case 'quoted.dst':
    case 'quoted.dstPort':
      return field;
  }
}
