import type { Box } from '../model/topology.ts';
import { LENGTHS, type Size } from './anatomy.ts';

const GAP = 16;
/** Among more than this many, looking for a hole between them takes longer than it is worth. */
const MOST_SEARCHED = 200;

/**
 * A box of the size where none of the others is, relative to their common parent: inside it where there is room, else below what is
 * there. Tried from the top left, so that the answer is the same every time.
 */
export function freeSpot(size: Size, taken: readonly Box[], parent: Size | null): Box {
  const { width, height } = size;
  const left = parent === null ? Math.min(...taken.map((box) => box.x)) : LENGTHS.padding;
  const top = parent === null ? Math.min(...taken.map((box) => box.y)) : LENGTHS.header + LENGTHS.padding / 2;
  const below = { x: left, y: Math.max(top, ...taken.map((box) => box.y + box.height + GAP)), width, height };
  if (taken.length > MOST_SEARCHED) return below;
  const xs = sorted([left, ...taken.map((box) => box.x + box.width + GAP)]);
  const ys = sorted([top, ...taken.map((box) => box.y + box.height + GAP)]);
  for (const y of ys) {
    for (const x of xs) {
      const box = { x, y, width, height };
      if (x >= left && y >= top && fits(box, parent) && !taken.some((other) => meet(box, other))) return box;
    }
  }
  return below;
}

/** Whether two boxes share more than an edge. */
export function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function fits(box: Box, parent: Size | null): boolean {
  if (parent === null) return true;
  return box.x + box.width + LENGTHS.padding <= parent.width && box.y + box.height + LENGTHS.padding <= parent.height;
}

function sorted(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
