import type { Size } from './anatomy.ts';
import type { Drawn } from './drawn.ts';
import type { Tone } from './face.ts';
import { starts } from './flow.ts';

/** Containers that are stacked as rows; all others stand in lanes from left to right by tone. */
const STACKED: ReadonlySet<Tone> = new Set(['region', 'vpc', 'zone']);
/** Reads from the internet inwards. */
const LANES: readonly Tone[] = ['public', 'private'];
const COLUMN_GAP = 76;
const ROW_GAP = 24;

/** A container's cell among its siblings. */
interface Cell {
  readonly node: Drawn;
  /** Lane by tone, then the column within the lane. */
  readonly key: number;
  readonly row: number;
}

export function isStacked(node: Drawn): boolean {
  return STACKED.has(node.tone);
}

/** Widths of lane columns that several stacked containers have in common. */
export type Columns = ReadonlyMap<number, number>;

/** Column widths that fit the lanes of every one of the given families of siblings, so that rows line up. */
export function commonColumns(
  families: readonly (readonly Drawn[])[],
  sizeOf: (node: Drawn) => Size,
  tall: boolean,
): Columns {
  const widths = new Map<number, number>();
  for (const family of families) {
    for (const cell of cellsOf(family, tall)) {
      widths.set(cell.key, Math.max(widths.get(cell.key) ?? 0, sizeOf(cell.node).width));
    }
  }
  return widths;
}

export interface Placed {
  readonly node: Drawn;
  readonly x: number;
  readonly y: number;
  /** Stretched to its column and row. */
  readonly size: Size;
}

/** Places lane containers into the columns; `tall` stacks those of one tone instead of setting them side by side. */
export function placeLanes(
  nodes: readonly Drawn[],
  sizeOf: (node: Drawn) => Size,
  columns: Columns,
  tall: boolean,
): { readonly placed: readonly Placed[]; readonly size: Size } {
  const cells = cellsOf(nodes, tall);
  const keys = [...columns.keys()].sort((a, b) => a - b);
  const lefts = starts(
    keys.map((key) => columns.get(key) ?? 0),
    COLUMN_GAP,
  );
  const heights: number[] = [];
  for (const { node, row } of cells) heights[row] = Math.max(heights[row] ?? 0, sizeOf(node).height);
  const tops = starts(heights, ROW_GAP);
  const placed = cells.map(({ node, key, row }) => ({
    node,
    x: lefts.at[keys.indexOf(key)] ?? 0,
    y: tops.at[row] ?? 0,
    size: { width: columns.get(key) ?? 0, height: heights[row] ?? 0 },
  }));
  return { placed, size: { width: lefts.total, height: tops.total } };
}

function cellsOf(nodes: readonly Drawn[], tall: boolean): readonly Cell[] {
  const lanes = new Map<number, Drawn[]>();
  for (const node of nodes) {
    const found = LANES.indexOf(node.tone);
    const lane = found < 0 ? LANES.length : found;
    const members = lanes.get(lane);
    if (members === undefined) lanes.set(lane, [node]);
    else members.push(node);
  }
  return [...lanes].flatMap(([lane, members]) => {
    const rows = rowsFor(members.length, tall);
    return members.map((node, index) => ({ node, key: lane * 1000 + Math.floor(index / rows), row: index % rows }));
  });
}

function rowsFor(count: number, tall: boolean): number {
  if (tall) return count <= 4 ? count : Math.ceil(Math.sqrt(count));
  return count <= 3 ? 1 : Math.ceil(Math.sqrt(count) / 1.5);
}
