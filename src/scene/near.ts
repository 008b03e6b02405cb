import type { Box } from '../model/topology.ts';

/** Things with boxes, in a grid of cells, so that those near a place are found without looking at all of them. */
export interface BoxIndex<T> {
  /** Everything whose box shares a point with the given one, in the order the index was built from. */
  meeting(box: Box): readonly T[];
}

/** Side of a grid cell in canvas units. */
export const CELL = 512;
/** What covers more cells than this is kept apart and always looked at: frames around everything. */
const MOST_CELLS = 64;

interface Entry<T> {
  readonly item: T;
  readonly box: Box;
  readonly order: number;
}

export function indexBoxes<T>(items: readonly T[], boxOf: (item: T) => Box): BoxIndex<T> {
  const cells = new Map<string, Entry<T>[]>();
  const large: Entry<T>[] = [];
  for (const [order, item] of items.entries()) {
    const entry = { item, box: boxOf(item), order };
    const span = spanOf(entry.box);
    if ((span.right - span.left + 1) * (span.bottom - span.top + 1) > MOST_CELLS) large.push(entry);
    else forCells(span, (key) => put(cells, key, entry));
  }
  return {
    meeting: (box) => {
      const found = new Set(large.filter((entry) => touch(entry.box, box)));
      forCells(spanOf(box), (key) => {
        for (const entry of cells.get(key) ?? []) if (touch(entry.box, box)) found.add(entry);
      });
      return [...found].sort((a, b) => a.order - b.order).map((entry) => entry.item);
    },
  };
}

/** The box widened to whole cells, plus a margin of one cell: while the viewport stays in its cells, so does the answer. */
export function quantised(viewport: Box): Box {
  const span = spanOf(viewport);
  return {
    x: (span.left - 1) * CELL,
    y: (span.top - 1) * CELL,
    width: (span.right - span.left + 3) * CELL,
    height: (span.bottom - span.top + 3) * CELL,
  };
}

/** Equal for viewports that `quantised` widens to the same box: what a view is memoised by. */
export function viewportKey(viewport: Box): string {
  const span = spanOf(viewport);
  return `${span.left},${span.top},${span.right},${span.bottom}`;
}

interface Span {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function spanOf(box: Box): Span {
  return {
    left: Math.floor(box.x / CELL),
    top: Math.floor(box.y / CELL),
    right: Math.floor((box.x + box.width) / CELL),
    bottom: Math.floor((box.y + box.height) / CELL),
  };
}

function forCells(span: Span, visit: (key: string) => void): void {
  for (let x = span.left; x <= span.right; x += 1) {
    for (let y = span.top; y <= span.bottom; y += 1) visit(`${x},${y}`);
  }
}

function put<T>(cells: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  const cell = cells.get(key);
  if (cell === undefined) cells.set(key, [entry]);
  else cell.push(entry);
}

function touch(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
