import { stepAt, timeOfStep } from '../../scene/instant.ts';
import type { Timeline } from '../../scene/timeline.ts';
import { useEditor } from '../editor-context.tsx';
import { useActiveProbe } from '../traffic/use-active-probe.ts';
import { playerClockOf } from './player-clock.ts';

/** The buttons of the player. */
export interface Player {
  toggle(): void;
  /** Shows the step at rest. */
  goTo(step: number): void;
  stepForward(): void;
  stepBack(): void;
  toStart(): void;
  toEnd(): void;
  /** Shows the instant; playing stops. */
  scrub(ms: number): void;
}

/** Acts on the playing of the active probe. */
export function usePlayer(timeline: Timeline): Player {
  const editor = useEditor();
  const clock = playerClockOf(editor);
  const probe = useActiveProbe()?.probe.id ?? null;
  const last = timeline.steps.length - 1;
  const scrub = (ms: number): void => {
    clock.set(Math.max(0, Math.min(ms, timeline.durationMs)));
    editor.play({ probe, playing: false, step: Math.max(0, stepAt(timeline, clock.now())) });
  };
  const goTo = (step: number): void => {
    const within = Math.max(0, Math.min(step, last));
    clock.set(timeOfStep(timeline, within));
    editor.play({ probe, playing: false, step: within });
  };
  return {
    toggle: () => {
      const { playing } = editor.store.getState().playback;
      if (probe !== null)
        editor.play({ probe, playing: !playing, ...(!playing && isOver(timeline, clock.now()) ? { step: 0 } : {}) });
    },
    goTo,
    stepForward: () => goTo(stepAfter(timeline, clock.now())),
    stepBack: () => goTo(stepAt(timeline, clock.now()) - 1),
    toStart: () => scrub(0),
    toEnd: () => scrub(timeline.durationMs),
    scrub,
  };
}

/** The next step at which there is something to see: the present one while its packet is still on the way. */
function stepAfter(timeline: Timeline, ms: number): number {
  const step = stepAt(timeline, ms);
  return ms < timeOfStep(timeline, step) ? step : step + 1;
}

function isOver(timeline: Timeline, ms: number): boolean {
  return ms >= timeline.durationMs;
}
