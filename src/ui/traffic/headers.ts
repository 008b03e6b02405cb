import { type Address, printAddress } from '../../net/address.ts';
import { isIcmp, type Packet, type PacketField } from '../../net/packet.ts';

/** One side of a header, in the parts that a device may change. */
export interface Endpoint {
  readonly address: string;
  /** Port, or null where the protocol has none. */
  readonly port: string | null;
}

/** `address:port`, with an IPv6 address in brackets (RFC 3986 §3.2.2); the address alone where there are no ports. */
export function printEndpoint(address: Address, port: number, packet: Packet): string {
  const text = printAddress(address);
  if (isIcmp(packet)) return text;
  return typeof address === 'bigint' ? `[${text}]:${port}` : `${text}:${port}`;
}

/** `10.10.2.101:55634 → 99.80.82.214:80`. */
export function printHeader(packet: Packet): string {
  return `${printEndpoint(packet.src, packet.srcPort, packet)} → ${printEndpoint(packet.dst, packet.dstPort, packet)}`;
}

/** Whether the field belongs to the source or the destination side of the header. */
export function sideOf(field: PacketField): 'src' | 'dst' | 'other' {
  switch (field) {
    case 'src':
    case 'srcPort':
    case 'icmpId':
      return 'src';
    case 'dst':
    case 'dstPort':
      return 'dst';
    case 'ttl':
    case 'quoted.src':
    case 'quoted.srcPort':
    case 'quoted.dst':
    case 'quoted.dstPort':
      return 'other';
  }
}
