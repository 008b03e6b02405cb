import { printAddress } from '../net/address.ts';
import { isLaterFragment } from '../net/fragment.ts';
import { isIcmp, type Packet, type PacketField, type Rewrite } from '../net/packet.ts';

/** A piece of a header as a capsule shows it. Pieces in order, joined, are the header's line of text. */
export interface HeaderPart {
  /** The field it prints; null for what stands between fields. */
  readonly field: 'src' | 'srcPort' | 'dst' | 'dstPort' | 'icmpId' | null;
  readonly text: string;
  /** What stood there before it was rewritten; null when it was not. */
  readonly old: string | null;
}

/**
 * `10.10.2.101:55634 → 99.80.82.214:80` in pieces; ICMP has `id 7` behind the addresses, a later fragment `+1480`, where its
 * bytes begin; IPv6 addresses with a port stand in brackets
 * (RFC 3986 §3.2.2). With rewrites, the changed pieces carry the old value.
 */
export function headerParts(packet: Packet, rewrites: readonly Rewrite[] = []): readonly HeaderPart[] {
  const old = (field: PacketField): string | null => {
    const rewrite = rewrites.find((each) => each.field === field);
    return rewrite === undefined ? null : String(rewrite.before);
  };
  const between = (text: string): HeaderPart => ({ field: null, text, old: null });
  if (isLaterFragment(packet)) {
    return [
      { field: 'src', text: printAddress(packet.src), old: old('src') },
      between(' → '),
      { field: 'dst', text: printAddress(packet.dst), old: old('dst') },
      between(` +${packet.fragment?.offset ?? 0}`),
    ];
  }
  if (isIcmp(packet)) {
    return [
      { field: 'src', text: printAddress(packet.src), old: old('src') },
      between(' → '),
      { field: 'dst', text: printAddress(packet.dst), old: old('dst') },
      between(' id '),
      { field: 'icmpId', text: String(packet.srcPort), old: old('icmpId') },
    ];
  }
  const bracket = typeof packet.src === 'bigint';
  return [
    ...(bracket ? [between('[')] : []),
    { field: 'src', text: printAddress(packet.src), old: old('src') },
    between(bracket ? ']:' : ':'),
    { field: 'srcPort', text: String(packet.srcPort), old: old('srcPort') },
    between(bracket ? ' → [' : ' → '),
    { field: 'dst', text: printAddress(packet.dst), old: old('dst') },
    between(bracket ? ']:' : ':'),
    { field: 'dstPort', text: String(packet.dstPort), old: old('dstPort') },
  ];
}

/** The header as one line. */
export function headerText(packet: Packet): string {
  return headerParts(packet)
    .map((part) => part.text)
    .join('');
}
