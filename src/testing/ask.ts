import type { Probe, ResourceId, Topology } from '../model/topology.ts';
import { printAddress } from '../net/address.ts';
import { isLaterFragment } from '../net/fragment.ts';
import { isIcmp, type Packet } from '../net/packet.ts';
import { kinds } from '../resources/registry.ts';
import type { ProbeAnswer } from '../sim/protocol.ts';
import { simulate } from '../sim/simulation.ts';
import type { Trace } from '../sim/trace.ts';

/** A probe in one line: `tcp 80`, `icmp`, `tcp 80 sport 55634`. */
export function probe(from: string, to: string, service = 'tcp 80'): Probe {
  const [protocol = 'tcp', port, , sourcePort] = service.split(' ');
  return {
    id: 'probe',
    from,
    to,
    protocol: protocol === 'icmp' || protocol === 'udp' ? protocol : 'tcp',
    port: port === undefined || protocol === 'icmp' ? null : Number(port),
    sourcePort: sourcePort === undefined ? null : Number(sourcePort),
    expect: null,
  };
}

/** Asks one probe of a topology. */
export function ask(
  topology: Topology,
  from: ResourceId | string,
  to: ResourceId | string,
  service?: string,
): ProbeAnswer {
  return simulate(topology, kinds).ask(probe(from, to, service));
}

/** `10.0.0.10:40000>60.1.1.1:80`, or `10.0.0.10>60.1.1.1 id 7` for ICMP echo. */
export function header(packet: Packet): string {
  const [src, dst] = [printAddress(packet.src), printAddress(packet.dst)];
  if (isLaterFragment(packet)) return `${src}>${dst}`;
  return isIcmp(packet) ? `${src}>${dst} id ${packet.srcPort}` : `${src}:${packet.srcPort}>${dst}:${packet.dstPort}`;
}

/** The headers of a packet from its origin to its end, one per rewrite. */
export function legs(trace: Trace | undefined): readonly string[] {
  const headers = trace?.hops.flatMap((hop) => [header(hop.before), header(hop.after)]) ?? [];
  return headers.filter((each, index) => each !== headers[index - 1]);
}

/** The code of the deciding reason as it is reported, `RET_` before it when the reply failed; `connected` without one. */
export function verdictOf({ conversation }: ProbeAnswer): string {
  const { reason, direction, outcome } = conversation;
  if (reason === null) return outcome;
  return direction === 'reply' ? `RET_${reason.code}` : reason.code;
}

/** The codes of everything in the way, in the order met. */
export function codesOf({ blockers }: ProbeAnswer): readonly string[] {
  return blockers.map(({ direction, reason }) => (direction === 'reply' ? `RET_${reason.code}` : reason.code));
}
