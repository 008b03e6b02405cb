import { type Document, type KindName, type ResourceId, resourceId } from '../topology.ts';
import type { View } from '../view.ts';

/**
 * A source of ids: the kind and the smallest number that is free, `instance-2`. Every call gives another id.
 * Ids that only a probe still mentions count as taken, so that an old question does not attach itself to a new resource.
 */
export function freshIds(document: Document): (kind: KindName) => ResourceId {
  const taken = new Set<string>(Object.keys(document.topology.resources));
  for (const probe of document.probes) taken.add(probe.from).add(probe.to);
  return (kind) => resourceId(smallestFree(kind, taken));
}

/** An id for a new probe: `probe-1`, `probe-2`, … */
export function freshProbeId(document: Document): string {
  return smallestFree('probe', new Set(document.probes.map((probe) => probe.id)));
}

function smallestFree(stem: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  taken.add(`${stem}-${number}`);
  return `${stem}-${number}`;
}

/** The name if it is free, else the name with the next free number: `Web server`, `Web server 2`, … */
export function freshName(taken: ReadonlySet<string>, name: string): string {
  if (!taken.has(name)) return name;
  const stem = name.replace(/ \d+$/, '');
  let number = 2;
  while (taken.has(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}

/** Names that resources have. */
export function namesIn(view: View): Set<string> {
  return new Set(view.all().map((resource) => resource.name));
}
