import { hashTuple, sameTuple, type Tuple } from '../net/tuple.ts';

/** Something stored under a flow's tuple. */
export interface Entry<T> {
  readonly tuple: Tuple;
  readonly value: T;
  next: Entry<T> | null;
}

/**
 * Flows by tuple: constant time however many there are. The one mutable structure of the simulator;
 * it belongs to a conversation's `Sessions` and never to the compiled network.
 */
export type FlowTable<T> = Map<number, Entry<T>>;

/** First entry of the bucket in which a tuple and its reverse would be; the caller compares. */
export function bucket<T>(table: FlowTable<T>, tuple: Tuple): Entry<T> | null {
  return table.get(hashTuple(tuple)) ?? null;
}

export function find<T>(table: FlowTable<T>, tuple: Tuple): T | null {
  for (let entry = bucket(table, tuple); entry !== null; entry = entry.next) {
    if (sameTuple(entry.tuple, tuple)) return entry.value;
  }
  return null;
}

/** Stores a value; an older one under the same tuple is replaced. */
export function insert<T>(table: FlowTable<T>, tuple: Tuple, value: T): void {
  remove(table, tuple);
  const hash = hashTuple(tuple);
  table.set(hash, { tuple, value, next: table.get(hash) ?? null });
}

export function remove<T>(table: FlowTable<T>, tuple: Tuple): void {
  const hash = hashTuple(tuple);
  let previous: Entry<T> | null = null;
  for (let entry = table.get(hash) ?? null; entry !== null; previous = entry, entry = entry.next) {
    if (!sameTuple(entry.tuple, tuple)) continue;
    if (previous !== null) previous.next = entry.next;
    else if (entry.next === null) table.delete(hash);
    else table.set(hash, entry.next);
    return;
  }
}
