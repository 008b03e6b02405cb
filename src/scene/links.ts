import type { Box, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import { FONTS } from './anatomy.ts';
import type { Drawing } from './drawn.ts';
import type { Link } from './face.ts';
import { cutText, textWidth } from './metrics.ts';
import { distance } from './polyline.ts';
import { roadBetween, type Terrain } from './road.ts';
import type { Point, SceneLabel, SceneLink, SceneNode } from './scene.ts';
import { meet } from './spot.ts';

const LABEL_WIDTH = 170;
const LABEL_HEIGHT = 16;
/** Lines that go around what is in their way: where packets run. The others are many, and shown for a moment only. */
const AROUND: ReadonlySet<Link['type']> = new Set(['route', 'attachment']);
/** Where on a stretch of a line its label may stand, the best first. */
const SHARES: readonly number[] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/** Distance of lines between the same two nodes. */
const FAN = 14;

/** All lines that follow from the model, one for each type between two nodes, with their labels where they cover least. */
export function linksOf(drawing: Drawing, terrain: Terrain, view: View): readonly SceneLink[] {
  const bundles = new Map<string, Link[]>();
  for (const drawn of drawing.byId.values()) {
    for (const link of drawn.face.links?.(drawn.resource, view) ?? []) {
      const from = drawing.homes.get(link.from);
      const to = drawing.homes.get(link.to);
      if (from === undefined || to === undefined || isWithin(from, to, terrain) || isWithin(to, from, terrain))
        continue;
      const key = `${from}|${to}|${link.type}`;
      const bundle = bundles.get(key);
      if (bundle === undefined) bundles.set(key, [link]);
      else bundle.push(link);
    }
  }
  return drawBundles([...bundles].sort(byKey), drawing, terrain);
}

function drawBundles(
  bundles: readonly (readonly [string, readonly Link[]])[],
  drawing: Drawing,
  terrain: Terrain,
): readonly SceneLink[] {
  const lanes = new Map<string, number>();
  const placed: Box[] = [];
  return bundles.flatMap(([id, links]) => {
    const first = links[0];
    const from = first === undefined ? undefined : terrain.byId.get(drawing.homes.get(first.from) ?? first.from);
    const to = first === undefined ? undefined : terrain.byId.get(drawing.homes.get(first.to) ?? first.to);
    if (first === undefined || from === undefined || to === undefined) return [];
    const pair = [from.id, to.id].sort().join('|');
    const lane = lanes.get(pair) ?? 0;
    lanes.set(pair, lane + 1);
    const points = roadBetween(from, to, AROUND.has(first.type) ? terrain : { ...terrain, index: null }, shiftOf(lane));
    const label = labelOn(points, textOf(links), terrain, placed);
    if (label !== null) placed.push(label.box);
    return [{ id, from: from.id, to: to.id, type: first.type, points, label, links }];
  });
}

function isWithin(inner: ResourceId, outer: ResourceId, terrain: Terrain): boolean {
  for (let at: ResourceId | null = inner; at !== null; at = terrain.byId.get(at)?.parent ?? null) {
    if (at === outer) return true;
  }
  return false;
}

/** 0, then alternately to one side and to the other. */
function shiftOf(lane: number): number {
  return Math.ceil(lane / 2) * FAN * (lane % 2 === 0 ? 1 : -1) + 0;
}

function textOf(links: readonly Link[]): string {
  const texts = [...new Set(links.map((link) => link.text).filter((text) => text !== ''))];
  const shown = texts.slice(0, 2).join(', ');
  return texts.length > 2 ? `${shown} +${texts.length - 2}` : shown;
}

function labelOn(points: readonly Point[], full: string, terrain: Terrain, placed: readonly Box[]): SceneLabel | null {
  if (full === '') return null;
  const text = cutText(full, FONTS.label, LABEL_WIDTH);
  const width = textWidth(text, FONTS.label) + 10;
  const stretches = points
    .slice(1)
    .map((to, index) => ({ from: points[index] ?? to, to }))
    .sort((a, b) => distance(b.from, b.to) - distance(a.from, a.to));
  const spots = stretches.flatMap(({ from, to }) => SHARES.map((share) => boxAround(from, to, share, width)));
  const box = leastCovering(spots, terrain, placed.slice(-400));
  return box === undefined ? null : { text, box };
}

/** The first spot that covers nothing, else the first of those that cover least. */
function leastCovering(spots: readonly Box[], terrain: Terrain, placed: readonly Box[]): Box | undefined {
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const covered = coveredBy(spot, terrain, placed);
    if (covered === 0) return spot;
    if (covered < least) [best, least] = [spot, covered];
  }
  return best;
}

/** How much a label there would hide: a border less than another label, a label less than an icon. */
function coveredBy(box: Box, terrain: Terrain, placed: readonly Box[]): number {
  let covered = 0;
  for (const other of placed) if (meet(box, other)) covered += 3;
  for (const node of terrain.index?.meeting(box) ?? []) {
    if (node.shape !== 'container') covered += 4;
    else if (isOnFrame(box, node)) covered += 1;
  }
  return covered;
}

/** Whether the label would cover the frame's border or what is written in its head. */
function isOnFrame(box: Box, node: SceneNode): boolean {
  const inside = { x: node.box.x + 2, y: node.box.y + 34, width: node.box.width - 4, height: node.box.height - 36 };
  const within =
    box.x >= inside.x &&
    box.y >= inside.y &&
    box.x + box.width <= inside.x + inside.width &&
    box.y + box.height <= inside.y + inside.height;
  return !within;
}

function boxAround(from: Point, to: Point, share: number, width: number): Box {
  const x = from.x + (to.x - from.x) * share;
  const y = from.y + (to.y - from.y) * share;
  return { x: x - width / 2, y: y - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT };
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
