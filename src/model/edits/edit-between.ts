import { diffBetween } from '../diff.ts';
import type { Change, Edit } from '../edit.ts';
import type { Document, Resource, ResourceId } from '../topology.ts';

/** The shortest edit that leads from one document to the other, in order of id: edits can be worked out by making the result. */
export function editBetween(before: Document, after: Document): Edit {
  const diff = diffBetween(before, after);
  const changes: Change[] = [];
  for (const id of idsOf(diff.resources)) {
    const pair = diff.resources[id];
    if (pair !== undefined) changes.push(...resourceChanges(id, pair.before, pair.after));
  }
  for (const id of idsOf(diff.layout)) {
    const box = diff.layout[id]?.after ?? null;
    const goesAnyway = box === null && diff.resources[id]?.after === null;
    if (!goesAnyway) changes.push({ type: 'place', id, box });
  }
  changes.push(...probeChanges(before, after));
  if (before.title !== after.title) changes.push({ type: 'title', title: after.title });
  return changes;
}

function resourceChanges(id: ResourceId, before: Resource | null, after: Resource | null): readonly Change[] {
  if (after === null) return [{ type: 'remove', id }];
  if (before === null) return [{ type: 'put', resource: after }];
  const changes: Change[] = [];
  if (before.name !== after.name) changes.push({ type: 'rename', id, name: after.name });
  if (before.parent !== after.parent) changes.push({ type: 'reparent', id, parent: after.parent });
  const set = Object.entries(after.props).filter(([field, value]) => !sameValue(before.props[field], value));
  if (set.length > 0) changes.push({ type: 'set', id, props: Object.fromEntries(set) });
  return changes;
}

function probeChanges(before: Document, after: Document): readonly Change[] {
  const kept = new Map(after.probes.map((probe) => [probe.id, probe]));
  const gone = before.probes.filter((probe) => !kept.has(probe.id));
  const known = new Map(before.probes.map((probe) => [probe.id, probe]));
  const changed = after.probes.filter((probe) => !sameValue(known.get(probe.id), probe));
  return [
    ...gone.map(({ id }): Change => ({ type: 'probe', id, probe: null })),
    ...changed.map((probe): Change => ({ type: 'probe', id: probe.id, probe })),
  ];
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function idsOf(records: Readonly<Record<ResourceId, unknown>>): readonly ResourceId[] {
  return (Object.keys(records) as ResourceId[]).sort(); // the record's type says what its keys are
}
