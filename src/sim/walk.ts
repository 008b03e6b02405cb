import { cut, isLaterFragment } from '../net/fragment.ts';
import type { Packet } from '../net/packet.ts';
import { sameTuple } from '../net/tuple.ts';
import { checkInbound } from './checks.ts';
import { leave, type Place, placeAt } from './departure.ts';
import type { Context, Node } from './network.ts';
import type { Cut, Departure, Outcome, Stay } from './device-outcome.ts';
import type { Port } from './port.ts';
import { isPardoned } from './passing.ts';
import { nameOf, reasonFor } from './reason.ts';
import type { Reason } from './trace.ts';

export interface Delivered {
  readonly type: 'delivered';
  readonly node: Node;
  readonly packet: Packet;
}

/** What became of a packet that did not arrive. */
export type Undelivered =
  /** Thrown away by a host (or router) that sends `packet` instead. */
  | {
      readonly type: 'answered';
      readonly node: Node;
      readonly packet: Packet;
      readonly reason: Reason;
      readonly by: 'rst' | 'icmp';
    }
  | { readonly type: 'dropped'; readonly reason: Reason }
  | { readonly type: 'looped'; readonly reason: Reason };

/** What became of one packet. */
export type Fate = Delivered | Undelivered;

/** A packet visits at most this many nodes. */
export const MAX_HOPS = 64;

/** A packet that a device keeps until the other pieces of its packet have come; `complete` is what becomes of it then. */
export interface Held {
  readonly type: 'held';
  readonly node: Node;
  readonly packet: Packet;
  readonly complete: () => Outcome;
}

/** A packet on its way. */
export interface Traveller {
  readonly place: Place;
  readonly packet: Packet;
  /** What its device decided already, where a walk is taken up again; null to arrive first. */
  readonly decided: Outcome | null;
  /** Takes the later pieces of a packet that is cut, with what becomes of each; null where packets are not to be cut. */
  readonly join: ((place: Place, departure: Departure) => void) | null;
}

/**
 * Walks one packet from the node that sends it until it is delivered, answered, dropped or found to loop; it stays whole.
 * At every node: inbound filters of the port, the device, a route look-up if it asks for one, outbound filters.
 * Changes `context.sessions` only.
 */
export function walk(context: Context, start: Node, packet: Packet): Fate {
  const place = placeAt(start);
  let fate = goOn(context, { place, packet, decided: null, join: null });
  while (fate.type === 'held')
    fate = goOn(context, { place, packet: fate.packet, decided: settle(fate.complete(), context), join: null });
  return fate;
}

/** Walks from a place on; changes it. */
export function goOn(context: Context, traveller: Traveller): Fate | Held {
  const { place, packet, join } = traveller;
  let { decided } = traveller;
  let current = packet;
  const landmark: Landmark = { node: null, port: null, packet };
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    let outcome = decided;
    decided = null;
    if (outcome === null) {
      if (isBack(landmark, place, current)) break;
      if ((hop & (hop - 1)) === 0) setLandmark(landmark, place, current);
      context.recorder?.arrive(place.node, current, place.port);
      const refused = arrive(place, current, context);
      if (refused !== null) return dropped(refused, context);
      context.way.entry = place.entry;
      outcome = settle(place.node.device.forward(current, place.port, place.nextHop, context), context);
    }
    if (outcome.type === 'cut') outcome = firstPiece(outcome, place, join);
    switch (outcome.type) {
      case 'emit':
      case 'hand':
      case 'route': {
        const reason = leave(place, outcome, context);
        if (reason !== null) return dropped(reason, context);
        current = outcome.packet;
        break;
      }
      default:
        return ended(outcome, place.node, current, context);
    }
  }
  const reason = reasonFor('ROUTE_LOOP', place.node.resource.id, current, {
    hop: nameOf(context.network, place.node.resource.id),
  });
  context.recorder?.step({ type: 'drop', reason });
  return { type: 'looped', reason };
}

function ended(outcome: Stay, node: Node, packet: Packet, context: Context): Fate | Held {
  switch (outcome.type) {
    case 'deliver':
      context.recorder?.leave(outcome.packet, null);
      return { type: 'delivered', node, packet: outcome.packet };
    case 'hold':
      return { type: 'held', node, packet, complete: outcome.complete };
    case 'answer':
      // Nobody is told of a later fragment. @see RFC 1122 §3.2.2
      if (isLaterFragment(packet)) return dropped(outcome.reason, context);
      context.recorder?.step({ type: 'drop', reason: outcome.reason });
      return { type: 'answered', node, packet: outcome.packet, reason: outcome.reason, by: outcome.by };
    case 'drop':
      return dropped(outcome.reason, context);
  }
}

/** Sends the pieces on: the first goes the packet's way, the others are left to `join`. */
function firstPiece({ mtu, onward }: Cut, place: Place, join: Traveller['join']): Departure {
  const [first, ...later] = join === null ? [] : cut(onward.packet, mtu);
  for (const piece of later) join?.({ ...place }, { ...onward, packet: piece });
  return first === undefined ? onward : { ...onward, packet: first };
}

/** A place on the way to compare later ones with (Brent's cycle detection). */
interface Landmark {
  node: Node | null;
  port: Port | null;
  packet: Packet;
}

function setLandmark(landmark: Landmark, place: Place, packet: Packet): void {
  landmark.node = place.node;
  landmark.port = place.port;
  landmark.packet = packet;
}

/** The same header at the same door again; the TTL may have run down in between. */
function isBack(landmark: Landmark, place: Place, packet: Packet): boolean {
  return landmark.node === place.node && landmark.port === place.port && sameTuple(landmark.packet, packet);
}

export function dropped(reason: Reason, context: Context): Fate {
  context.recorder?.step({ type: 'drop', reason });
  return { type: 'dropped', reason };
}

/** Passes over a drop that is pardoned, as often as devices offer a way on. */
export function settle(outcome: Outcome, context: Context): Outcome {
  let settled = outcome;
  while (settled.type === 'drop' && settled.past !== null && isPardoned(settled.reason, context))
    settled = settled.past();
  return settled;
}

function arrive(place: Place, packet: Packet, context: Context): Reason | null {
  const { port } = place;
  return port !== null && !place.exempt && port.node === place.node.index
    ? checkInbound(port, packet, place.sender, context)
    : null;
}
