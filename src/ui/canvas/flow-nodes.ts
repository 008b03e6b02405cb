import type { Node } from '@xyflow/react';
import type { Point, SceneNode } from '../../scene/scene.ts';

/** What React Flow is told of a node; everything drawn is in the scene's node. */
export type FlowNode = Node<{ readonly node: SceneNode }, SceneNode['shape']>;

export interface FlowNodeState {
  readonly selected: boolean;
  readonly ariaLabel: string;
  /** How far the pointer has dragged it. */
  readonly offset: Point | null;
  /** Whether it lies above the others because it, or what it is in, is being dragged. */
  readonly lifted: boolean;
}

/** Lines lie above frames and below what stands in them: at 50, in layers.module.css. */
const LEAF_Z = 60;
const LIFTED_Z = 100;

interface Made extends FlowNodeState {
  readonly flow: FlowNode;
}

const made = new WeakMap<SceneNode, Made>();

/** The node for React Flow; the same object as before while nothing about it changed. */
export function flowNode(node: SceneNode, state: FlowNodeState): FlowNode {
  const last = made.get(node);
  if (last !== undefined && isSame(last, state)) return last.flow;
  const flow = fresh(node, state);
  made.set(node, { ...state, flow });
  return flow;
}

function fresh(node: SceneNode, { selected, ariaLabel, offset, lifted }: FlowNodeState): FlowNode {
  const { x, y, width, height } = node.relative;
  return {
    id: node.id,
    type: node.shape,
    position: { x: x + (offset?.x ?? 0), y: y + (offset?.y ?? 0) },
    width,
    height,
    measured: { width, height },
    ...(node.parent === null ? {} : { parentId: node.parent }),
    data: { node },
    selected,
    ariaLabel,
    zIndex: (node.shape === 'container' ? node.depth : LEAF_Z) + (lifted ? LIFTED_Z : 0),
  };
}

function isSame(a: FlowNodeState, b: FlowNodeState): boolean {
  return (
    a.selected === b.selected &&
    a.ariaLabel === b.ariaLabel &&
    a.lifted === b.lifted &&
    a.offset?.x === b.offset?.x &&
    a.offset?.y === b.offset?.y
  );
}
