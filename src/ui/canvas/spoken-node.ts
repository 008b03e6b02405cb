import { message } from '../../model/message.ts';
import type { Scene, SceneNode } from '../../scene/scene.ts';
import type { Say } from '../language/use-say.ts';

/** A node as a screen reader says it: kind, name, addresses, and what it is in. */
export function spokenNode(node: SceneNode, scene: Scene, say: Say): string {
  const parent = node.parent === null ? undefined : scene.byId.get(node.parent);
  const riders = node.riders.map((rider) => rider.text);
  const name = [node.title, ...node.lines, ...riders].join(', ');
  const kind = message(node.kind);
  if (parent === undefined) return say('ui.canvas.node', { kind, name });
  return say('ui.canvas.node-in', { kind, name, container: message(parent.kind), parent: parent.title });
}
