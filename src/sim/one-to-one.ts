import type { Address } from '../net/address.ts';
import { type Packet, readdressed } from '../net/packet.ts';

/** The packet with another source; an ICMP error's quoted packet came the other way, so its destination changes with it. */
export function mapSource(packet: Packet, src: Address): Packet {
  const { dst, srcPort, dstPort, icmp } = packet;
  const mapped = readdressed(packet, { src, dst, srcPort, dstPort }, packet.ttl);
  const quoted = icmp?.quoted ?? null;
  if (quoted === null || icmp === null || quoted.dst !== packet.src) return mapped;
  return { ...mapped, icmp: { ...icmp, quoted: { ...quoted, dst: src } } };
}

/** The packet with another destination; an ICMP error's quoted packet came from there, so its source changes with it. */
export function mapDestination(packet: Packet, dst: Address): Packet {
  const { src, srcPort, dstPort, icmp } = packet;
  const mapped = readdressed(packet, { src, dst, srcPort, dstPort }, packet.ttl);
  const quoted = icmp?.quoted ?? null;
  if (quoted === null || icmp === null || quoted.src !== packet.dst) return mapped;
  return { ...mapped, icmp: { ...icmp, quoted: { ...quoted, src: dst } } };
}
