import type { Hop } from '../sim/trace.ts';
import { bodyOf } from './anatomy.ts';
import { indexBoxes } from './near.ts';
import { crossings, partOf, simplified } from './polyline.ts';
import { roadBetween, type Terrain } from './road.ts';
import type { Point, Scene, SceneNode } from './scene.ts';

/** Where the hops of a packet are on the drawing: from each to the next along a road, the first where it is. */
export function waysOf(scene: Scene): (hops: readonly Hop[]) => readonly (readonly Point[])[] {
  const terrain = { byId: scene.byId, index: indexBoxes(scene.nodes, (node) => node.box) };
  return (hops) => {
    const sites = hops.map((hop) => {
      const home = scene.homes.get(hop.resource);
      return home === undefined ? null : (scene.byId.get(home) ?? null);
    });
    return waysThrough(sites, terrain);
  };
}

/** A stretch of road with the hops on it: which one is how far along. */
interface Stretch {
  readonly road: readonly Point[];
  readonly stops: readonly { readonly hop: number; readonly share: number }[];
}

/**
 * Icons are where a packet stops; containers between two icons are passed at their border, on the road from icon to icon. Hops that
 * are not drawn happen where the packet is.
 */
function waysThrough(sites: readonly (SceneNode | null)[], terrain: Terrain): readonly (readonly Point[])[] {
  const ways: (readonly Point[])[] = sites.map(() => []);
  for (const { road, stops } of stretchesOf(sites, terrain)) {
    let from = 0;
    for (const { hop, share } of stops) {
      ways[hop] = simplified(partOf(road, from, share));
      from = share;
    }
  }
  let at: Point | undefined;
  return ways.map((way) => {
    const found = way.length > 0 ? way : at === undefined ? [] : [at];
    at = found.at(-1) ?? at;
    return found;
  });
}

function stretchesOf(sites: readonly (SceneNode | null)[], terrain: Terrain): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let last: { readonly hop: number; readonly node: SceneNode } | null = null;
  let passed: { readonly hop: number; readonly node: SceneNode }[] = [];
  for (const [hop, node] of sites.entries()) {
    if (node === null) continue;
    if (node.shape === 'container') {
      passed.push({ hop, node });
      continue;
    }
    const road: readonly Point[] = last === null ? [centreOf(node)] : roadFromTo(last.node, node, terrain);
    stretches.push({ road, stops: [...sharesOn(road, passed, last?.node ?? null), { hop, share: 1 }] });
    last = { hop, node };
    passed = [];
  }
  if (passed.length > 0) stretches.push(lastStretch(last?.node ?? null, passed, terrain));
  return stretches;
}

/** The way of a packet that ends at a container: at its border, from inside or from outside. */
function lastStretch(
  from: SceneNode | null,
  passed: readonly { readonly hop: number; readonly node: SceneNode }[],
  terrain: Terrain,
): Stretch {
  const end = passed.at(-1)?.node;
  if (end === undefined) return { road: [], stops: [] };
  if (from === null) return { road: [centreOf(end)], stops: passed.map(({ hop }) => ({ hop, share: 1 })) };
  const start = centreOf(from);
  // Which way it would have gone is not known; drawings read from the internet on the left, so that is where the way out is.
  const exit = { x: end.box.x, y: start.y };
  const road = encloses(end, from) ? [start, exit] : [start, ...roadBetween(from, end, terrain)];
  const before = sharesOn(road, passed.slice(0, -1), from);
  return { road: simplified(road), stops: [...before, { hop: passed.at(-1)?.hop ?? 0, share: 1 }] };
}

function roadFromTo(from: SceneNode, to: SceneNode, terrain: Terrain): readonly Point[] {
  if (from === to) return [centreOf(from)];
  return simplified([centreOf(from), ...roadBetween(from, to, terrain), centreOf(to)]);
}

/** How far along the road each container's border is crossed: outwards where the road begins inside, else inwards. Never backwards. */
function sharesOn(
  road: readonly Point[],
  passed: readonly { readonly hop: number; readonly node: SceneNode }[],
  from: SceneNode | null,
): readonly { readonly hop: number; readonly share: number }[] {
  let least = 0;
  return passed.map(({ hop, node }, index) => {
    const at = crossings(road, node.box);
    const inside = from !== null && encloses(node, from);
    const crossed = inside ? at.at(-1) : at[0];
    const share = crossed ?? (from === null ? 0 : (index + 1) / (passed.length + 1));
    least = Math.max(least, share);
    return { hop, share: least };
  });
}

function encloses(outer: SceneNode, inner: SceneNode): boolean {
  const a = outer.box;
  const b = centreOf(inner);
  return b.x >= a.x && b.x <= a.x + a.width && b.y >= a.y && b.y <= a.y + a.height;
}

function centreOf(node: SceneNode): Point {
  const body = bodyOf(node);
  return { x: body.x + body.width / 2, y: body.y + body.height / 2 };
}
