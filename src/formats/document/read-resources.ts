import { type Json, type Resource, type ResourceId, resourceId, type Topology } from '../../model/topology.ts';
import { readLeniently } from '../lenient.ts';
import type { DocumentContext } from './context.ts';

type Raw = { readonly [member: string]: unknown };

/** Reads the list of resources. Ids that are taken get a number; parents that are not there, or form a circle, are let go. */
export function readResources(raw: unknown, context: DocumentContext): Topology {
  if (raw !== undefined && !Array.isArray(raw)) context.complain('error', 'resources', ['resources']);
  const read = new Map<ResourceId, Resource>();
  const rows = new Map<ResourceId, number>();
  for (const [index, each] of (Array.isArray(raw) ? raw : []).entries()) {
    const resource = readResource(each, index, context, read);
    if (resource === null) continue;
    read.set(resource.id, resource);
    rows.set(resource.id, index);
  }
  const placed = [...read.values()].map((resource): [ResourceId, Resource] => {
    if (resource.parent === null || leadsUp(resource, read)) return [resource.id, resource];
    context.complain('error', 'parent', ['resources', rows.get(resource.id) ?? 0, 'parent'], {
      id: resource.id,
      parent: resource.parent,
    });
    return [resource.id, { ...resource, parent: null }];
  });
  return { resources: Object.fromEntries(placed) };
}

/** Whether the parents of a resource exist and do not come back to it. */
function leadsUp(resource: Resource, all: ReadonlyMap<ResourceId, Resource>): boolean {
  const seen = new Set<ResourceId>();
  let parent = resource.parent;
  while (parent !== null) {
    const next = all.get(parent);
    if (next === undefined) return parent !== resource.parent; // a gap further up is reported where it is
    if (next.id === resource.id) return false;
    if (seen.has(parent)) return true;
    seen.add(parent);
    parent = next.parent;
  }
  return true;
}

function readResource(
  raw: unknown,
  index: number,
  context: DocumentContext,
  taken: ReadonlyMap<ResourceId, Resource>,
): Resource | null {
  const path = ['resources', index] as const;
  if (!isObject(raw) || typeof raw.id !== 'string' || raw.id === '' || typeof raw.kind !== 'string') {
    context.complain('error', 'resource', path, { index: index + 1 });
    return null;
  }
  const id = freeId(raw.id, taken);
  if (id !== raw.id) context.complain('error', 'id', [...path, 'id'], { id: raw.id, renamed: id });
  return {
    id,
    kind: raw.kind,
    name: typeof raw.name === 'string' ? raw.name : raw.id,
    parent: typeof raw.parent === 'string' && raw.parent !== '' ? resourceId(raw.parent) : null,
    props: readProps(isObject(raw.props) ? raw.props : {}, { id, kind: raw.kind, path }, context),
    ...(typeof raw.sourceId === 'string' ? { sourceId: raw.sourceId } : {}),
  };
}

interface Owner {
  readonly id: ResourceId;
  readonly kind: string;
  readonly path: readonly (string | number)[];
}

function readProps(raw: Raw, { id, kind, path }: Owner, context: DocumentContext): Resource['props'] {
  const shape = context.shapes.get(kind);
  if (shape === undefined) {
    const kinds = [...context.shapes.keys()].join(', ');
    context.complain('warning', 'kind', [...path, 'kind'], { id, kind, kinds });
    return raw as { readonly [name: string]: Json }; // parsed from JSON; no function of a kind will see it
  }
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(shape.fields, name))
      context.complain('warning', 'field', [...path, 'props', name], { id, field: name });
  }
  const reading = readLeniently(shape.fields, raw);
  for (const problem of reading.problems) {
    const place = context.places.of([...path, 'props', ...problem.path.split('.').map(step)]);
    context.report.add({
      severity: 'error',
      rule: 'value',
      message: problem.message,
      place,
      resource: id,
      field: problem.path,
    });
  }
  return reading.props;
}

function step(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function freeId(wanted: string, taken: ReadonlyMap<ResourceId, Resource>): ResourceId {
  let id = resourceId(wanted);
  for (let number = 2; taken.has(id); number += 1) id = resourceId(`${wanted}-${number}`);
  return id;
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
