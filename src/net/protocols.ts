import { ANY_PROTOCOL, ICMP, ICMPV6, TCP, UDP } from './packet.ts';

const NAMES: ReadonlyMap<string, number> = new Map([
  ['all', ANY_PROTOCOL],
  ['-1', ANY_PROTOCOL],
  ['tcp', TCP],
  ['udp', UDP],
  ['icmp', ICMP],
  ['icmpv6', ICMPV6],
  ['ipv6-icmp', ICMPV6],
]);

/** Reads a protocol as security groups and network ACLs spell it: a name, `all`, `-1` or an IANA number. Null otherwise. */
export function parseProtocol(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  const named = NAMES.get(trimmed);
  if (named !== undefined) return named;
  return /^\d{1,3}$/.test(trimmed) && Number(trimmed) <= 255 ? Number(trimmed) : null;
}

/** Prints a protocol by name where it has one. */
export function printProtocol(protocol: number): string {
  for (const [name, number] of NAMES) if (number === protocol) return name;
  return String(protocol);
}
