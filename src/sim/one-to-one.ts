import type { Address } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';

/** The packet with another source; an ICMP error's quoted packet came the other way, so its destination changes with it. */
export function mapSource(packet: Packet, src: Address): Packet {
  const quoted = packet.icmp?.quoted ?? null;
  if (quoted === null || packet.icmp === null || quoted.dst !== packet.src) return { ...packet, src };
  return { ...packet, src, icmp: { ...packet.icmp, quoted: { ...quoted, dst: src } } };
}

/** The packet with another destination; an ICMP error's quoted packet came from there, so its source changes with it. */
export function mapDestination(packet: Packet, dst: Address): Packet {
  const quoted = packet.icmp?.quoted ?? null;
  if (quoted === null || packet.icmp === null || quoted.src !== packet.dst) return { ...packet, dst };
  return { ...packet, dst, icmp: { ...packet.icmp, quoted: { ...quoted, src: dst } } };
}
