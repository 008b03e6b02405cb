import type { Address } from '../net/address.ts';
import { contentLength, headerLength } from '../net/fragment.ts';
import {
  ACK,
  type IcmpMessage,
  ICMPV6,
  isIcmp,
  type Packet,
  PACKET_TOO_BIG_V6,
  TCP,
  type TcpSegment,
  UDP,
} from '../net/packet.ts';
import type { Timestamps } from './capture.ts';
import { isSyn, optionsLength, WINDOW_SCALE, windowOf } from './tcp-options.ts';

const IPV4_HEADER = 20;
const IPV6_HEADER = 40;
/** Number of the extension header that fragments carry. */
const FRAGMENT_HEADER = 44;

/** The packet as it is on the wire, from the IP header on, with all checksums right. Bytes nobody described are zero. */
export function packetBytes(packet: Packet, timestamps: Timestamps | null): Uint8Array {
  const header = headerLength(packet);
  const body = contentBytes(packet, timestamps);
  const bytes = new Uint8Array(header + body.length);
  bytes.set(body, header);
  if (typeof packet.src === 'number') writeIpv4(new DataView(bytes.buffer), packet, bytes.length);
  else writeIpv6(new DataView(bytes.buffer), packet, bytes.length - IPV6_HEADER);
  return bytes;
}

/** What follows the IP header: of a fragment, its part of the whole packet's content. */
function contentBytes(packet: Packet, timestamps: Timestamps | null): Uint8Array {
  const { fragment } = packet;
  if (fragment === null) return transportBytes(packet, timestamps, contentLength(packet));
  const { offset, total } = fragment;
  return transportBytes(packet, timestamps, total).slice(offset, offset + contentLength(packet));
}

/** @see RFC 791 §3.1 */
function writeIpv4(view: DataView, packet: Packet, length: number): void {
  view.setUint8(0, 0x45);
  view.setUint16(2, length);
  const { fragment, dontFragment } = packet;
  if (fragment !== null) view.setUint16(4, fragment.id);
  view.setUint16(6, (dontFragment ? 0x4000 : 0) | (fragment?.more ? 0x2000 : 0) | ((fragment?.offset ?? 0) >>> 3));
  view.setUint8(8, packet.ttl);
  view.setUint8(9, packet.protocol);
  writeAddress(view, 12, packet.src);
  writeAddress(view, 16, packet.dst);
  view.setUint16(10, checksum(sum(view, 0, IPV4_HEADER)));
}

/** @see RFC 8200 §3, §4.5 */
function writeIpv6(view: DataView, packet: Packet, bodyLength: number): void {
  const { fragment, protocol } = packet;
  view.setUint8(0, 0x60);
  view.setUint16(4, bodyLength);
  view.setUint8(6, fragment === null ? protocol : FRAGMENT_HEADER);
  view.setUint8(7, packet.ttl);
  writeAddress(view, 8, packet.src);
  writeAddress(view, 24, packet.dst);
  if (fragment === null) return;
  view.setUint8(40, protocol);
  view.setUint16(42, fragment.offset | (fragment.more ? 1 : 0));
  view.setUint32(44, fragment.id);
}

function writeAddress(view: DataView, offset: number, address: Address): void {
  if (typeof address === 'number') {
    view.setUint32(offset, address);
    return;
  }
  view.setBigUint64(offset, address >> 64n);
  view.setBigUint64(offset + 8, address & 0xffffffffffffffffn);
}

/** The IP packet's content, `length` bytes or as many as its own header needs. */
function transportBytes(packet: Packet, timestamps: Timestamps | null, length: number): Uint8Array {
  if (packet.protocol === TCP && packet.tcp !== null) return tcpBytes(packet, packet.tcp, timestamps, length);
  if (packet.protocol === UDP) return udpBytes(packet, length);
  if (isIcmp(packet) && packet.icmp !== null) return icmpBytes(packet, packet.icmp, length);
  return new Uint8Array(length);
}

