import type { Box, Document, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import { boundsOf } from './bounds.ts';
import { riderPlaces } from './anatomy.ts';
import { contentOf, type Drawing, type Drawn, drawingOf } from './drawn.ts';
import { linksOf } from './links.ts';
import { indexBoxes } from './near.ts';
import type { Faces, Scene, SceneNode, SceneRider } from './scene.ts';
import { type Boxes, settle } from './settle.ts';

/**
 * The drawing of a document. Boxes come from its layout; containers are drawn around their contents even where the layout has them
 * smaller, and resources without a box get one. The same document always gives the same scene.
 */
export function buildScene(document: Document, faces: Faces, view: View): Scene {
  const drawing = drawingOf(view, faces);
  const nodes = nodesOf(drawing, settle(drawing, document.layout));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const index = indexBoxes(nodes, (node) => node.box);
  const links = linksOf(drawing, { byId, index }, view);
  return { nodes, links, bounds: boundsOf(nodes.map((node) => node.box)), byId, homes: drawing.homes };
}

/**
 * The new scene with the old one's objects wherever nothing changed, so that views which compare by identity redraw only what moved.
 */
export function steady(before: Scene, after: Scene): Scene {
  const oldLinks = new Map(before.links.map((link) => [link.id, link]));
  const nodes = after.nodes.map((node) => kept(before.byId.get(node.id), node));
  const links = after.links.map((link) => kept(oldLinks.get(link.id), link));
  return { ...after, nodes, links, byId: new Map(nodes.map((node) => [node.id, node])) };
}

function nodesOf(drawing: Drawing, boxes: Boxes): readonly SceneNode[] {
  const done = new Map<ResourceId, SceneNode>();
  for (const drawn of drawing.nodes) {
    const relative = boxes.get(drawn.id);
    if (relative === undefined) continue;
    const parent = drawn.parent === null ? undefined : done.get(drawn.parent);
    done.set(drawn.id, nodeOf(drawn, drawing, relative, parent));
  }
  const nodes = [...done.values()];
  const isFrame = (node: SceneNode): boolean => node.shape === 'container';
  return [...nodes.filter(isFrame), ...nodes.filter((node) => !isFrame(node))];
}

function nodeOf(drawn: Drawn, drawing: Drawing, relative: Box, parent: SceneNode | undefined): SceneNode {
  const { lines } = contentOf(drawn, drawing);
  return {
    id: drawn.id,
    kind: drawn.resource.kind,
    parent: parent?.id ?? null,
    depth: parent === undefined ? 0 : parent.depth + 1,
    box: { ...relative, x: relative.x + (parent?.box.x ?? 0), y: relative.y + (parent?.box.y ?? 0) },
    relative,
    shape: drawn.face.shape,
    tone: drawn.tone,
    group: drawn.face.group,
    title: drawn.title,
    lines,
    icon: drawn.icon,
    riders: ridersOf(drawn, drawing, relative.width),
  };
}

function ridersOf(drawn: Drawn, drawing: Drawing, width: number): readonly SceneRider[] {
  const riders = drawing.riders(drawn.id);
  if (riders.length === 0) return [];
  const places = riderPlaces(contentOf(drawn, drawing), width);
  return riders.flatMap((rider, index) => {
    const place = places[index];
    if (place === undefined) return [];
    const { id, tone, title, icon, resource } = rider;
    return [{ id, kind: resource.kind, tone, icon, title, ...place }];
  });
}

function kept<T>(before: T | undefined, after: T): T {
  return before !== undefined && sameValue(before, after) ? before : after;
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => other.has(key) && sameValue(value, other.get(key)));
}
