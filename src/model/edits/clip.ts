import {
  type Box,
  type Document,
  type Layout,
  type Resource,
  type ResourceId,
  resourceId,
  type Topology,
} from '../topology.ts';
import { readFields } from '../fields.ts';
import type { Shapes } from '../shape.ts';
import type { View } from '../view.ts';
import { withDependents } from './remove.ts';

/** Copied resources with all that is in them and all they own, as they were. */
export interface Clip {
  readonly topology: Topology;
  readonly layout: Layout;
}

const MARK = 'hopwise';

export function clipOf(document: Document, view: View, ids: readonly ResourceId[]): Clip {
  const resources: Record<ResourceId, Resource> = {};
  const layout: Record<ResourceId, Box> = {};
  for (const id of [...withDependents(view, ids)].sort()) {
    const [resource, box] = [view.resource(id), document.layout[id]];
    if (resource !== undefined) resources[id] = resource;
    if (box !== undefined) layout[id] = box;
  }
  return { topology: { resources }, layout };
}

/** The clip as JSON text for the system's clipboard. */
export function printClip(clip: Clip): string {
  return JSON.stringify({ [MARK]: 'clip', resources: Object.values(clip.topology.resources), layout: clip.layout });
}

/** Reads text of `printClip`; null when it is something else. Resources that the kinds do not accept are left out. */
export function parseClip(text: string, shapes: Shapes): Clip | null {
  const input = parseJson(text);
  if (!isRecord(input) || input[MARK] !== 'clip' || !Array.isArray(input.resources)) return null;
  const resources: Record<ResourceId, Resource> = {};
  for (const each of input.resources) {
    const resource = readResource(each, shapes);
    if (resource !== null) resources[resource.id] = resource;
  }
  const layout: Record<ResourceId, Box> = {};
  for (const [id, each] of Object.entries(isRecord(input.layout) ? input.layout : {})) {
    const box = readBox(each);
    if (box !== null && Object.hasOwn(resources, id)) layout[resourceId(id)] = box;
  }
  return Object.keys(resources).length === 0 ? null : { topology: { resources }, layout };
}

function readResource(input: unknown, shapes: Shapes): Resource | null {
  if (!isRecord(input)) return null;
  const { id, kind, name, parent, props } = input;
  const shape = typeof kind === 'string' ? shapes.get(kind) : undefined;
  if (shape === undefined || typeof id !== 'string' || typeof name !== 'string') return null;
  const reading = readFields(shape.fields, props);
  if (!reading.ok) return null;
  const container = typeof parent === 'string' ? resourceId(parent) : null;
  return { id: resourceId(id), kind: shape.kind, name, parent: container, props: reading.value };
}

function readBox(input: unknown): Box | null {
  if (!isRecord(input)) return null;
  const { x, y, width, height } = input;
  if (typeof x !== 'number' || typeof y !== 'number' || typeof width !== 'number' || typeof height !== 'number')
    return null;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
