import { areComplete, cut, whole } from '../net/fragment.ts';
import type { Packet } from '../net/packet.ts';
import { placeAt } from './departure.ts';
import type { Context, Node, Recorder } from './network.ts';
import type { Outcome } from './device-outcome.ts';
import { drop, nameOf, reasonFor } from './reason.ts';
import { makeRecorder } from './recorder.ts';
import { type Fate, goOn, type Held, settle, type Traveller } from './walk.ts';

/** What became of a packet, or of one piece of it. */
export interface Carried {
  /** As its origin sent it, or the router that cut it. */
  readonly packet: Packet;
  readonly recorder: Recorder;
  readonly fate: Fate;
}

/** A packet to be sent. */
export interface Sending {
  readonly node: Node;
  readonly packet: Packet;
  /** Bytes that a router said fit; left out for what the sender's own interface takes. */
  readonly mtu?: number;
}

/** What all pieces of a packet have in common. */
type Run = Omit<Context, 'recorder' | 'way'>;

interface Car {
  readonly packet: Packet;
  readonly context: Context & { readonly recorder: Recorder };
  next: Traveller;
  fate: Fate | Held | null;
}

/**
 * Walks a packet, in pieces where it is longer than its sender's link, and the pieces that routers cut further. Where a device waits
 * for all pieces they go on together, or end there if one is missing. The first piece takes the packet's own place in the list. What is
 * too long and must stay whole is not sent at all.
 */
export function carry(run: Run, { node, packet, mtu }: Sending): readonly Carried[] {
  const limit = mtu ?? node.device.host?.mtu ?? packet.length;
  if (packet.length > limit && packet.dontFragment)
    return unsent(run, node, packet, limit) ?? travel(run, node, [packet]);
  return travel(run, node, cut(packet, limit));
}

/** Null where that is pardoned. */
function unsent({ network, pardons }: Run, node: Node, packet: Packet, mtu: number): readonly Carried[] | null {
  const at = node.resource.id;
  const reason = reasonFor('MTU_EXCEEDED', at, packet, { len: packet.length, mtu, hop: nameOf(network, at) });
  if (pardons?.covers(reason)) return null;
  const recorder = makeRecorder();
  recorder.arrive(node, packet, null);
  recorder.step({ type: 'drop', reason });
  return [{ packet, recorder, fate: { type: 'dropped', reason } }];
}

function travel(run: Run, node: Node, pieces: readonly Packet[]): readonly Carried[] {
  const train: Car[] = [];
  for (const packet of pieces) train.push(car(run, train, { place: placeAt(node), packet, decided: null }));
  do {
    for (const each of train) if (each.fate === null) each.fate = goOn(each.context, each.next);
  } while (goOnTogether(train));
  return train.flatMap(({ packet, context, fate }) =>
    fate === null || fate.type === 'held' ? [] : [{ packet, recorder: context.recorder, fate }],
  );
}

function car(run: Run, train: Car[], next: Omit<Traveller, 'join'>): Car {
  const { network, sessions, pardons } = run;
  const context = { network, sessions, pardons, recorder: makeRecorder(), way: { entry: null } };
  const join: Traveller['join'] = (place, decided) => {
    const { packet } = decided;
    const piece = car(run, train, { place, packet, decided });
    piece.context.recorder.arrive(place.node, packet, place.port);
    train.push(piece);
  };
  return { packet: next.packet, context, next: { ...next, join }, fate: null };
}

interface Waiting {
  readonly piece: Car;
  readonly held: Held;
}

/** Takes pieces up again where a device was waiting for them; false when none waits any more. */
function goOnTogether(train: readonly Car[]): boolean {
  const waiting = train.flatMap((piece): readonly Waiting[] =>
    piece.fate?.type === 'held' ? [{ piece, held: piece.fate }] : [],
  );
  for (const node of new Set(waiting.map(({ held }) => held.node))) {
    const here = waiting.filter(({ held }) => held.node === node);
    if (areComplete(here.map(({ held }) => held.packet))) resume(here);
    else for (const each of here) each.piece.fate = lost(each);
  }
  return waiting.length > 0;
}

/** What the device makes of the first piece is what becomes of the packet: a refusal is one of all pieces. */
function resume(waiting: readonly Waiting[]): void {
  let refusal: Outcome | null = null;
  for (const { piece, held } of waiting) {
    const { context, next } = piece;
    context.way.entry = next.place.entry;
    const decided: Outcome = refusal ?? settle(held.complete(), context);
    if (decided.type === 'drop' || decided.type === 'answer') refusal ??= drop(decided.reason);
    piece.next = { ...next, packet: held.packet, decided };
    piece.fate = null;
  }
}

function lost({ piece, held }: Waiting): Fate {
  const { network } = piece.context;
  const at = held.node.resource.id;
  const reason = reasonFor('FRAGMENT_MISSING', at, held.packet, { hop: nameOf(network, at) });
  piece.context.recorder.step({ type: 'drop', reason });
  return { type: 'dropped', reason };
}

/** The host that all pieces were delivered to, and the packet they make up; null where one is missing. */
export function deliveredWhole(carried: readonly Carried[]): { readonly node: Node; readonly packet: Packet } | null {
  const arrived = carried.flatMap(({ fate }) => (fate.type === 'delivered' ? [fate] : []));
  const [first] = arrived;
  if (first === undefined || arrived.some(({ node }) => node !== first.node)) return null;
  const pieces = arrived.map(({ packet }) => packet);
  return areComplete(pieces) ? { node: first.node, packet: whole(first.packet) } : null;
}
