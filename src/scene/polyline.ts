import type { Box } from '../model/topology.ts';
import type { Point } from './scene.ts';

/** Length of a line along its corners. */
export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index += 1) length += distance(points[index - 1], points[index]);
  return length;
}

/** The place at a share of the line's length, 0 its beginning and 1 its end. */
export function pointAt(points: readonly Point[], share: number): Point {
  let left = lengthOf(points) * Math.min(1, Math.max(0, share));
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1];
    const to = points[index];
    if (from === undefined || to === undefined) break;
    const length = distance(from, to);
    if (left <= length && length > 0) return between(from, to, left / length);
    left -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

/** The part of a line between two shares of its length, with its corners. */
export function partOf(points: readonly Point[], from: number, to: number): readonly Point[] {
  const total = lengthOf(points);
  const corners: Point[] = [pointAt(points, from)];
  let passed = 0;
  for (let index = 1; index < points.length; index += 1) {
    passed += distance(points[index - 1], points[index]);
    const corner = points[index];
    if (corner !== undefined && passed > from * total + 0.01 && passed < to * total - 0.01) corners.push(corner);
  }
  corners.push(pointAt(points, to));
  return corners;
}

/** Shares of the line's length at which it crosses the border of the box, in order. */
export function crossings(points: readonly Point[], box: Box): readonly number[] {
  const total = lengthOf(points);
  const found: number[] = [];
  let passed = 0;
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1];
    const to = points[index];
    if (from === undefined || to === undefined) break;
    const length = distance(from, to);
    for (const share of segmentCrossings(from, to, box)) found.push((passed + share * length) / total);
    passed += length;
  }
  return found.sort((a, b) => a - b);
}

/** Without repeated points and without corners on a straight stretch. */
export function simplified(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const before = kept.at(-2);
    const straight =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** SVG path data of a line with rounded corners. */
export function pathData(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let data = `M${round(first.x)} ${round(first.y)}`;
  for (const [index, corner] of rest.entries()) {
    const before = points[index];
    const after = rest[index + 1];
    if (before === undefined || after === undefined) {
      data += `L${round(corner.x)} ${round(corner.y)}`;
      continue;
    }
    const bend = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const start = towards(corner, before, bend);
    const end = towards(corner, after, bend);
    data += `L${round(start.x)} ${round(start.y)}Q${round(corner.x)} ${round(corner.y)} ${round(end.x)} ${round(end.y)}`;
  }
  return data;
}

/** At most one decimal: enough for a drawing, and short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function distance(a: Point | undefined, b: Point | undefined): number {
  return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  return whole === 0 ? from : between(from, to, length / whole);
}

function segmentCrossings(from: Point, to: Point, box: Box): readonly number[] {
  const found: number[] = [];
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  for (const x of [box.x, right]) {
    const share = (x - from.x) / (to.x - from.x);
    const y = from.y + (to.y - from.y) * share;
    if (share >= 0 && share <= 1 && y >= box.y && y <= bottom) found.push(share);
  }
  for (const y of [box.y, bottom]) {
    const share = (y - from.y) / (to.y - from.y);
    const x = from.x + (to.x - from.x) * share;
    if (share >= 0 && share <= 1 && x >= box.x && x <= right) found.push(share);
  }
  return found;
}
