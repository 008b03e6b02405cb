import type { Box, ResourceId } from '../../model/topology.ts';
import { bodyOf } from '../../scene/anatomy.ts';
import type { Point, Scene, SceneNode } from '../../scene/scene.ts';
import type { Guide } from './canvas-store.ts';

export interface Dragged {
  /** The node under the pointer. */
  readonly id: ResourceId;
  readonly by: Point;
  /** All nodes that are dragged. */
  readonly moving: readonly ResourceId[];
  readonly zoom: number;
}

export interface Snapped {
  readonly by: Point;
  readonly guides: readonly Guide[];
}

/** Distance between lines of the grid that boxes fall onto where nothing else is near. */
const GRID = 4;
/** How near, in pixels of the screen, an alignment must be to pull. */
const PULL = 6;

/** The drag, pulled onto edges and middles of what stands in the same container, else onto the grid. */
export function snapped(scene: Scene, { id, by, moving, zoom }: Dragged): Snapped {
  const node = scene.byId.get(id);
  if (node === undefined) return { by, guides: [] };
  const others = scene.nodes.filter((each) => each.parent === node.parent && !moving.includes(each.id));
  const box = bodyOf(node);
  const near = { others, reach: PULL / zoom };
  const x = pull(box, by, near, 'x');
  const y = pull(box, by, near, 'y');
  const to = { x: x?.by ?? onGrid(node.relative.x, by.x), y: y?.by ?? onGrid(node.relative.y, by.y) };
  const moved = { ...box, x: box.x + to.x, y: box.y + to.y };
  return { by: to, guides: [x, y].flatMap((each) => (each === null ? [] : guideOf(each, moved))) };
}

/** What may pull, and from how far, in canvas units. */
interface Near {
  readonly others: readonly SceneNode[];
  readonly reach: number;
}

interface Pull {
  readonly axis: 'x' | 'y';
  readonly by: number;
  readonly at: number;
  readonly other: Box;
}

function pull(box: Box, by: Point, { others, reach }: Near, axis: 'x' | 'y'): Pull | null {
  let best: Pull | null = null;
  let least = reach;
  const own = edges(box, axis);
  for (const node of others) {
    const other = bodyOf(node);
    for (const [index, theirs] of edges(other, axis).entries()) {
      const mine = own[index];
      if (mine === undefined) continue;
      const distance = Math.abs(mine + by[axis] - theirs);
      if (distance >= least) continue;
      least = distance;
      best = { axis, by: theirs - mine, at: theirs, other };
    }
  }
  return best;
}

/** Beginning, middle and end along an axis. */
function edges(box: Box, axis: 'x' | 'y'): readonly [number, number, number] {
  const [start, length] = axis === 'x' ? [box.x, box.width] : [box.y, box.height];
  return [start, start + length / 2, start + length];
}

function guideOf({ axis, at, other }: Pull, moved: Box): Guide {
  const across = axis === 'x' ? 'y' : 'x';
  const ends = [...edges(other, across), ...edges(moved, across)];
  return { axis, at, from: Math.min(...ends) - 12, to: Math.max(...ends) + 12 };
}

function onGrid(start: number, by: number): number {
  return Math.round((start + by) / GRID) * GRID - start;
}
