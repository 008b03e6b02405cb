import type { Conversation, Connection, Direction, Hop, Reason, Trace } from '../sim/trace.ts';
import type { ResourceId } from '../model/topology.ts';
import { lengthOf } from './polyline.ts';
import type { Point, Scene } from './scene.ts';
import { waysOf } from './ways.ts';

/** A hop with the way a packet takes to it on the drawing. */
export interface Leg {
  readonly connection: number;
  readonly trace: number;
  readonly hop: number;
  readonly label: string;
  readonly direction: Direction;
  readonly resource: ResourceId;
  readonly node: ResourceId | null;
  readonly path: readonly Point[];
  readonly length: number;
  readonly treatment: Hop;
  readonly drop: Reason | null;
  readonly last: boolean;
  /** Neither the first packet of its direction nor one that did not arrive: it shows nothing new. */
  readonly later: boolean;
}

/** All hops of all packets in the order they happen; later packets can be left out. */
export function legsOf(conversation: Conversation, scene: Scene, omitLater: boolean): readonly Leg[] {
  const legs: Leg[] = [];
  const wayThrough = waysOf(scene);
  for (const [connection, each] of conversation.connections.entries()) {
    for (const [trace, packet] of each.traces.entries()) {
      const later = isLater(each, trace);
      if (later && omitLater) continue;
      const ways = wayThrough(packet.hops);
      for (const [hop, treatment] of packet.hops.entries()) {
        const path = ways[hop] ?? [];
        const last = hop === packet.hops.length - 1;
        legs.push({
          connection,
          trace,
          hop,
          label: packet.label,
          direction: packet.direction,
          resource: treatment.resource,
          node: scene.homes.get(treatment.resource) ?? null,
          path,
          length: lengthOf(path),
          treatment,
          drop: last ? reasonOf(packet) : null,
          last,
          later,
        });
      }
    }
  }
  return legs;
}

function isLater(connection: Connection, index: number): boolean {
  const packet = connection.traces[index];
  if (packet === undefined || packet.verdict.type !== 'delivered') return false;
  return connection.traces.findIndex((each) => each.direction === packet.direction) !== index;
}

function reasonOf(packet: Trace): Reason | null {
  return packet.verdict.type === 'delivered' ? null : packet.verdict.reason;
}
