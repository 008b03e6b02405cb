import type { Tuple } from '../net/tuple.ts';
import { type FlowTable, makeFlowTable } from './flow-table.ts';

/** A flow that a stateful filter lets pass both ways. */
export interface TrackedFlow {
  /** Direction of the packet that opened it, as seen from the port. */
  readonly opened: 'in' | 'out';
  /** Second after which it is forgotten. */
  expires: number;
  /** How often the direction changed: 1 after an answer, 3 after the answer to a second question. */
  turns: number;
}

/** A flow of a translator: how its packets look on either side. */
export interface Translation {
  /** As the first packet arrived. */
  readonly original: Tuple;
  /** As the answers to it arrive. */
  readonly reply: Tuple;
  expires: number;
  state: 'new' | 'established' | 'closing' | 'closed';
  /** Whether a FIN was seen from either side. */
  finished: boolean;
  finishedReply: boolean;
}

export interface Translator {
  /** Every translation under both of its tuples. */
  readonly flows: FlowTable<Translation>;
  /** Live translations per destination and outside address, for limits; keyed as the translator likes. */
  readonly counts: Map<string, number>;
  /** The last translation of each source that was given another port, by source; its other flows are given the same. */
  readonly remapped: Map<string, Translation>;
  /** Translations to each destination that are open beside those above (a probe's condition). */
  taken: number;
  /** Connections that are tracked beside those above (a probe's condition). */
  tracked: number;
}

/** One end of a transport connection. */
export interface Socket {
  state: 'syn-sent' | 'syn-received' | 'established' | 'closing' | 'closed';
  readonly role: 'client' | 'server';
  /** Bytes sent and received so far, SYN and FIN included. */
  sent: number;
  received: number;
  readonly initial: number;
  peerInitial: number;
  /** Largest segment that the peer accepts and the own link takes, in bytes. */
  peerMss: number;
}

/**
 * What the network remembers between packets. Owned by one conversation (or one run of several);
 * walking changes it, the compiled network never.
 */
export interface Sessions {
  /** Simulated seconds since the start. */
  now: number;
  /** Stateful filters, by port. */
  readonly filters: FlowTable<TrackedFlow>[];
  /** Translators, by node. */
  readonly translators: Translator[];
  /** Sockets, by node; tuples as the node sends them. */
  readonly sockets: FlowTable<Socket>[];
  /** Ports that wait for answers addressed to somebody else, by the answers' tuple. */
  readonly captures: FlowTable<number>;
  /** Whether it is asked which flows are tracked where rules would let them go untracked; a first packet and its answer fare alike. */
  followsTracking: boolean;
  /** Ports whose instance may track no further connection (a probe's condition); null for none. */
  usedUp: ReadonlySet<number> | null;
}

export function openSessions(): Sessions {
  return {
    now: 0,
    filters: [],
    translators: [],
    sockets: [],
    captures: makeFlowTable(),
    followsTracking: true,
    usedUp: null,
  };
}

/** Lets simulated time pass, in seconds; entries that idled out are found expired when they are next looked up. */
export function elapse(sessions: Sessions, seconds: number): void {
  sessions.now += seconds;
}

export function filterTable(sessions: Sessions, port: number): FlowTable<TrackedFlow> {
  sessions.filters[port] ??= makeFlowTable();
  return sessions.filters[port];
}

export function translatorOf(sessions: Sessions, node: number): Translator {
  sessions.translators[node] ??= {
    flows: makeFlowTable(),
    counts: new Map(),
    remapped: new Map(),
    taken: 0,
    tracked: 0,
  };
  return sessions.translators[node];
}

export function socketsOf(sessions: Sessions, node: number): FlowTable<Socket> {
  sessions.sockets[node] ??= makeFlowTable();
  return sessions.sockets[node];
}
