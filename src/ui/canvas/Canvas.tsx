import {
  Background,
  BackgroundVariant,
  type NodeChange,
  type OnNodeDrag,
  ReactFlow,
  SelectionMode,
  ViewportPortal,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Editor } from '../../editor/editor.ts';
import { type ResourceId, resourceId } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { CanvasOverlay } from '../player/CanvasOverlay.tsx';
import { CanvasControls } from './CanvasControls.tsx';
import { CanvasMenus } from './CanvasMenus.tsx';
import { canvasOf } from './canvas-store.ts';
import classes from './canvas.module.css';
import { drop, dragTo } from './drag.ts';
import { FarLayer } from './FarLayer.tsx';
import { isFar } from './far.ts';
import type { FlowNode } from './flow-nodes.ts';
import { Hairlines } from './Hairlines.tsx';
import { nodeAt } from './hit.ts';
import { GestureLayer, Refusal } from './GestureLayer.tsx';
import { LinkLayer } from './LinkLayer.tsx';
import { FrameNode } from './nodes/FrameNode.tsx';
import { LeafNode } from './nodes/LeafNode.tsx';
import { useFlowNodes } from './use-flow-nodes.ts';
import { useLights } from './use-lights.ts';
import { currentScene, useScene } from './use-scene.ts';
import { canvasPoint, fitAll, registerViewport, zoomOf } from './viewport.ts';

const NODE_TYPES = { container: FrameNode, icon: LeafNode, chip: LeafNode };
const PAN_BUTTONS = [0, 1];

/** The drawing, to be worked on. */
export function Canvas() {
  const editor = useEditor();
  const say = useSay();
  const scene = useScene();
  const nodes = useFlowNodes(scene);
  const canvas = useRef<HTMLDivElement>(null);
  const gestures = useGestures(editor);
  useLights(scene);
  useFitOnOpen(editor);
  return (
    <div ref={canvas} className={classes.canvas} data-canvas="">
      <ReactFlow<FlowNode>
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        {...gestures}
        onInit={(flow) => {
          registerViewport(editor, flow);
          fitAll(editor, false);
        }}
        minZoom={0.05}
        maxZoom={4}
        panOnScroll
        panOnDrag={PAN_BUTTONS}
        panActivationKeyCode={null}
        deleteKeyCode={null}
        multiSelectionKeyCode={['Meta', 'Control']}
        selectionKeyCode="Shift"
        selectionMode={SelectionMode.Full}
        zoomOnDoubleClick={false}
        nodesConnectable={false}
        disableKeyboardA11y
        elevateNodesOnSelect={false}
        zIndexMode="manual"
        nodeDragThreshold={3}
        aria-label={say('ui.canvas.drawing')}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} color="var(--grid)" />
        <LinkLayer scene={scene} />
        <FarLayer scene={scene} />
        <GestureLayer scene={scene} />
        <ViewportPortal>
          <div className={classes.overlay}>
            <CanvasOverlay />
          </div>
        </ViewportPortal>
      </ReactFlow>
      <CanvasControls scene={scene} />
      <CanvasMenus />
      <Refusal />
      <Hairlines canvas={canvas} />
    </div>
  );
}

/** React Flow's events as edits and selections. */
function useGestures(editor: Editor) {
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const before = editor.store.getState().selection;
      const after = selectionAfter(before, changes);
      if (after !== before) editor.select(after);
    },
    [editor],
  );
  return useMemo(() => {
    const onDrag: OnNodeDrag<FlowNode> = (event, node, nodes) => drag(editor, event, node, nodes);
    const onDrop = (event: Pointing): void => drop(editor, pointOf(event));
    return {
      onNodesChange,
      onNodeDrag: onDrag,
      onNodeDragStop: onDrop,
      onNodeContextMenu: (event: MouseEvent, node: FlowNode) => openMenu(editor, event, resourceId(node.id)),
      onPaneContextMenu: (event: MouseEvent | globalThis.MouseEvent) => openMenu(editor, event, null),
      onClick: (event: MouseEvent) => pickPainted(editor, event),
      onMoveStart: () => canvasOf(editor).setState({ menu: null }),
    };
  }, [editor, onNodesChange]);
}

type Pointing = MouseEvent | globalThis.MouseEvent | globalThis.TouchEvent;

function drag(editor: Editor, event: Pointing, node: FlowNode, nodes: readonly FlowNode[]): void {
  const start = currentScene(editor).byId.get(resourceId(node.id))?.relative;
  if (start === undefined) return;
  dragTo(editor, {
    id: resourceId(node.id),
    ids: nodes.map((each) => resourceId(each.id)),
    by: { x: node.position.x - start.x, y: node.position.y - start.y },
    pointer: pointOf(event),
    free: event.altKey,
  });
}

function pointOf(event: Pointing): { readonly x: number; readonly y: number } {
  const at = 'clientX' in event ? event : (event.changedTouches[0] ?? { clientX: 0, clientY: 0 });
  return { x: at.clientX, y: at.clientY };
}

function openMenu(editor: Editor, event: MouseEvent | globalThis.MouseEvent, over: ResourceId | null): void {
  event.preventDefault();
  const { selection } = editor.store.getState();
  if (over !== null && !selection.includes(over)) editor.select([over]);
  canvasOf(editor).setState({ menu: { type: 'context', at: { x: event.clientX, y: event.clientY }, over } });
}

/** From afar leaves are painted, and a press on one must be told from a press on its container. */
function pickPainted(editor: Editor, event: MouseEvent): void {
  const scene = currentScene(editor);
  if (event.shiftKey || event.metaKey || event.ctrlKey || !isFar(zoomOf(editor), scene)) return;
  const node = nodeAt(scene, canvasPoint(editor, pointOf(event)));
  if (node !== null) editor.select([node.id]);
}

function selectionAfter(
  before: readonly ResourceId[],
  changes: readonly NodeChange<FlowNode>[],
): readonly ResourceId[] {
  const after = new Set(before);
  let touched = false;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    touched = true;
    if (change.selected) after.add(resourceId(change.id));
    else after.delete(resourceId(change.id));
  }
  return touched ? [...after] : before;
}

/** Shows the whole drawing when another document is opened, or comes back by undo: most of its resources were not there before. */
function useFitOnOpen(editor: Editor): void {
  useEffect(() => {
    let known: ReadonlySet<ResourceId> = new Set(
      Object.keys(editor.store.getState().document.topology.resources).map(resourceId),
    );
    return editor.store.subscribe((state, before) => {
      if (state.document.topology === before.document.topology) return;
      const ids = Object.keys(state.document.topology.resources).map(resourceId);
      const isReplaced = known.size > 0 && ids.filter((id) => known.has(id)).length < ids.length / 2;
      const isOpened = state.importFindings !== before.importFindings;
      known = new Set(ids);
      if (isReplaced || isOpened) requestAnimationFrame(() => fitAll(editor, false));
    });
  }, [editor]);
}
