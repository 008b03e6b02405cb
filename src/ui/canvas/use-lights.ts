import { useEffect } from 'react';
import type { Scene } from '../../scene/scene.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useTimeline } from '../player/use-timeline.ts';
import { lightsOf, litOf } from './lit.ts';

/** Lights up what the step being played concerns. */
export function useLights(scene: Scene): void {
  const editor = useEditor();
  const timeline = useTimeline();
  const step = useEditorState((state) => (state.playback.probe === null ? -1 : state.playback.step));
  useEffect(() => {
    litOf(editor).setState(lightsOf(timeline.steps[step], scene), true);
  }, [editor, timeline, step, scene]);
}
