import { useStore as useFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Box, ResourceId } from '../../model/topology.ts';
import { indexBoxes, quantised } from '../../scene/near.ts';
import type { Scene, SceneNode } from '../../scene/scene.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { canvasOf } from './canvas-store.ts';
import { type FlowNode, flowNode } from './flow-nodes.ts';
import { spokenNode } from './spoken-node.ts';

/** The nodes near the viewport, parents before children, with selection and drag applied. */
export function useFlowNodes(scene: Scene): FlowNode[] {
  const say = useSay();
  const editor = useEditor();
  const selection = useEditorState((state) => state.selection);
  const drag = useStore(canvasOf(editor), (state) => state.drag);
  const near = useNear(scene, selection, drag?.ids ?? NONE);
  return useMemo(() => {
    const chosen = new Set(selection.map((id) => scene.homes.get(id) ?? id));
    const moving = new Set(drag?.ids ?? NONE);
    const lifted = new Set<ResourceId>();
    return near.map((node) => {
      const isMoving = moving.has(node.id);
      if (isMoving || (node.parent !== null && lifted.has(node.parent))) lifted.add(node.id);
      return flowNode(node, {
        selected: chosen.has(node.id),
        ariaLabel: spokenNode(node, scene, say),
        offset: isMoving ? (drag?.by ?? null) : null,
        lifted: lifted.has(node.id),
      });
    });
  }, [near, scene, selection, drag, say]);
}

const NONE: readonly ResourceId[] = [];

/** Nodes that meet the viewport with a margin, and those that something is being done to, with what they are in. */
function useNear(scene: Scene, selection: readonly ResourceId[], dragged: readonly ResourceId[]): readonly SceneNode[] {
  const key = useFlow((state) => viewportOf(state.transform, state.width, state.height));
  const index = useMemo(() => indexBoxes(scene.nodes, (node) => node.box), [scene]);
  return useMemo(() => {
    const found = new Set(index.meeting(boxOf(key)));
    for (const id of [...selection, ...dragged]) {
      let node = scene.byId.get(scene.homes.get(id) ?? id);
      while (node !== undefined && !found.has(node)) {
        found.add(node);
        node = node.parent === null ? undefined : scene.byId.get(node.parent);
      }
    }
    return found.size === scene.nodes.length ? scene.nodes : scene.nodes.filter((node) => found.has(node));
  }, [scene, index, key, selection, dragged]);
}

/** The widened viewport as text, so that it changes only when the view crosses a cell's border. */
function viewportOf([x, y, zoom]: readonly [number, number, number], width: number, height: number): string {
  const box = quantised({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom });
  return `${box.x} ${box.y} ${box.width} ${box.height}`;
}

function boxOf(key: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] = key.split(' ').map(Number);
  return { x, y, width, height };
}
