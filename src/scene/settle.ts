import type { Edit } from '../model/edit.ts';
import type { Box, Layout, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import { LENGTHS, type Size } from './anatomy.ts';
import { arrangeDrawing } from './arrange.ts';
import { type Drawing, type Drawn, drawingOf, sizeNeeded } from './drawn.ts';
import type { Faces } from './scene.ts';
import { freeSpot } from './spot.ts';

export type Boxes = ReadonlyMap<ResourceId, Box>;

/**
 * A box for every node, relative to its parent: the layout's, with containers grown around their contents, icons at the size of
 * their texts, chips at least as wide as theirs. Nodes without a box in the layout get one where there is room.
 */
export function settle(drawing: Drawing, layout: Layout): Boxes {
  const boxes = new Map<ResourceId, Box>();
  for (const node of drawing.nodes) {
    const box = layout[node.id];
    if (box !== undefined) boxes.set(node.id, box);
  }
  if (boxes.size < drawing.nodes.length) placeMissing(drawing, boxes);
  for (const node of drawing.nodes.toReversed()) {
    const box = boxes.get(node.id);
    if (box !== undefined) boxes.set(node.id, { x: box.x, y: box.y, ...settledSize(node, drawing, boxes) });
  }
  return boxes;
}

/**
 * The layout with every container grown around its contents, and what stood to the right of it or below it moved along by as much.
 * To be stored after resources were added or moved; an unchanged layout comes back as the same object.
 */
export function growToFit(layout: Layout, view: View, faces: Faces): Layout {
  const drawing = drawingOf(view, faces);
  const boxes = new Map(settle(drawing, layout));
  for (const node of drawing.nodes.toReversed()) {
    const box = boxes.get(node.id);
    if (box === undefined || node.face.shape !== 'container') continue;
    const grown = settledSize(node, drawing, boxes);
    boxes.set(node.id, { ...box, ...grown });
    const old = layout[node.id];
    if (old !== undefined) pushSiblings(drawing.children(node.parent), { id: node.id, old, grown }, boxes);
  }
  const changed = [...boxes].filter(([id, box]) => !sameBox(layout[id], box));
  return changed.length === 0 ? layout : { ...layout, ...Object.fromEntries(changed) };
}

/** The edit that leads from one layout to the other. */
export function placesBetween(before: Layout, after: Layout): Edit {
  const ids = new Set([...keysOf(before), ...keysOf(after)]);
  return [...ids]
    .filter((id) => !sameBox(before[id], after[id]))
    .sort()
    .map((id) => ({ type: 'place', id, box: after[id] ?? null }));
}

interface Growth {
  readonly id: ResourceId;
  readonly old: Box;
  readonly grown: Size;
}

function pushSiblings(siblings: readonly Drawn[], growth: Growth, boxes: Map<ResourceId, Box>): void {
  const right = Math.max(0, growth.grown.width - growth.old.width);
  const down = Math.max(0, growth.grown.height - growth.old.height);
  if (right === 0 && down === 0) return;
  for (const sibling of siblings) {
    const box = boxes.get(sibling.id);
    if (box === undefined || sibling.id === growth.id) continue;
    const x = box.x >= growth.old.x + growth.old.width ? box.x + right : box.x;
    const y = box.y >= growth.old.y + growth.old.height ? box.y + down : box.y;
    boxes.set(sibling.id, { ...box, x, y });
  }
}

function settledSize(node: Drawn, drawing: Drawing, boxes: Boxes): Size {
  const needed = sizeNeeded(node, drawing);
  const own = boxes.get(node.id);
  if (node.face.shape === 'icon' || own === undefined) return needed;
  let width = Math.max(needed.width, own.width);
  if (node.face.shape === 'chip') return { width, height: needed.height };
  let height = Math.max(needed.height, own.height);
  for (const child of drawing.children(node.id)) {
    const box = boxes.get(child.id);
    if (box === undefined) continue;
    width = Math.max(width, box.x + box.width + LENGTHS.padding);
    height = Math.max(height, box.y + box.height + LENGTHS.padding);
  }
  return { width, height };
}

function placeMissing(drawing: Drawing, boxes: Map<ResourceId, Box>): void {
  const arranged = arrangeDrawing(drawing);
  const fresh = new Set<ResourceId>();
  for (const node of drawing.nodes) {
    const box = arranged.get(node.id);
    if (boxes.has(node.id) || box === undefined) continue;
    const siblings = drawing.children(node.parent).flatMap((each) => boxes.get(each.id) ?? []);
    const alone = node.parent === null ? boxes.size === 0 : fresh.has(node.parent);
    if (alone) fresh.add(node.id);
    const inside = node.parent === null ? null : (boxes.get(node.parent) ?? null);
    boxes.set(node.id, alone || siblings.length === 0 ? box : freeSpot(box, siblings, inside));
  }
}

function sameBox(a: Box | undefined, b: Box | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height;
}

function keysOf(layout: Layout): readonly ResourceId[] {
  return Object.keys(layout) as ResourceId[]; // a layout's keys are ids by its type
}
