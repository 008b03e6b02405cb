import type { ResourceId } from '../model/topology.ts';
import type { Packet } from '../net/packet.ts';
import type { Connection, Conversation, Hop, Trace } from './trace.ts';

/** One packet as a capture on an interface sees it: before inbound translation, after outbound translation. */
export interface CapturedPacket {
  /** Microseconds since the conversation began, by a clock of the simulation's own. */
  readonly timeUs: number;
  readonly direction: 'in' | 'out';
  readonly packet: Packet;
  /** TCP timestamps option; null for other protocols. They stay the same across translation. @see RFC 7323 §3 */
  readonly timestamps: Timestamps | null;
}

export interface Timestamps {
  readonly value: number;
  readonly echo: number;
}

/** The simulation has no delays of its own; these make the order of lines readable. */
const HOP_US = 40;
const PACKET_US = 10_000;

/**
 * What `tcpdump` prints on the interface during the conversation, in order of time. A packet that comes in and goes out by it is there
 * twice. What the interface itself refuses on the way in (security group, source/destination check) the guest never sees.
 */
export function captureAt(conversation: Conversation, interfaceId: ResourceId): readonly CapturedPacket[] {
  const captured: CapturedPacket[] = [];
  let start = 0;
  for (const connection of conversation.connections) {
    const stamps = timestampsOf(connection, start);
    for (const [index, trace] of connection.traces.entries()) {
      captured.push(...crossings(trace, interfaceId, { start, timestamps: stamps[index] ?? null }));
      start += PACKET_US;
    }
  }
  return captured;
}

interface Moment {
  readonly start: number;
  readonly timestamps: Timestamps | null;
}

function crossings(trace: Trace, interfaceId: ResourceId, { start, timestamps }: Moment): readonly CapturedPacket[] {
  return trace.hops.flatMap((hop, index) => {
    const timeUs = start + index * HOP_US;
    const found: CapturedPacket[] = [];
    if (comesIn(hop, trace.hops[index - 1], interfaceId))
      found.push({ timeUs, direction: 'in', packet: hop.before, timestamps });
    if (hop.leftBy === interfaceId || isHeldBack(hop, interfaceId)) {
      found.push({ timeUs: timeUs + HOP_US / 2, direction: 'out', packet: hop.after, timestamps });
    }
    return found;
  });
}

/** A neighbour's hop, too, says that the packet arrived by the interface; that one left the interface a hop before. */
function comesIn(hop: Hop, previous: Hop | undefined, interfaceId: ResourceId): boolean {
  return hop.arrivedBy === interfaceId && previous?.leftBy !== interfaceId && !isRefusedAtDoor(hop);
}

function isRefusedAtDoor(hop: Hop): boolean {
  const last = hop.steps.findIndex((step) => step.type === 'drop');
  const decided = hop.steps[last - 1];
  if (decided?.type === 'check') return !decided.allow && decided.check === 'destination-check';
  return decided?.type === 'filter' && !decided.allow && decided.direction === 'in';
}

/** The guest sent it, and the interface's rules threw it away. */
function isHeldBack(hop: Hop, interfaceId: ResourceId): boolean {
  const sent = hop.steps.some(
    (step) => step.type === 'check' && step.check === 'source-check' && step.resource === interfaceId,
  );
  return sent && hop.leftBy === null && hop.arrivedBy === null;
}

/** Each side counts milliseconds from a number of its own and echoes what it last heard. */
function timestampsOf(connection: Connection, startUs: number): readonly (Timestamps | null)[] {
  const heard = { request: 0, reply: 0 };
  const base = { request: 0, reply: 0 };
  return connection.traces.map(({ packet, direction, verdict }, index) => {
    if (packet.tcp === null) return null;
    const other = direction === 'request' ? 'reply' : 'request';
    base[direction] ||= (packet.tcp.seq ^ 0x5bd1e995) >>> 0;
    const value = (base[direction] + Math.floor((startUs + index * PACKET_US) / 1000)) >>> 0;
    if (verdict.type === 'delivered') heard[direction] = value;
    return { value, echo: heard[other] };
  });
}
