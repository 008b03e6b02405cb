import { isLaterFragment } from '../../net/fragment.ts';
import { isIcmp, type Packet } from '../../net/packet.ts';
import { printProtocol } from '../../net/protocols.ts';

/** The smallest service that lets the packet pass, in the columns of a rule. */
export function serviceOfPacket(packet: Packet) {
  const protocol = printProtocol(packet.protocol);
  if (isLaterFragment(packet)) return { protocol, ports: 'all', icmpType: -1, icmpCode: -1 };
  if (isIcmp(packet))
    return { protocol, ports: 'all', icmpType: packet.icmp?.type ?? -1, icmpCode: packet.icmp?.code ?? -1 };
  const hasPorts = packet.dstPort > 0;
  return { protocol, ports: hasPorts ? String(packet.dstPort) : 'all', icmpType: -1, icmpCode: -1 };
}

/** The service in words: `tcp 80`, `icmp 8`. */
export function serviceInWords({ protocol, ports, icmpType }: ReturnType<typeof serviceOfPacket>): string {
  if (ports !== 'all') return `${protocol} ${ports}`;
  return icmpType === -1 ? protocol : `${protocol} ${icmpType}`;
}
