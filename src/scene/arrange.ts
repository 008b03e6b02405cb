import type { Box, Layout, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import { alignWithGateways } from './align.ts';
import { LENGTHS, type Size } from './anatomy.ts';
import { type Drawing, type Drawn, drawingOf, sizeNeeded } from './drawn.ts';
import { inColumns, inRows } from './flow.ts';
import { commonColumns, type Columns, isStacked, placeLanes } from './lanes.ts';
import type { Faces, Point } from './scene.ts';

const PAD = LENGTHS.padding;
const ICON_GAP = 18;
const CHIP_GAP = 10;
const STACK_GAP = 24;
const EDGE_GAP = 84;
const OUTSIDE_GAP = 72;
/** Shelves narrower than this would turn into towers. */
const SHELF_WIDTH = 420;

/**
 * A layout from nothing: what is outside on the left, then gateways at the VPC's edge, public subnets, private subnets; zones stacked
 * as rows; tables and groups on a shelf at the bottom of their VPC. Depends on names, not on ids or the order of creation.
 */
export function arrange(view: View, faces: Faces): Layout {
  return Object.fromEntries(arrangeDrawing(drawingOf(view, faces)));
}

/** The same for a drawing: a box for every node, relative to its parent. */
export function arrangeDrawing(drawing: Drawing): ReadonlyMap<ResourceId, Box> {
  const desk: Desk = { drawing, boxes: new Map() };
  const top = drawing.children(null);
  for (const node of top) if (node.face.shape !== 'container') measure(node, desk);
  placeTop(top, desk);
  alignWithGateways(drawing, desk.boxes);
  return desk.boxes;
}

/** Work in progress: sizes are final once measured, places once the parent is measured. */
interface Desk {
  readonly drawing: Drawing;
  readonly boxes: Map<ResourceId, Box>;
}

interface Sorts {
  readonly frames: readonly Drawn[];
  readonly icons: readonly Drawn[];
  readonly chips: readonly Drawn[];
}

function measure(node: Drawn, desk: Desk, columns?: Columns): void {
  const least = sizeNeeded(node, desk.drawing);
  if (node.face.shape !== 'container') {
    desk.boxes.set(node.id, { x: 0, y: 0, ...least });
    return;
  }
  const sorts = sortsOf(desk.drawing.children(node.id));
  for (const child of [...sorts.icons, ...sorts.chips]) measure(child, desk);
  measureFrames(sorts.frames, desk);
  const origin = { x: PAD, y: LENGTHS.header + 12 };
  const body =
    sorts.frames.length === 0 ? placeGrid(sorts.icons, desk, origin) : placeBody(sorts, desk, origin, columns);
  const inner = Math.max(body.width, least.width - 2 * PAD);
  const shelf = placeShelf(
    sorts.chips,
    desk,
    { x: origin.x, y: origin.y + body.height + (body.height > 0 ? 20 : 0) },
    inner,
  );
  const content = body.height + (shelf.height > 0 && body.height > 0 ? 20 : 0) + shelf.height;
  const size = {
    width: Math.max(least.width, Math.max(body.width, shelf.width) + 2 * PAD),
    height: Math.max(least.height, origin.y + content + PAD),
  };
  const fresh = sorts.frames.length + sorts.icons.length + sorts.chips.length === 0 ? roomFor(node, size) : size;
  desk.boxes.set(node.id, { x: 0, y: 0, ...fresh });
  if (sorts.frames.length > 0) return;
  const spare = size.width - 2 * PAD - body.width;
  for (const icon of sorts.icons) shift(icon, desk, spare / 2, 0);
}

/** Empty containers keep room for what will be dropped into them. */
function roomFor(node: Drawn, size: Size): Size {
  const leaf = !isStacked(node);
  return { width: Math.max(size.width, leaf ? 180 : 260), height: Math.max(size.height, leaf ? 130 : 160) };
}

/** Measures frames; zones side by side get lanes of common widths. */
function measureFrames(frames: readonly Drawn[], desk: Desk): void {
  for (const frame of frames) measure(frame, desk);
  const zones = frames.filter((each) => each.tone === 'zone');
  const families = zones.map((each) => desk.drawing.children(each.id).filter(isLane));
  if (families.length < 2 || families.every((family) => family.length === 0)) return;
  const columns = commonColumns(families, (each) => sizeOf(each, desk), false);
  for (const frame of zones) if (desk.drawing.children(frame.id).some(isLane)) measure(frame, desk, columns);
}

function isLane(node: Drawn): boolean {
  return node.face.shape === 'container' && !isStacked(node);
}

function placeBody(sorts: Sorts, desk: Desk, origin: Point, columns?: Columns): Size {
  const edge = inColumns(
    sorts.icons.map((each) => sizeOf(each, desk)),
    Math.max(1, Math.min(sorts.icons.length, 6)),
    ICON_GAP,
  );
  const left = edge.size.width === 0 ? 0 : edge.size.width + EDGE_GAP;
  const frames = placeFrames(sorts.frames, desk, { x: origin.x + left, y: origin.y }, columns);
  const height = Math.max(frames.height, edge.size.height);
  const top = origin.y + (height - edge.size.height) / 2;
  for (const [index, box] of edge.boxes.entries()) moveTo(sorts.icons[index], desk, origin.x + box.x, top + box.y);
  return { width: left + frames.width, height };
}

function placeFrames(frames: readonly Drawn[], desk: Desk, origin: Point, columns?: Columns): Size {
  const stacked = frames.filter(isStacked);
  const lanes = frames.filter(isLane);
  const stack = placeStack(stacked, desk, origin);
  if (lanes.length === 0) return stack;
  const tall = columns === undefined && lanes[0]?.parent !== null && !isZoned(lanes, desk);
  const widths = columns ?? commonColumns([lanes], (each) => sizeOf(each, desk), tall);
  const { placed, size } = placeLanes(lanes, (each) => sizeOf(each, desk), widths, tall);
  const top = origin.y + (stack.height === 0 ? 0 : stack.height + STACK_GAP);
  for (const { node, x, y, size: cell } of placed) {
    stretch(node, desk, cell);
    moveTo(node, desk, origin.x + x, top + y);
  }
  return { width: Math.max(stack.width, size.width), height: top - origin.y + size.height };
}

/** Whether the lanes stand in a zone, where they are one row. */
function isZoned(lanes: readonly Drawn[], desk: Desk): boolean {
  const parent = lanes[0]?.parent ?? null;
  return parent !== null && desk.drawing.byId.get(parent)?.tone === 'zone';
}

function placeStack(frames: readonly Drawn[], desk: Desk, origin: Point): Size {
  const perRow = frames.length <= 4 || frames[0]?.tone === 'zone' ? 1 : Math.round(Math.sqrt(frames.length));
  const widest = Math.max(0, ...frames.map((each) => sizeOf(each, desk).width));
  if (perRow === 1)
    for (const each of frames) stretch(each, desk, { width: widest, height: sizeOf(each, desk).height });
  const block = inRows(
    frames.map((each) => sizeOf(each, desk)),
    perRow * (widest + STACK_GAP) - STACK_GAP,
    STACK_GAP,
  );
  for (const [index, box] of block.boxes.entries()) moveTo(frames[index], desk, origin.x + box.x, origin.y + box.y);
  return block.size;
}

function placeGrid(icons: readonly Drawn[], desk: Desk, origin: Point): Size {
  const rows = icons.length <= 3 ? Math.max(1, icons.length) : Math.ceil(Math.sqrt(icons.length));
  const block = inColumns(
    icons.map((each) => sizeOf(each, desk)),
    rows,
    ICON_GAP,
  );
  for (const [index, box] of block.boxes.entries()) moveTo(icons[index], desk, origin.x + box.x, origin.y + box.y);
  return block.size;
}

/** Chips in columns of one width, row by row. */
function placeShelf(chips: readonly Drawn[], desk: Desk, origin: Point, width: number): Size {
  const widest = Math.max(0, ...chips.map((each) => sizeOf(each, desk).width));
  const sizes = chips.map((each) => ({ width: widest, height: sizeOf(each, desk).height }));
  const block = inRows(sizes, Math.max(width, SHELF_WIDTH), CHIP_GAP);
  for (const [index, box] of block.boxes.entries()) {
    const chip = chips[index];
    if (chip !== undefined) desk.boxes.set(chip.id, { ...box, x: origin.x + box.x, y: origin.y + box.y });
  }
  return block.size;
}

function placeTop(top: readonly Drawn[], desk: Desk): void {
  const { frames, icons, chips } = sortsOf(top);
  const column = inColumns(
    icons.map((each) => sizeOf(each, desk)),
    Math.max(1, Math.min(icons.length, 8)),
    ICON_GAP * 2,
  );
  const left = column.size.width === 0 || frames.length === 0 ? 0 : column.size.width + OUTSIDE_GAP;
  measureFrames(frames, desk);
  const size = placeFrames(frames, desk, { x: left, y: 0 });
  const height = Math.max(size.height, column.size.height);
  const y = (height - column.size.height) / 2;
  for (const [index, box] of column.boxes.entries()) moveTo(icons[index], desk, box.x, y + box.y);
  placeShelf(chips, desk, { x: left, y: height === 0 ? 0 : height + STACK_GAP }, size.width);
}

/** Gives a container more room; its icons move to the middle of it, its chips to the bottom. */
function stretch(node: Drawn, desk: Desk, to: Size): void {
  const own = desk.boxes.get(node.id);
  if (own === undefined) return;
  const right = Math.max(0, to.width - own.width);
  const down = Math.max(0, to.height - own.height);
  desk.boxes.set(node.id, { ...own, width: own.width + right, height: own.height + down });
  const { frames, icons, chips } = sortsOf(desk.drawing.children(node.id));
  for (const chip of chips) shift(chip, desk, 0, down);
  if (frames.length === 0) for (const icon of icons) shift(icon, desk, right / 2, down / 2);
}

function sortsOf(nodes: readonly Drawn[]): Sorts {
  return {
    frames: nodes.filter((each) => each.face.shape === 'container'),
    icons: nodes.filter((each) => each.face.shape === 'icon'),
    chips: nodes.filter((each) => each.face.shape === 'chip'),
  };
}

function sizeOf(node: Drawn, desk: Desk): Size {
  return desk.boxes.get(node.id) ?? { width: 0, height: 0 };
}

function moveTo(node: Drawn | undefined, desk: Desk, x: number, y: number): void {
  const box = node === undefined ? undefined : desk.boxes.get(node.id);
  if (node !== undefined && box !== undefined) desk.boxes.set(node.id, { ...box, x: Math.round(x), y: Math.round(y) });
}

function shift(node: Drawn, desk: Desk, right: number, down: number): void {
  const box = desk.boxes.get(node.id);
  if (box !== undefined) moveTo(node, desk, box.x + right, box.y + down);
}
