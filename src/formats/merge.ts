import type { Finding } from '../model/findings.ts';
import { message } from '../model/message.ts';
import { withProbeEnds } from '../model/probe-ends.ts';
import { withReferences } from '../model/references.ts';
import type { Shapes } from '../model/shape.ts';
import { type Document, type Probe, type Resource, type ResourceId, resourceId } from '../model/topology.ts';

export interface Merged {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/**
 * Both documents as one. What every source draws by itself (a Region's frame, the internet) is the same thing under the same id;
 * other resources whose id is taken get the source's name in front of theirs.
 */
export function merge(first: Document, second: Document, source: string, shapes: Shapes): Merged {
  const taken = first.topology.resources;
  const renamed = new Map<ResourceId, ResourceId>();
  const findings: Finding[] = [];
  for (const resource of Object.values(second.topology.resources)) {
    const there = taken[resource.id];
    if (there === undefined || isSame(there, resource)) continue;
    const id = freeId(`${stemOf(source)}.${resource.id}`, first, second);
    renamed.set(resource.id, id);
    const clash = message('import.clash', { id: resource.id, renamed: id, source });
    findings.push({ severity: 'warning', resource: id, rule: 'id-clash', message: clash });
  }
  const present = (id: ResourceId): ResourceId => renamed.get(id) ?? id;
  const added = Object.values(second.topology.resources)
    .filter((resource) => renamed.has(resource.id) || taken[resource.id] === undefined)
    .map((resource): [ResourceId, Resource] => {
      const moved = withReferences(resource, shapes, present);
      const parent = resource.parent === null ? null : present(resource.parent);
      return [present(resource.id), { ...moved, id: present(resource.id), parent }];
    });
  const boxes = Object.entries(second.layout).map(([id, box]) => [present(resourceId(id)), box] as const);
  return {
    document: {
      format: first.format,
      title: [first.title, second.title].filter((title) => title !== '').join(', '),
      topology: { resources: { ...taken, ...Object.fromEntries(added) } },
      layout: { ...Object.fromEntries(boxes), ...first.layout },
      probes: mergeProbes(first.probes, second.probes, present),
    },
    findings,
  };
}

/** Frames and the internet, which stand at the top and come from no resource of a source. */
function isSame(a: Resource, b: Resource): boolean {
  return (
    a.kind === b.kind && a.parent === null && b.parent === null && a.sourceId === undefined && b.sourceId === undefined
  );
}

function mergeProbes(
  first: readonly Probe[],
  second: readonly Probe[],
  present: (id: ResourceId) => ResourceId,
): readonly Probe[] {
  const ids = new Set(first.map((probe) => probe.id));
  const moved = second.map((probe): Probe => {
    let id = probe.id;
    for (let number = 2; ids.has(id); number += 1) id = `${probe.id}-${number}`;
    ids.add(id);
    return { ...withProbeEnds(probe, (text) => present(resourceId(text))), id };
  });
  return [...first, ...moved];
}

function freeId(wanted: string, ...documents: readonly Document[]): ResourceId {
  let id = resourceId(wanted);
  const isTaken = (): boolean => documents.some((document) => document.topology.resources[id] !== undefined);
  for (let number = 2; isTaken(); number += 1) id = resourceId(`${wanted}-${number}`);
  return id;
}

function stemOf(source: string): string {
  return (source.split(/[/\\]/).pop() ?? source).replace(/\.[^.]+$/, '') || source;
}
