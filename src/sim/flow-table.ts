import { hashTuple, sameTuple, type Tuple } from '../net/tuple.ts';

/** Something stored under a flow's tuple. */
export interface Entry<T> {
  /** Any object with the tuple's members; a packet serves as it is. */
  readonly tuple: Tuple;
  readonly hash: number;
  value: T;
  next: Entry<T> | null;
}

/**
 * Flows by tuple: chains in an array whose length is a power of two, so that a look-up takes the same time however many
 * flows there are. The one mutable structure of the simulator; it belongs to a conversation's `Sessions` and never to
 * the compiled network. (A Map of hashes costs twice as much per packet: see `npm run bench`.)
 */
export interface FlowTable<T> {
  chains: (Entry<T> | null)[];
  size: number;
}

const FIRST_LENGTH = 16;

export function makeFlowTable<T>(): FlowTable<T> {
  return { chains: new Array<Entry<T> | null>(FIRST_LENGTH).fill(null), size: 0 };
}

/** First entry of the chain in which a tuple and its reverse would be; the caller compares. */
export function chainOf<T>(table: FlowTable<T>, tuple: Tuple): Entry<T> | null {
  return table.size === 0 ? null : (table.chains[hashTuple(tuple) & (table.chains.length - 1)] ?? null);
}

export function find<T>(table: FlowTable<T>, tuple: Tuple): T | null {
  for (let entry = chainOf(table, tuple); entry !== null; entry = entry.next) {
    if (sameTuple(entry.tuple, tuple)) return entry.value;
  }
  return null;
}

/** Stores a value; an older one under the same tuple is replaced. */
export function insert<T>(table: FlowTable<T>, tuple: Tuple, value: T): void {
  const hash = hashTuple(tuple);
  const place = hash & (table.chains.length - 1);
  const first = table.chains[place] ?? null;
  for (let entry = first; entry !== null; entry = entry.next) {
    if (entry.hash !== hash || !sameTuple(entry.tuple, tuple)) continue;
    entry.value = value;
    return;
  }
  table.chains[place] = { tuple, hash, value, next: first };
  table.size += 1;
  if (table.size > table.chains.length) grow(table);
}

export function remove<T>(table: FlowTable<T>, tuple: Tuple): void {
  const place = hashTuple(tuple) & (table.chains.length - 1);
  let previous: Entry<T> | null = null;
  for (let entry = table.chains[place] ?? null; entry !== null; previous = entry, entry = entry.next) {
    if (!sameTuple(entry.tuple, tuple)) continue;
    if (previous === null) table.chains[place] = entry.next;
    else previous.next = entry.next;
    table.size -= 1;
    return;
  }
}

function grow<T>(table: FlowTable<T>): void {
  const old = table.chains;
  const chains = new Array<Entry<T> | null>(old.length * 4).fill(null);
  for (const chain of old) {
    for (let entry = chain; entry !== null; ) {
      const { next } = entry;
      const place = entry.hash & (chains.length - 1);
      entry.next = chains[place] ?? null;
      chains[place] = entry;
      entry = next;
    }
  }
  table.chains = chains;
}
