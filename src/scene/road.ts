import type { Box, ResourceId } from '../model/topology.ts';
import { bodyOf, LENGTHS } from './anatomy.ts';
import type { BoxIndex } from './near.ts';
import { lengthOf, simplified } from './polyline.ts';
import type { Point, SceneNode } from './scene.ts';

/** What a line must know of its surroundings. */
export interface Terrain {
  readonly byId: ReadonlyMap<ResourceId, SceneNode>;
  /** Null for lines that need not go around anything. */
  readonly index: BoxIndex<SceneNode> | null;
}

const THROUGH_ICON = 420;
const THROUGH_FRAME = 240;
const BEND = 18;
const STUB = 16;
/** With this much free space between them, icons and frames are joined at their sides, not above and below. */
const WIDE = 40;
/** Lines keep this far from the ends of a side. */
const INSET = 10;

/**
 * The corners of an orthogonal line from border to border, the cheapest of a few sensible ones: short, few bends, around icons and
 * frames that have nothing to do with it. `shift` moves it sideways, for several lines between the same two.
 */
export function roadBetween(from: SceneNode, to: SceneNode, terrain: Terrain, shift = 0): readonly Point[] {
  const known = new Set([...familyOf(from, terrain.byId), ...familyOf(to, terrain.byId)].map((node) => node.id));
  const candidates = candidatesFor(from, to, terrain.byId, shift);
  let best: readonly Point[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const plain = lengthOf(candidate) + BEND * (candidate.length - 2);
    if (plain >= least) continue;
    const cost = plain + obstaclesOn(candidate, known, terrain);
    if (cost < least) {
      best = candidate;
      least = cost;
    }
  }
  return best;
}

function candidatesFor(
  from: SceneNode,
  to: SceneNode,
  byId: ReadonlyMap<ResourceId, SceneNode>,
  shift: number,
): readonly (readonly Point[])[] {
  const a = bodyOf(from);
  const b = bodyOf(to);
  const [outerA, outerB] = divergence(from, to, byId);
  const sideways = gap(a.x, a.width, b.x, b.width);
  const upright = gap(a.y, a.height, b.y, b.height);
  const found: (readonly Point[])[] = [];
  const ends = { a, b, outerA: outerA.box, outerB: outerB.box };
  if (sideways > 0) found.push(...across(ends, shift));
  const whole = { ...ends, a: withText(a, from), b: withText(b, to) };
  const prefersSides = sideways > WIDE && from.shape !== 'chip' && to.shape !== 'chip';
  if (upright > 0 && !prefersSides) found.push(...turned(across(flipped(whole), shift)));
  if (found.length === 0) found.push([middle(a), middle(b)]);
  return found.map(simplified);
}

/** The two boxes, each with the outermost frame that holds only it. */
interface Ends {
  readonly a: Box;
  readonly b: Box;
  readonly outerA: Box;
  readonly outerB: Box;
}

/** Lines between boxes that lie side by side; those one above the other are done with the axes swapped. */
function across({ a, b, outerA, outerB }: Ends, shift: number): readonly (readonly Point[])[] {
  const rightwards = b.x >= a.x + a.width;
  const startX = rightwards ? a.x + a.width : a.x;
  const endX = rightwards ? b.x : b.x + b.width;
  const { one, other } = heights(a, b, shift);
  const start = { x: startX, y: one };
  const end = { x: endX, y: other };
  const [innerLeft, innerRight] = rightwards
    ? [outerA.x + outerA.width, outerB.x]
    : [outerB.x + outerB.width, outerA.x];
  const way = rightwards ? 1 : -1;
  const channels = [
    innerRight > innerLeft ? (innerLeft + innerRight) / 2 + shift : (startX + endX) / 2 + shift,
    startX + way * (STUB + Math.abs(shift)),
    endX - way * (STUB + Math.abs(shift)),
  ];
  const straight = one === other ? [[start, end]] : [];
  const aside = straight.length === 0 ? [] : besides(start, end, { a, b, way: way * (STUB + Math.abs(shift)) });
  const bent = channels.map((x) => [start, { x, y: one }, { x, y: other }, end]);
  const lanes = [
    Math.min(outerA.y, outerB.y) - 12 - shift,
    Math.max(outerA.y + outerA.height, outerB.y + outerB.height) + 12 + shift,
  ];
  const around = lanes.map((y) => {
    const out = (rightwards ? outerA.x + outerA.width : outerA.x) + way * STUB;
    const into = (rightwards ? outerB.x : outerB.x + outerB.width) - way * STUB;
    return [start, { x: out, y: one }, { x: out, y }, { x: into, y }, { x: into, y: other }, end];
  });
  return [...straight, ...bent, ...aside, ...around];
}