/** @see RFC 9293 §3.1, RFC 7323 §2–3 */
function tcpBytes(packet: Packet, segment: TcpSegment, timestamps: Timestamps | null, length: number): Uint8Array {
  const header = 20 + optionsLength(segment);
  const bytes = new Uint8Array(Math.max(header, length));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, packet.srcPort);
  view.setUint16(2, packet.dstPort);
  view.setUint32(4, segment.seq >>> 0);
  view.setUint32(8, (segment.flags & ACK) === 0 ? 0 : segment.ack >>> 0);
  view.setUint8(12, (header / 4) << 4);
  view.setUint8(13, segment.flags);
  view.setUint16(14, windowOf(segment));
  writeOptions(view, segment, timestamps);
  writeText(bytes, header, packet.payload);
  view.setUint16(16, transportChecksum(packet, view, TCP));
  return bytes;
}

function writeOptions(view: DataView, segment: TcpSegment, timestamps: Timestamps | null): void {
  let offset = 20;
  const write = (...values: readonly number[]): void => {
    for (const value of values) view.setUint8(offset++, value);
  };
  if (isSyn(segment)) {
    const mss = segment.mss ?? 536;
    write(2, 4, mss >>> 8, mss & 255, 4, 2);
  } else write(1, 1);
  write(8, 10);
  view.setUint32(offset, timestamps?.value ?? 0);
  view.setUint32(offset + 4, timestamps?.echo ?? 0);
  offset += 8;
  if (isSyn(segment)) write(1, 3, 3, WINDOW_SCALE);
}

/** @see RFC 768 */
function udpBytes(packet: Packet, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(8, length));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, packet.srcPort);
  view.setUint16(2, packet.dstPort);
  view.setUint16(4, bytes.length);
  writeText(bytes, 8, packet.payload);
  view.setUint16(6, transportChecksum(packet, view, UDP) || 0xffff);
  return bytes;
}

/** Echo carries the identifier and a sequence number; errors carry what fits of the packet they are about. @see RFC 792, RFC 4443 */
function icmpBytes(packet: Packet, { type, code, mtu, quoted }: IcmpMessage, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(8, length));
  const view = new DataView(bytes.buffer);
  view.setUint8(0, type);
  view.setUint8(1, code);
  if (quoted === null) {
    view.setUint16(4, packet.srcPort);
    view.setUint16(6, 1);
    writeText(bytes, 8, packet.payload);
  } else {
    if (packet.protocol === ICMPV6 && type === PACKET_TOO_BIG_V6) view.setUint32(4, mtu ?? 0);
    else view.setUint16(6, mtu ?? 0);
    bytes.set(packetBytes(quoted, null).slice(0, bytes.length - 8), 8);
  }
  view.setUint16(
    2,
    packet.protocol === ICMPV6 ? transportChecksum(packet, view, ICMPV6) : checksum(sum(view, 0, bytes.length)),
  );
  return bytes;
}

/** Requests and answers of the simulation are ASCII; other characters become `?`. */
function writeText(bytes: Uint8Array, offset: number, text: string): void {
  for (let index = 0; index < text.length && offset + index < bytes.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes[offset + index] = code < 128 ? code : 63;
  }
}

/** Checksum over the pseudo-header and the segment. @see RFC 9293 §3.1, RFC 8200 §8.1 */
function transportChecksum(packet: Packet, segment: DataView, protocol: number): number {
  const pseudo = new DataView(new ArrayBuffer(40));
  const isV4 = typeof packet.src === 'number';
  writeAddress(pseudo, 0, packet.src);
  writeAddress(pseudo, isV4 ? 4 : 16, packet.dst);
  pseudo.setUint32(isV4 ? 8 : 32, segment.byteLength);
  pseudo.setUint32(isV4 ? 12 : 36, protocol);
  return checksum(sum(pseudo, 0, 40) + sum(segment, 0, segment.byteLength));
}

/** Sum of 16-bit words; an odd last byte counts as the high half of a word. */
function sum(view: DataView, start: number, length: number): number {
  let total = 0;
  for (let offset = start; offset + 1 < start + length; offset += 2) total += view.getUint16(offset);
  return length % 2 === 1 ? total + (view.getUint8(start + length - 1) << 8) : total;
}

/** @see RFC 1071 */
function checksum(total: number): number {
  let folded = total;
  while (folded > 0xffff) folded = (folded & 0xffff) + Math.floor(folded / 0x10000);
  return ~folded & 0xffff;
}
