import { useStore } from 'zustand';
import type { Editor } from '../../editor/editor.ts';
import type { Layout, Topology } from '../../model/topology.ts';
import { buildScene, steady } from '../../scene/build.ts';
import type { Scene } from '../../scene/scene.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { canvasOf } from './canvas-store.ts';

/** What is drawn now: the document's drawing, with the boxes of a gesture that is under way. */
export function useScene(): Scene {
  const editor = useEditor();
  const topology = useEditorState((state) => state.document.topology);
  const layout = useEditorState((state) => state.document.layout);
  const draft = useStore(canvasOf(editor), (state) => state.draft);
  return sceneFor(editor, topology, draft ?? layout);
}

/** The scene of the document as it is, for what happens outside of a rendering. */
export function currentScene(editor: Editor): Scene {
  const { topology, layout } = editor.store.getState().document;
  return sceneFor(editor, topology, layout);
}

interface Built {
  readonly topology: Topology;
  readonly layout: Layout;
  readonly scene: Scene;
}

const built = new WeakMap<Editor, Built>();

/** One scene for all views that ask; parts that stay are the same objects as before. */
function sceneFor(editor: Editor, topology: Topology, layout: Layout): Scene {
  const last = built.get(editor);
  if (last !== undefined && last.topology === topology && last.layout === layout) return last.scene;
  const fresh = buildScene({ ...editor.store.getState().document, topology, layout }, editor.kinds, editor.view());
  const scene = last === undefined ? fresh : steady(last.scene, fresh);
  built.set(editor, { topology, layout, scene });
  return scene;
}