/** Lines past what stands in a straight one's way: along another height of the frame where it begins or ends. */
function besides(
  start: Point,
  end: Point,
  { a, b, way }: { readonly a: Box; readonly b: Box; readonly way: number },
): readonly (readonly Point[])[] {
  const [near, far] = [start.x + way, end.x - way];
  return [
    ...freeHeights(a).map((y) => [{ x: start.x, y }, { x: far, y }, { x: far, y: end.y }, end]),
    ...freeHeights(b).map((y) => [start, { x: near, y: start.y }, { x: near, y }, { x: end.x, y }]),
  ];
}

/** Above and below what a frame holds; none on an icon. */
function freeHeights({ y, height }: Box): readonly number[] {
  return height < 3 * LENGTHS.icon ? [] : [y + height - INSET - 4, y + LENGTHS.cornerIcon + INSET];
}

/** Heights at which the line leaves and arrives: the same one where both boxes have it. */
function heights(a: Box, b: Box, shift: number): { readonly one: number; readonly other: number } {
  const top = Math.max(a.y, b.y) + INSET;
  const bottom = Math.min(a.y + a.height, b.y + b.height) - INSET;
  const small = a.height <= b.height ? a : b;
  const wanted = small.y + small.height / 2 + shift;
  if (top <= bottom) {
    const shared = clamp(wanted, top, bottom);
    return { one: shared, other: shared };
  }
  return { one: nearest(a, b, shift), other: nearest(b, a, shift) };
}

function nearest(box: Box, towards: Box, shift: number): number {
  if (box.height <= LENGTHS.icon) return box.y + box.height / 2 + shift;
  const inset = Math.min(INSET + 8, box.height / 2);
  return clamp(towards.y + towards.height / 2 + shift, box.y + inset, box.y + box.height - inset);
}

function obstaclesOn(points: readonly Point[], known: ReadonlySet<ResourceId>, terrain: Terrain): number {
  if (terrain.index === null) return 0;
  const met = new Set<SceneNode>();
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1];
    const to = points[index];
    if (from === undefined || to === undefined) break;
    for (const node of terrain.index.meeting(segmentBox(from, to))) if (!known.has(node.id)) met.add(node);
  }
  let cost = 0;
  for (const node of met) cost += node.shape === 'container' ? THROUGH_FRAME : THROUGH_ICON;
  return cost;
}

/** The node with all frames around it. */
function familyOf(node: SceneNode, byId: ReadonlyMap<ResourceId, SceneNode>): readonly SceneNode[] {
  const family = [node];
  for (let at = node.parent; at !== null; ) {
    const parent = byId.get(at);
    if (parent === undefined) break;
    family.push(parent);
    at = parent.parent;
  }
  return family;
}

/** The outermost frames that hold only one of the two: siblings in the innermost frame that holds both. */
function divergence(
  from: SceneNode,
  to: SceneNode,
  byId: ReadonlyMap<ResourceId, SceneNode>,
): readonly [SceneNode, SceneNode] {
  const one = familyOf(from, byId);
  const other = familyOf(to, byId);
  const shared = new Set(one.filter((node) => other.includes(node)));
  const lastOf = (family: readonly SceneNode[], node: SceneNode): SceneNode =>
    family.filter((each) => !shared.has(each)).at(-1) ?? node;
  return [lastOf(one, from), lastOf(other, to)];
}

/** The icon with the text below it: where lines from above and below end. */
function withText(body: Box, node: SceneNode): Box {
  return { ...body, height: node.box.y + node.box.height - body.y };
}

function segmentBox(from: Point, to: Point): Box {
  const x = Math.min(from.x, to.x);
  const y = Math.min(from.y, to.y);
  return { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
}

/** Free space between two stretches, negative where they overlap. */
function gap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.max(b - (a + aLength), a - (b + bLength));
}

function flipped(ends: Ends): Ends {
  return { a: flip(ends.a), b: flip(ends.b), outerA: flip(ends.outerA), outerB: flip(ends.outerB) };
}

function flip(box: Box): Box {
  return { x: box.y, y: box.x, width: box.height, height: box.width };
}

function turned(lines: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  return lines.map((line) => line.map((point) => ({ x: point.y, y: point.x })));
}

function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
