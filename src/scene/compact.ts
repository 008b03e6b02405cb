import type { Box, ResourceId } from '../model/topology.ts';
import { LENGTHS } from './anatomy.ts';
import { boundsOf } from './bounds.ts';
import type { Scene, SceneNode } from './scene.ts';

/**
 * The scene without chips (tables, groups, lists), its containers closed up below what is left: for pictures in which packets run.
 * Lines to chips go with them; everything else stays where it is.
 */
export function withoutChips(scene: Scene): Scene {
  const kept = scene.nodes.filter((node) => node.shape !== 'chip');
  const heights = new Map<ResourceId, number>();
  const below = new Map<ResourceId, number>();
  for (const node of kept.toReversed().sort((a, b) => b.depth - a.depth)) {
    const lowest = below.get(node.id);
    const closed =
      lowest === undefined || !changed(node, scene, heights) ? node.box.height : lowest + LENGTHS.padding - node.box.y;
    const height = Math.min(node.box.height, closed);
    if (height < node.box.height) heights.set(node.id, height);
    if (node.parent !== null) below.set(node.parent, Math.max(below.get(node.parent) ?? 0, node.box.y + height));
  }
  const nodes = kept.map((node) => withHeight(node, heights.get(node.id)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = scene.links.filter((link) => byId.has(link.from) && byId.has(link.to));
  return { ...scene, nodes, links, byId, bounds: boundsOf(nodes.map((node) => node.box)) };
}

/** Whether something at the bottom of the container went away or became less high. */
function changed(node: SceneNode, scene: Scene, heights: ReadonlyMap<ResourceId, number>): boolean {
  return scene.nodes.some((each) => each.parent === node.id && (each.shape === 'chip' || heights.has(each.id)));
}

function withHeight(node: SceneNode, height: number | undefined): SceneNode {
  if (height === undefined) return node;
  const resized = (box: Box): Box => ({ ...box, height });
  return { ...node, box: resized(node.box), relative: resized(node.relative) };
}
