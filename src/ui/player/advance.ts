import { stepAt, timeOfStep } from '../../scene/instant.ts';
import type { Timeline } from '../../scene/timeline.ts';

/** Where the playing stands after some time. */
export interface Advance {
  readonly ms: number;
  readonly step: number;
  /** Whether the end was reached and nothing comes after it. */
  readonly ended: boolean;
}

/** The playing `elapsedMs` later (already multiplied by the speed); at the end it stays, or begins again. */
export function advance(timeline: Timeline, ms: number, elapsedMs: number, loop: boolean): Advance {
  const next = ms + elapsedMs;
  if (next < timeline.durationMs) return { ms: next, step: stepAt(timeline, next), ended: false };
  if (loop && timeline.durationMs > 0) return { ms: 0, step: 0, ended: false };
  return { ms: timeline.durationMs, step: timeline.steps.length - 1, ended: true };
}

/** The time to show: with reduced motion nothing runs, every step is shown at rest. */
export function shownTime(timeline: Timeline, ms: number, reducedMotion: boolean): number {
  return reducedMotion ? Math.max(ms, timeOfStep(timeline, stepAt(timeline, ms))) : ms;
}

/** Time from which playing goes on: where it stands, or the beginning when it stands at the end. */
export function startTime(timeline: Timeline, ms: number): number {
  return ms >= timeline.durationMs ? 0 : ms;
}
