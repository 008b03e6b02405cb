import { useStore as useFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ResourceId } from '../../model/topology.ts';
import { indexBoxes } from '../../scene/near.ts';
import type { Scene, SceneNode } from '../../scene/scene.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { canvasOf } from './canvas-store.ts';
import { isFar, narrowAt } from './far.ts';
import { type FlowNode, flowNode } from './flow-nodes.ts';
import { spokenNode } from './spoken-node.ts';
import { boxOf, viewportOf } from './viewport-cells.ts';

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

/** Nodes that meet the viewport with a margin (from afar only containers: the others are painted), and those that something is being done to, with what they are in. */
function useNear(scene: Scene, selection: readonly ResourceId[], dragged: readonly ResourceId[]): readonly SceneNode[] {
  const key = useFlow((state) => viewportOf(state.transform, state.width, state.height));
  const narrow = useFlow(({ transform: [, , zoom] }) => (isFar(zoom, scene) ? narrowAt(zoom) : null));
  const index = useMemo(() => indexBoxes(scene.nodes, (node) => node.box), [scene]);
  return useMemo(() => {
    const near = index.meeting(boxOf(key));
    const found = new Set(narrow === null ? near : near.filter((node) => isFrame(node, narrow)));
    for (const id of [...selection, ...dragged]) {
      let node = scene.byId.get(scene.homes.get(id) ?? id);
      while (node !== undefined && !found.has(node)) {
        found.add(node);
        node = node.parent === null ? undefined : scene.byId.get(node.parent);
      }
    }
    return found.size === scene.nodes.length ? scene.nodes : scene.nodes.filter((node) => found.has(node));
  }, [scene, index, key, narrow, selection, dragged]);
}

/** From afar only containers of some width stay on the page. */
function isFrame(node: SceneNode, narrow: number): boolean {
  return node.shape === 'container' && node.box.width >= narrow;
}
