import type { Resource, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import { type Content, naturalSize, type Size } from './anatomy.ts';
import { type Face, PALETTE_GROUPS, type Tone } from './face.ts';
import type { Faces } from './scene.ts';

/** A resource that has a face, with what its face says of it. */
export interface Drawn {
  readonly id: ResourceId;
  readonly resource: Resource;
  readonly face: Face<Resource['props']>;
  readonly tone: Tone;
  readonly icon: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** The container it is drawn in; null at the top level. Of a rider, its host's. */
  readonly parent: ResourceId | null;
}

/** All drawn resources, told apart into those with a place of their own and those that ride on them. */
export interface Drawing {
  /** With a place of their own, parents before children. */
  readonly nodes: readonly Drawn[];
  readonly byId: ReadonlyMap<ResourceId, Drawn>;
  /** Nodes in a container, in reading order of their names. */
  children(id: ResourceId | null): readonly Drawn[];
  riders(id: ResourceId): readonly Drawn[];
  readonly homes: ReadonlyMap<ResourceId, ResourceId>;
}

const MOST_LINES = 3;
const NONE: readonly Drawn[] = [];
const collator = new Intl.Collator('en', { numeric: true });

/** What there is to draw of a topology. Resources of kinds without a face are left out. */
export function drawingOf(view: View, faces: Faces): Drawing {
  const hosts = hostsOf(view, faces);
  const drawn = new Map<ResourceId, Drawn>();
  for (const resource of view.all()) {
    const face = faces.get(resource.kind)?.face;
    if (face !== undefined) drawn.set(resource.id, drawnOf(resource, face, view));
  }
  const homes = new Map([...drawn.keys()].map((id) => [id, homeOf(id, hosts)]));
  const placed = withParents(drawn, homes, view);
  const children = grouped(placed, (each) => (homes.get(each.id) === each.id ? each.parent : undefined));
  const riders = grouped(placed, (each) => (homes.get(each.id) === each.id ? undefined : homes.get(each.id)));
  return {
    nodes: inOrder(children),
    byId: new Map(placed.map((each) => [each.id, each])),
    children: (id) => children.get(id) ?? NONE,
    riders: (id) => riders.get(id) ?? NONE,
    homes,
  };
}

/** What is written on a node. A line of the host that one of its riders repeats is left to the rider. */
export function contentOf(node: Drawn, drawing: Drawing): Content {
  const riders = drawing.riders(node.id).map(riderText);
  const lines = riders.length === 0 ? node.lines : node.lines.filter((line) => !riders.includes(line));
  return { shape: node.face.shape, title: node.title, lines, riders };
}

/** Size the node needs to show what is written on it; icons and chips are always of this size. */
export function sizeNeeded(node: Drawn, drawing: Drawing): Size {
  const natural = naturalSize(contentOf(node, drawing));
  if (node.face.shape !== 'icon') return natural;
  return {
    width: Math.max(natural.width, node.face.size.width),
    height: Math.max(natural.height, node.face.size.height),
  };
}

export function riderText(rider: Drawn): string {
  return rider.lines[0] ?? rider.title;
}

function drawnOf(resource: Resource, face: Face<Resource['props']>, view: View): Drawn {
  const title = resource.name === '' ? resource.id : resource.name;
  const lines = face.lines(resource, view).filter((line) => line !== '' && line !== title);
  return {
    id: resource.id,
    resource,
    face,
    tone: face.tone(resource, view),
    icon: face.iconFor?.(resource, view) ?? face.icon,
    title,
    lines: lines.slice(0, MOST_LINES),
    parent: null,
  };
}

function hostsOf(view: View, faces: Faces): ReadonlyMap<ResourceId, ResourceId> {
  const hosts = new Map<ResourceId, ResourceId>();
  for (const resource of view.all()) {
    const host = faces.get(resource.kind)?.face.on?.(resource, view) ?? null;
    const carrier = host === null ? undefined : view.resource(host);
    if (carrier !== undefined && faces.has(carrier.kind)) hosts.set(resource.id, carrier.id);
  }
  return hosts;
}

/** Follows riders on riders to the one with a place; a ring of riders leaves each with its own place. */
function homeOf(id: ResourceId, hosts: ReadonlyMap<ResourceId, ResourceId>): ResourceId {
  const seen = new Set<ResourceId>();
  let at = id;
  for (;;) {
    const next = hosts.get(at);
    if (next === undefined) return at;
    if (seen.has(at)) return id;
    seen.add(at);
    at = next;
  }
}

function withParents(
  drawn: ReadonlyMap<ResourceId, Drawn>,
  homes: ReadonlyMap<ResourceId, ResourceId>,
  view: View,
): readonly Drawn[] {
  const isFrame = (id: ResourceId): boolean => drawn.get(id)?.face.shape === 'container' && homes.get(id) === id;
  return [...drawn.values()].map((each) => {
    const frame = view.ancestors(homes.get(each.id) ?? each.id).find((ancestor) => isFrame(ancestor.id));
    return frame === undefined || frame.id === each.id ? each : { ...each, parent: frame.id };
  });
}

function grouped<K>(drawn: readonly Drawn[], keyOf: (each: Drawn) => K | undefined): ReadonlyMap<K, readonly Drawn[]> {
  const groups = new Map<K, Drawn[]>();
  for (const each of drawn) {
    const key = keyOf(each);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  for (const group of groups.values()) group.sort(inReadingOrder);
  return groups;
}

function inReadingOrder(a: Drawn, b: Drawn): number {
  return (
    PALETTE_GROUPS.indexOf(a.face.group) - PALETTE_GROUPS.indexOf(b.face.group) ||
    collator.compare(a.resource.kind, b.resource.kind) ||
    collator.compare(a.title, b.title) ||
    (a.id < b.id ? -1 : 1)
  );
}

function inOrder(children: ReadonlyMap<ResourceId | null, readonly Drawn[]>): readonly Drawn[] {
  const found: Drawn[] = [...(children.get(null) ?? [])];
  for (let index = 0; index < found.length; index += 1) {
    const node = found[index];
    if (node !== undefined) found.push(...(children.get(node.id) ?? []));
  }
  return found;
}
