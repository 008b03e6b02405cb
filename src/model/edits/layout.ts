import { message } from '../message.ts';
import type { Box, Document, Layout, ResourceId, Topology } from '../topology.ts';
import { editBetween } from './edit-between.ts';
import type { Step } from './step.ts';

/** Room a container keeps around its contents, in canvas units; its title stands in the upper margin. */
export const MARGIN = { left: 20, top: 54, right: 20, bottom: 20 } as const;
/** Distance between boxes that are put down without a place of their own. */
const GAP = 24;
const GRID = 8;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Boxes to their new places within their containers, which grow when they must. The topology is left alone. */
export function placed(document: Document, boxes: Layout): Step {
  const layout = { ...document.layout, ...boxes };
  const ids = Object.keys(boxes) as ResourceId[]; // the record's type says what its keys are
  const after = { ...document, layout: grown(layout, document.topology, ids) };
  return { label: message('edit.place', { count: ids.length }), edit: editBetween(document, after) };
}

/** A box of another size, at the same place or another. It does not get smaller than its contents need. */
export function resized(document: Document, id: ResourceId, box: Box): Step {
  const contents = childBoxes(document.layout, document.topology, id);
  const need = needOf(contents);
  const fitting = { ...box, width: Math.max(box.width, need.width), height: Math.max(box.height, need.height) };
  const layout = grown({ ...document.layout, [id]: fitting }, document.topology, [id]);
  return {
    label: message('edit.resize', { name: nameOf(document, id) }),
    edit: editBetween(document, { ...document, layout }),
  };
}

/** All boxes anew, e.g. by the automatic layout. */
export function arranged(document: Document, layout: Layout): Step {
  return { label: message('edit.arrange'), edit: editBetween(document, { ...document, layout }) };
}

/**
 * The layout with every container around these resources large enough for its contents, inside out. A container grows to
 * the right and downwards, and pushes what lies there; contents that stick out to the left or above push the rest of it.
 */
export function grown(layout: Layout, topology: Topology, ids: readonly ResourceId[]): Layout {
  const boxes: Record<ResourceId, Box> = { ...layout };
  const children = childrenOf(topology, layout);
  for (const id of ids) {
    const seen = new Set<ResourceId>();
    let container = topology.resources[id]?.parent ?? null;
    while (container !== null && !seen.has(container)) {
      seen.add(container);
      growOne(boxes, children, container);
      const parent: ResourceId | null = topology.resources[container]?.parent ?? null;
      container = parent;
    }
  }
  return boxes;
}

/** A free place for a box of the size among the boxes of a container, in reading order; the top level has room to the right. */
export function freeSpot(layout: Layout, topology: Topology, container: ResourceId | null, size: Size): Point {
  const taken = childBoxes(layout, topology, container);
  const frame = container === null ? undefined : layout[container];
  const beside = Math.max(0, ...taken.map((box) => box.x + box.width)) + GAP + GRID + size.width;
  const right = Math.max(frame === undefined ? beside : frame.width - MARGIN.right, MARGIN.left + size.width);
  const bottom = Math.max(0, ...taken.map((box) => box.y + box.height)) + GAP;
  for (let y: number = MARGIN.top; y < bottom; y += GRID) {
    for (let x: number = MARGIN.left; x + size.width <= right; x += GRID) {
      if (!taken.some((box) => meets({ x, y, ...size }, box))) return { x, y };
    }
  }
  return { x: MARGIN.left, y: Math.max(MARGIN.top, Math.ceil(bottom / GRID) * GRID) };
}

/** Where the inside of a container begins, in units of the whole drawing; the origin for the top level. */
export function originOf(layout: Layout, topology: Topology, container: ResourceId | null): Point {
  let [x, y] = [0, 0];
  const seen = new Set<ResourceId>();
  let id = container;
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    x += layout[id]?.x ?? 0;
    y += layout[id]?.y ?? 0;
    const parent: ResourceId | null = topology.resources[id]?.parent ?? null;
    id = parent;
  }
  return { x, y };
}

