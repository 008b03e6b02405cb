import { useEffect, useRef } from 'react';
import { stepAt, timeOfStep } from '../../scene/instant.ts';
import type { Timeline } from '../../scene/timeline.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useActiveProbe } from '../traffic/use-active-probe.ts';
import { advance, startTime } from './advance.ts';
import { playerClockOf } from './player-clock.ts';

/** Longest time that one frame may skip, so that a tab that was hidden does not jump to the end. */
const LONGEST_FRAME_MS = 100;

/** Runs the clock of the player while it plays, and keeps it at the step that somebody chose. Mounted once. */
export function usePlaying(timeline: Timeline): void {
  const editor = useEditor();
  const clock = playerClockOf(editor);
  const playing = useEditorState((state) => state.playback.playing);
  const step = useEditorState((state) => state.playback.step);
  const state = useActiveProbe()?.state;
  const ready = state === 'answered' && timeline.steps.length > 0;
  const hasNothing = state !== undefined && state !== 'asking' && timeline.steps.length === 0;
  const latest = useRef(timeline);
  latest.current = timeline;

  useEffect(() => {
    const { steps } = latest.current;
    if (steps.length > 0 && stepAt(latest.current, clock.now()) !== step)
      clock.set(timeOfPlace(latest.current, step, playing));
  }, [clock, step, playing]);

  useEffect(() => {
    const { playing: running, step: shown } = editor.store.getState().playback;
    const last = timeline.steps.length - 1;
    if (running || last < 0) return;
    clock.set(timeOfStep(timeline, Math.min(shown, last)));
    if (shown > last) editor.play({ step: last });
  }, [clock, editor, timeline]);

  useEffect(() => {
    if (playing && hasNothing) editor.play({ playing: false });
  }, [editor, playing, hasNothing]);

  useEffect(() => {
    if (!playing || !ready) return;
    clock.set(startTime(latest.current, clock.now()));
    let before = performance.now();
    let frame = requestAnimationFrame(function run(now) {
      const elapsed = Math.min(now - before, LONGEST_FRAME_MS);
      before = now;
      const { speed, loop, step: shown } = editor.store.getState().playback;
      const next = advance(latest.current, clock.now(), elapsed * speed, loop);
      clock.set(next.ms);
      if (next.ended) editor.play({ playing: false, step: Math.max(0, next.step) });
      else {
        if (next.step !== shown) editor.play({ step: next.step });
        frame = requestAnimationFrame(run);
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [clock, editor, playing, ready]);
}

/** Playing starts a step at its beginning; looking at a step shows what becomes of the packet there. */
function timeOfPlace(timeline: Timeline, step: number, playing: boolean): number {
  return playing ? (timeline.steps[step]?.startMs ?? 0) : timeOfStep(timeline, step);
}
