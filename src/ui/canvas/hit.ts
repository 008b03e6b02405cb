import type { ResourceId } from '../../model/topology.ts';
import type { Point, Scene, SceneNode } from '../../scene/scene.ts';

/** The topmost node at a point of the canvas: leaves before frames, inner frames before outer ones. Nodes in `without`, and what is in them, are looked through. */
export function nodeAt(scene: Scene, point: Point, without: readonly ResourceId[] = []): SceneNode | null {
  for (let index = scene.nodes.length - 1; index >= 0; index -= 1) {
    const node = scene.nodes[index];
    if (node !== undefined && holds(node, point) && !isWithin(scene, node, without)) return node;
  }
  return null;
}

/** Whether the node is one of these or in one of them. */
export function isWithin(scene: Scene, node: SceneNode, ids: readonly ResourceId[]): boolean {
  if (ids.length === 0) return false;
  for (let at: SceneNode | undefined = node; at !== undefined; ) {
    if (ids.includes(at.id)) return true;
    at = at.parent === null ? undefined : scene.byId.get(at.parent);
  }
  return false;
}

function holds({ box }: SceneNode, { x, y }: Point): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}
