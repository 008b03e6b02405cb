import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { resized } from '../../../model/edits/layout.ts';
import type { Box } from '../../../model/topology.ts';
import type { Point, SceneNode } from '../../../scene/scene.ts';
import { useEditor } from '../../editor-context.tsx';
import { canvasOf } from '../canvas-store.ts';
import { drawnDocument } from '../drawn-document.ts';
import classes from './nodes.module.css';

const GRIPS = ['right', 'bottom', 'corner'] as const;
const LEAST = { width: 96, height: 64 };

/** Grips at a selected container's right and lower edge and their corner. */
export function ResizeGrips({ node }: { readonly node: SceneNode }) {
  const editor = useEditor();
  const { screenToFlowPosition } = useReactFlow();
  const begin = (grip: (typeof GRIPS)[number], event: PointerEvent<HTMLSpanElement>): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const { document, completion } = drawnDocument(editor);
    const start = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    let box: Box = node.relative;
    const element = event.currentTarget;
    element.setPointerCapture(event.pointerId);
    element.onpointermove = (move) => {
      const now = screenToFlowPosition({ x: move.clientX, y: move.clientY });
      box = stretched(node.relative, grip, { x: now.x - start.x, y: now.y - start.y });
      canvasOf(editor).setState({ draft: { ...document.layout, [node.id]: box } });
    };
    element.onlostpointercapture = () => {
      element.onpointermove = null;
      element.onlostpointercapture = null;
      canvasOf(editor).setState({ draft: null });
      const { label, edit } = resized(document, node.id, box);
      if (box !== node.relative) editor.run(label, [...completion, ...edit]);
    };
  };
  return GRIPS.map((grip) => (
    <span
      key={grip}
      className={`${classes.grip} nodrag nopan`}
      data-grip={grip}
      onPointerDown={(event) => begin(grip, event)}
    />
  ));
}

function stretched(box: Box, grip: (typeof GRIPS)[number], by: Point): Box {
  return {
    ...box,
    width: grip === 'bottom' ? box.width : Math.max(LEAST.width, Math.round(box.width + by.x)),
    height: grip === 'right' ? box.height : Math.max(LEAST.height, Math.round(box.height + by.y)),
  };
}