/** The size a container must have for these contents. */
export function needOf(contents: readonly Box[]): Size {
  return {
    width: Math.max(0, ...contents.map((box) => box.x + box.width + MARGIN.right)),
    height: Math.max(0, ...contents.map((box) => box.y + box.height + MARGIN.bottom)),
  };
}

function growOne(boxes: Record<ResourceId, Box>, children: Children, id: ResourceId): void {
  const box = boxes[id];
  const inside = children.get(id) ?? [];
  const contents = inside.flatMap((child) => boxes[child] ?? []);
  if (box === undefined || contents.length === 0) return;
  const left = Math.max(0, MARGIN.left - Math.min(...contents.map((each) => each.x)));
  const above = Math.max(0, MARGIN.top - Math.min(...contents.map((each) => each.y)));
  if (left > 0 || above > 0) shift(boxes, inside, { x: left, y: above });
  const need = needOf(inside.flatMap((child) => boxes[child] ?? []));
  const after = { ...box, width: Math.max(box.width, need.width), height: Math.max(box.height, need.height) };
  if (after.width === box.width && after.height === box.height) return;
  boxes[id] = after;
  const siblings = children.get(children.parentOf(id)) ?? [];
  pushAside(
    boxes,
    siblings.filter((sibling) => sibling !== id),
    box,
    after,
  );
}

/** Moves what lies wholly to the right of the old box, or wholly below it, by as much as it grew. */
function pushAside(boxes: Record<ResourceId, Box>, siblings: readonly ResourceId[], before: Box, after: Box): void {
  const isRight = (box: Box): boolean => box.x >= before.x + before.width;
  const isBelow = (box: Box): boolean => box.y >= before.y + before.height;
  const collides = siblings.some((id) => meetsBox(boxes[id], after));
  if (!collides) return;
  for (const id of siblings) {
    const box = boxes[id];
    if (box === undefined) continue;
    if (isRight(box)) boxes[id] = { ...box, x: box.x + after.width - before.width };
    else if (isBelow(box)) boxes[id] = { ...box, y: box.y + after.height - before.height };
  }
}

function shift(boxes: Record<ResourceId, Box>, ids: readonly ResourceId[], by: Point): void {
  for (const id of ids) {
    const box = boxes[id];
    if (box !== undefined) boxes[id] = { ...box, x: box.x + by.x, y: box.y + by.y };
  }
}

function meets(a: Box, b: Box): boolean {
  const apart =
    a.x + a.width + GAP <= b.x ||
    b.x + b.width + GAP <= a.x ||
    a.y + a.height + GAP <= b.y ||
    b.y + b.height + GAP <= a.y;
  return !apart;
}

function meetsBox(box: Box | undefined, other: Box): boolean {
  if (box === undefined) return false;
  const apart =
    box.x + box.width <= other.x ||
    other.x + other.width <= box.x ||
    box.y + box.height <= other.y ||
    other.y + other.height <= box.y;
  return !apart;
}

interface Children {
  get(id: ResourceId | null): readonly ResourceId[] | undefined;
  parentOf(id: ResourceId): ResourceId | null;
}

function childrenOf(topology: Topology, layout: Layout): Children {
  const groups = new Map<ResourceId | null, ResourceId[]>();
  for (const { id, parent } of Object.values(topology.resources)) {
    if (layout[id] === undefined) continue;
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [id]);
    else group.push(id);
  }
  return { get: (id) => groups.get(id), parentOf: (id) => topology.resources[id]?.parent ?? null };
}

function childBoxes(layout: Layout, topology: Topology, container: ResourceId | null): readonly Box[] {
  return Object.values(topology.resources).flatMap(({ id, parent }) =>
    parent === container ? (layout[id] ?? []) : [],
  );
}

function nameOf(document: Document, id: ResourceId): string {
  return document.topology.resources[id]?.name ?? id;
}
