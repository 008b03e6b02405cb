import type { Box, Document, Json, Probe, Resource, ResourceId } from './topology.ts';

/** A value as it was and as it is; null stands for absent. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

type Records<T> = Readonly<Record<ResourceId, T>>;
type RecordsDiff<T> = Records<Pair<T | null>>;

/** What tells two documents apart: only what differs, record by record. Reversed, it is an undo. */
export interface Diff {
  readonly resources: RecordsDiff<Resource>;
  readonly layout: RecordsDiff<Box>;
  /** Their order is the user's, so they are kept as one value; null when they are the same. */
  readonly probes: Pair<readonly Probe[]> | null;
  readonly head: Pair<Head> | null;
}

interface Head {
  readonly format: number;
  readonly title: string;
}

/** The document with its records in order of id, which is what `applyDiff` gives back: equal documents print the same. */
export function inOrder(document: Document): Document {
  return {
    ...document,
    topology: { resources: sorted(document.topology.resources) },
    layout: sorted(document.layout),
  };
}

/** What leads from one document to the other. Values that print alike count as the same; the order of records does not matter. */
export function diffBetween(before: Document, after: Document): Diff {
  const probes = { before: before.probes, after: after.probes };
  const head = { before: headOf(before), after: headOf(after) };
  return {
    resources: recordsBetween(before.topology.resources, after.topology.resources),
    layout: recordsBetween(before.layout, after.layout),
    probes: same(probes.before, probes.after) ? null : probes,
    head: same(head.before, head.after) ? null : head,
  };
}

/** The document after the change. Parts that the diff does not name stay identical objects, so they need not be looked at again. */
export function applyDiff(document: Document, diff: Diff): Document {
  return {
    ...document,
    ...diff.head?.after,
    topology: isEmpty(diff.resources)
      ? document.topology
      : { resources: recordsAfter(document.topology.resources, diff.resources) },
    layout: isEmpty(diff.layout) ? document.layout : recordsAfter<Box>(document.layout, diff.layout),
    probes: diff.probes?.after ?? document.probes,
  };
}

/** The way back. */
export function reverse(diff: Diff): Diff {
  return {
    resources: mapRecords(diff.resources, turned),
    layout: mapRecords(diff.layout, turned),
    probes: diff.probes && turned(diff.probes),
    head: diff.head && turned(diff.head),
  };
}

/** Two diffs in a row as one; what the second takes back disappears. */
export function squash(first: Diff, second: Diff): Diff {
  return {
    resources: squashRecords(first.resources, second.resources),
    layout: squashRecords(first.layout, second.layout),
    probes: squashPair(first.probes, second.probes),
    head: squashPair(first.head, second.head),
  };
}

export function isEmptyDiff(diff: Diff): boolean {
  return !touchesTopology(diff) && isEmpty(diff.layout) && diff.probes === null && diff.head === null;
}

/** Whether the simulator has to look again: boxes, probes and the title are not its business. */
export function touchesTopology(diff: Diff): boolean {
  return !isEmpty(diff.resources);
}

function headOf(document: Document): Head {
  return { format: document.format, title: document.title };
}

/** Equality as far as a file can tell: the same bytes when printed. */
function same(a: Json | object, b: Json | object): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function isEmpty(records: object): boolean {
  for (const _ in records) return false;
  return true;
}

function turned<T>(pair: Pair<T>): Pair<T> {
  return { before: pair.after, after: pair.before };
}

function recordsBetween<T extends Resource | Box>(before: Records<T>, after: Records<T>): RecordsDiff<T> {
  const found: Record<ResourceId, Pair<T | null>> = {};
  for (const id of idsOf(before)) {
    const pair = { before: before[id] ?? null, after: after[id] ?? null };
    if (pair.before !== pair.after && !same(pair.before, pair.after)) found[id] = pair;
  }
  for (const id of idsOf(after)) if (before[id] === undefined) found[id] = { before: null, after: after[id] ?? null };
  return found;
}

function recordsAfter<T>(records: Records<T>, diff: RecordsDiff<T>): Records<T> {
  const changed: Record<ResourceId, T> = { ...records };
  let grew = false;
  for (const id of idsOf(diff)) {
    const after = diff[id]?.after ?? null;
    grew ||= after !== null && changed[id] === undefined;
    if (after === null) delete changed[id];
    else changed[id] = after;
  }
  return grew ? sorted(changed) : changed;
}

function squashRecords<T extends Resource | Box>(first: RecordsDiff<T>, second: RecordsDiff<T>): RecordsDiff<T> {
  const found: Record<ResourceId, Pair<T | null>> = { ...first };
  for (const id of idsOf(second)) {
    const pair = squashPair(first[id] ?? null, second[id] ?? null);
    if (pair === null) delete found[id];
    else found[id] = pair;
  }
  return found;
}

function squashPair<T extends object | null>(first: Pair<T> | null, second: Pair<T> | null): Pair<T> | null {
  if (first === null || second === null) return first ?? second;
  return same(first.before, second.after) ? null : { before: first.before, after: second.after };
}

function mapRecords<T, U>(records: Records<T>, change: (value: T) => U): Records<U> {
  const mapped: Record<ResourceId, U> = {};
  for (const id of idsOf(records)) {
    const value = records[id];
    if (value !== undefined) mapped[id] = change(value);
  }
  return mapped;
}

function sorted<T>(records: Records<T>): Records<T> {
  const ordered: Record<ResourceId, T> = {};
  for (const id of idsOf(records).sort()) {
    const value = records[id];
    if (value !== undefined) ordered[id] = value;
  }
  return ordered;
}

function idsOf(records: Records<unknown>): ResourceId[] {
  return Object.keys(records) as ResourceId[]; // the record's type says what its keys are
}
