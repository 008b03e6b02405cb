import { headerParts } from './header.ts';
import { pointAt } from './polyline.ts';
import type { Capsule, Instant, Timeline, TimelineStep } from './timeline.ts';

/** Index of the step that is being played at the time: the first before the beginning, the last after the end, -1 where there is none. */
export function stepAt(timeline: Timeline, ms: number): number {
  let low = 0;
  let high = timeline.steps.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ms < (timeline.steps[middle]?.endMs ?? 0)) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, timeline.steps.length - 1);
}

/** The time at which the step's packet has arrived and its treatment is shown: where stepping stops. */
export function timeOfStep(timeline: Timeline, index: number): number {
  const last = timeline.steps.length - 1;
  return timeline.steps[Math.max(0, Math.min(last, index))]?.arriveMs ?? 0;
}

/** What is to be seen at a time. The same for the player, for scrubbing and for exported pictures. */
export function instantAt(timeline: Timeline, ms: number): Instant {
  const index = stepAt(timeline, ms);
  const step = timeline.steps[index];
  return step === undefined ? { step: -1, capsule: null } : { step: index, capsule: capsuleOf(step, ms) };
}

/** The step's capsule at rest, as stepping shows it. */
export function restingCapsule(step: TimelineStep): Capsule | null {
  return capsuleOf(step, step.arriveMs);
}

function capsuleOf(step: TimelineStep, ms: number): Capsule | null {
  if (step.path.length === 0) return null;
  const moving = ms < step.arriveMs;
  const { before, after, rewrites } = step.treatment;
  return {
    at: moving ? pointAt(step.path, (ms - step.startMs) / (step.arriveMs - step.startMs)) : pointAt(step.path, 1),
    label: step.label,
    direction: step.direction,
    parts: moving ? headerParts(before) : headerParts(after, rewrites),
    state: moving ? 'moving' : stateAtRest(step),
  };
}

function stateAtRest(step: TimelineStep): Capsule['state'] {
  if (step.drop !== null) return 'dropped';
  return step.last ? 'delivered' : 'resting';
}
