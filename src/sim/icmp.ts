import type { Address } from '../net/address.ts';
import {
  ECHO_REPLY,
  ECHO_REPLY_V6,
  ECHO_REQUEST,
  ECHO_REQUEST_V6,
  ICMP,
  ICMPV6,
  type IcmpMessage,
  PACKET_TOO_BIG_V6,
  type Packet,
  reply,
  TIME_EXCEEDED,
  TIME_EXCEEDED_V6,
  UNREACHABLE,
  UNREACHABLE_V6,
} from '../net/packet.ts';

/** TTL (hop limit) of a fresh packet. */
export const FRESH_TTL = 64;
/** Bytes of an ICMP error: IP and ICMP headers and the quoted header with eight bytes. */
const ERROR_LENGTH = 56;

/** "Time exceeded in transit" about a packet, sent by a router with the address `from`. @see RFC 792, RFC 4443 §3.3 */
export function timeExceeded(about: Packet, from: Address): Packet {
  const type = isV6(about) ? TIME_EXCEEDED_V6 : TIME_EXCEEDED;
  return error(about, from, { type, code: 0, mtu: null });
}

/** "Destination unreachable" with a code of RFC 792: 3 is the port; for IPv6 the port's code is 4 (RFC 4443 §3.1). */
export function unreachable(about: Packet, from: Address, code: number): Packet {
  const type = isV6(about) ? UNREACHABLE_V6 : UNREACHABLE;
  return error(about, from, { type, code: isV6(about) && code === 3 ? 4 : code, mtu: null });
}

/** "Fragmentation needed" (RFC 1191 §4) or "packet too big" (RFC 4443 §3.2) with the next hop's MTU in bytes. */
export function tooBig(about: Packet, from: Address, mtu: number): Packet {
  const type = isV6(about) ? PACKET_TOO_BIG_V6 : UNREACHABLE;
  return error(about, from, { type, code: isV6(about) ? 0 : 4, mtu });
}

function error(about: Packet, from: Address, message: Pick<IcmpMessage, 'type' | 'code' | 'mtu'>): Packet {
  return {
    src: from,
    dst: about.src,
    protocol: isV6(about) ? ICMPV6 : ICMP,
    srcPort: 0,
    dstPort: 0,
    ttl: FRESH_TTL,
    length: ERROR_LENGTH,
    dontFragment: false,
    tcp: null,
    icmp: { ...message, quoted: about },
    payload: '',
    fragment: null,
  };
}

function isV6(packet: Packet): boolean {
  return typeof packet.src === 'bigint';
}

export function isEchoRequest(packet: Packet): boolean {
  return (
    packet.icmp?.type === (packet.protocol === ICMPV6 ? ECHO_REQUEST_V6 : ECHO_REQUEST) && packet.icmp.quoted === null
  );
}

export function isEchoReply(packet: Packet): boolean {
  return packet.icmp?.type === (packet.protocol === ICMPV6 ? ECHO_REPLY_V6 : ECHO_REPLY) && packet.icmp.quoted === null;
}

/** The echo reply to an echo request; Linux lets routers cut it whatever the request said. @see RFC 792 */
export function echoReply(request: Packet): Packet {
  const type = request.protocol === ICMPV6 ? ECHO_REPLY_V6 : ECHO_REPLY;
  return { ...reply(request), ttl: FRESH_TTL, dontFragment: false, icmp: { type, code: 0, mtu: null, quoted: null } };
}
