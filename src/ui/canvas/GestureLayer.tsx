import { ViewportPortal } from '@xyflow/react';
import { useStore } from 'zustand';
import { bodyOf } from '../../scene/anatomy.ts';
import type { Scene } from '../../scene/scene.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { canvasOf } from './canvas-store.ts';
import classes from './layers.module.css';

/** What a gesture shows: alignment guides, and the line that is being drawn. */
export function GestureLayer({ scene }: { readonly scene: Scene }) {
  const canvas = canvasOf(useEditor());
  const guides = useStore(canvas, (state) => state.guides);
  const connecting = useStore(canvas, (state) => state.connecting);
  const from = connecting === null ? undefined : scene.byId.get(connecting.from);
  if (guides.length === 0 && (connecting === null || from === undefined)) return null;
  const start = from === undefined ? null : bodyOf(from);
  return (
    <ViewportPortal>
      <svg className={classes.marks} aria-hidden="true">
        {guides.map(({ axis, at, from: a, to: b }) => (
          <line
            key={`${axis}${at}`}
            className={classes.guide}
            {...(axis === 'x' ? { x1: at, x2: at, y1: a, y2: b } : { x1: a, x2: b, y1: at, y2: at })}
          />
        ))}
        {connecting !== null && start !== null && (
          <path
            className={classes.thread}
            d={`M${start.x + start.width} ${start.y + start.height / 2}L${connecting.to.x} ${connecting.to.y}`}
          />
        )}
      </svg>
    </ViewportPortal>
  );
}

/** Why what is dragged may not be dropped here, beside the pointer. */
export function Refusal() {
  const say = useSay();
  const refusal = useStore(canvasOf(useEditor()), (state) => state.refusal);
  if (refusal === null) return null;
  return (
    <p className={classes.refusal} style={{ left: refusal.at.x, top: refusal.at.y }} role="status">
      {say(refusal.message)}
    </p>
  );
}
