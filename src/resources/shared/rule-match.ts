import { ICMP, ICMPV6, TCP, UDP } from '../../net/packet.ts';
import { parsePortRange } from '../../net/ports.ts';
import { parseProtocol } from '../../net/protocols.ts';
import type { Match } from '../../sim/policy.ts';

/** The columns that rules of security groups and network ACLs share. */
export interface ServiceColumns {
  readonly protocol: string;
  readonly ports: string;
  readonly icmpType: number;
  readonly icmpCode: number;
}

/** What a rule's row matches, apart from the peer; null for a row that does not say anything readable. */
export function serviceOf(row: ServiceColumns): Match | null {
  const protocol = parseProtocol(row.protocol);
  const ports = parsePortRange(row.ports);
  if (protocol === null || ports === null) return null;
  return { protocol, ports, icmpType: row.icmpType, icmpCode: row.icmpCode };
}

/** The row's service in words: `tcp 80-80`, `icmp 8/any`, `all`. */
export function serviceText(row: ServiceColumns): string {
  const service = serviceOf(row);
  if (service === null) return row.protocol;
  const { protocol, ports, icmpType, icmpCode } = service;
  if (protocol === TCP || protocol === UDP) return `${row.protocol} ${ports.from}-${ports.to}`;
  if ((protocol !== ICMP && protocol !== ICMPV6) || icmpType === -1) return row.protocol;
  return `${row.protocol} ${icmpType}/${icmpCode === -1 ? 'any' : icmpCode}`;
}
