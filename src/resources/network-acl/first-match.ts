import type { Address } from '../../net/address.ts';
import { isLaterFragment } from '../../net/fragment.ts';
import { isIcmp, type Packet } from '../../net/packet.ts';
import { ANY_PROTOCOL, TCP, UDP } from '../../net/packet.ts';
import { ANY_PORT, inRange, type PortRange } from '../../net/ports.ts';
import { contains, parsePrefix } from '../../net/prefix.ts';
import { serviceOf } from '../shared/rule-match.ts';
import type { NetworkAclRow } from './schema.ts';

/** What denies the packet: a rule's number, null for the final rule; `allowed` when an allowing rule comes first. */
export function denyingNumber(
  rows: readonly NetworkAclRow[],
  packet: Packet,
  peer: Address,
): number | null | 'allowed' {
  const first = rows.toSorted((a, b) => a.number - b.number).find((row) => fits(row, packet, peer));
  if (first === undefined) return null;
  return first.action === 'allow' ? 'allowed' : first.number;
}

function fits(row: NetworkAclRow, packet: Packet, peer: Address): boolean {
  const service = serviceOf(row);
  const block = parsePrefix(row.cidr);
  if (service === null || block === null || !contains(block, peer)) return false;
  if (service.protocol === ANY_PROTOCOL) return true;
  if (service.protocol !== packet.protocol) return false;
  if (isLaterFragment(packet)) return isEveryPort(service.ports) && service.icmpType === -1;
  if (packet.protocol === TCP || packet.protocol === UDP) return inRange(service.ports, packet.dstPort);
  return !isIcmp(packet) || service.icmpType === -1 || service.icmpType === packet.icmp?.type;
}

function isEveryPort({ from, to }: PortRange): boolean {
  return from === ANY_PORT.from && to === ANY_PORT.to;
}
