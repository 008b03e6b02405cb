import type { PointerEvent } from 'react';
import { useStore } from 'zustand';
import { severityOf } from '../../../editor/selectors.ts';
import type { EditorState } from '../../../editor/editor.ts';
import type { Severity } from '../../../model/findings.ts';
import type { SceneNode } from '../../../scene/scene.ts';
import { useEditor, useEditorState } from '../../editor-context.tsx';
import { useSay } from '../../language/use-say.ts';
import { litOf } from '../lit.ts';
import { canvasOf } from '../canvas-store.ts';
import { startConnecting } from '../connecting.ts';
import classes from './nodes.module.css';

const GRAVEST: readonly Severity[] = ['error', 'warning', 'hint'];

/** What lies on a node: its worst finding, and the dot that lines are drawn from. */
export function Marks({ node }: { readonly node: SceneNode }) {
  const say = useSay();
  const editor = useEditor();
  const severity = useEditorState((state) => worst(state, node));
  return (
    <>
      {severity !== null && (
        <span className={classes.finding} data-severity={severity} title={say(`severity.${severity}`)}>
          {severity === 'hint' ? 'i' : '!'}
        </span>
      )}
      <span
        className={`${classes.dot} nodrag nopan`}
        title={say('ui.canvas.connect-hint')}
        data-connect={node.id}
        onPointerDown={(event: PointerEvent) => startConnecting(editor, node.id, event)}
      />
    </>
  );
}

function worst(state: EditorState, node: SceneNode): Severity | null {
  const own = [node.id, ...node.riders.map((rider) => rider.id)].map((id) => severityOf(state, id));
  return GRAVEST.find((severity) => own.includes(severity)) ?? null;
}

/** Whether the node would take what is dragged, and its part in the step being played. */
export function useNodeState(node: SceneNode): { readonly target: boolean; readonly lit: string | undefined } {
  const editor = useEditor();
  const canvas = canvasOf(editor);
  const target = useStore(canvas, (state) => state.target === node.id || state.connecting?.over === node.id);
  const lit = useStore(litOf(editor), (lights) => lights.get(node.id));
  return { target, lit };
}
