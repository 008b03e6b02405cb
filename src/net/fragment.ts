import type { Fragment, Packet } from './packet.ts';

const IPV4_HEADER = 20;
const IPV6_HEADER = 40;
/** IPv6's extension header of fragments. */
const FRAGMENT_HEADER = 8;

/** Bytes of IP header, extension included. */
export function headerLength({ src, fragment }: Packet): number {
  if (typeof src === 'number') return IPV4_HEADER;
  return fragment === null ? IPV6_HEADER : IPV6_HEADER + FRAGMENT_HEADER;
}

/** Bytes that the packet carries after its IP header. */
export function contentLength(packet: Packet): number {
  return Math.max(0, packet.length - headerLength(packet));
}

/** Whether it is a piece that begins after the transport header: on the wire it has no ports and no ICMP type. */
export function isLaterFragment({ fragment }: Packet): boolean {
  return fragment !== null && fragment.offset > 0;
}

/**
 * The packet in pieces of at most `mtu` bytes; a piece may be cut again. Pieces keep the members of their packet, the ports too,
 * so that flows are known by them; what the wire does not show is for whoever reads the wire to leave out.
 */
export function cut(packet: Packet, mtu: number): readonly Packet[] {
  if (packet.length <= mtu) return [packet];
  const content = contentLength(packet);
  const {
    id,
    offset: start,
    more,
    total,
  } = packet.fragment ?? { id: idOf(packet), offset: 0, more: false, total: content };
  const isV4 = typeof packet.src === 'number';
  const header = isV4 ? IPV4_HEADER : IPV6_HEADER + FRAGMENT_HEADER;
  const room = Math.max(8, Math.floor((mtu - header) / 8) * 8);
  const pieces: Packet[] = [];
  for (let done = 0; done < content; done += room) {
    const bytes = Math.min(room, content - done);
    const fragment: Fragment = { id, offset: start + done, more: more || done + bytes < content, total };
    pieces.push({ ...packet, length: header + bytes, fragment });
  }
  return pieces;
}

/** The packet that a piece is of. */
export function whole(piece: Packet): Packet {
  if (piece.fragment === null) return piece;
  const header = typeof piece.src === 'number' ? IPV4_HEADER : IPV6_HEADER;
  return { ...piece, length: header + piece.fragment.total, fragment: null };
}

/** Whether pieces make up the whole packet; each is there once. */
export function areComplete(pieces: readonly Packet[]): boolean {
  const total = pieces[0]?.fragment?.total ?? 0;
  return pieces.reduce((sum, piece) => sum + contentLength(piece), 0) >= total;
}

/** An identification that is the same each time: nothing here is left to chance. */
function idOf({ srcPort, dstPort, length }: Packet): number {
  return (Math.imul(srcPort + 1, 0x9e37) + Math.imul(dstPort + 1, 0x79b9) + length) & 0xffff;
}
