import type { Box } from '../model/topology.ts';
import type { Size } from './anatomy.ts';

/** Boxes of the sizes in the same order, and what they take up together. */
export interface Block {
  readonly boxes: readonly Box[];
  readonly size: Size;
}

/** Places sizes one after the other in rows no wider than `width` (a wider one gets a row of its own). */
export function inRows(sizes: readonly Size[], width: number, gap: number): Block {
  const boxes: Box[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  let widest = 0;
  for (const size of sizes) {
    if (x > 0 && x + size.width > width) {
      x = 0;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    boxes.push({ x, y, width: size.width, height: size.height });
    widest = Math.max(widest, x + size.width);
    rowHeight = Math.max(rowHeight, size.height);
    x += size.width + gap;
  }
  return { boxes, size: { width: widest, height: y + rowHeight } };
}

/**
 * Places sizes in columns, read downwards and then to the right, each centred on its column; rows are common to all columns, so that
 * icons side by side stand at one height.
 */
export function inColumns(sizes: readonly Size[], rows: number, gap: number): Block {
  const columns = Math.ceil(sizes.length / Math.max(1, rows));
  const widths = new Array<number>(columns).fill(0);
  const heights = new Array<number>(rows).fill(0);
  for (const [index, size] of sizes.entries()) {
    const column = Math.floor(index / rows);
    const row = index % rows;
    widths[column] = Math.max(widths[column] ?? 0, size.width);
    heights[row] = Math.max(heights[row] ?? 0, size.height);
  }
  const lefts = starts(widths, gap);
  const tops = starts(heights, gap);
  const boxes = sizes.map((size, index) => {
    const column = Math.floor(index / rows);
    const x = (lefts.at[column] ?? 0) + ((widths[column] ?? 0) - size.width) / 2;
    return { x, y: tops.at[index % rows] ?? 0, width: size.width, height: size.height };
  });
  return { boxes, size: { width: lefts.total, height: tops.total } };
}

/** Where each length begins when they follow one another with gaps, and where the last one ends. */
export function starts(
  lengths: readonly number[],
  gap: number,
): { readonly at: readonly number[]; readonly total: number } {
  const at: number[] = [];
  let next = 0;
  for (const length of lengths) {
    at.push(next);
    next += length + gap;
  }
  return { at, total: Math.max(0, next - gap) };
}
