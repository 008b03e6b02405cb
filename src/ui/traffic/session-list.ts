import type { ResourceId } from '../../model/topology.ts';
import type { TimelineStep } from '../../scene/timeline.ts';
import type { SessionAction } from '../../sim/trace.ts';
import { flowAtStep, flowText } from './flow-text.ts';

/** An entry of a translation or tracking table, as of the latest step that touched it. */
export interface SessionEntry {
  readonly resource: ResourceId;
  readonly table: string;
  /** The flow as whoever opened it sends, and as it looks behind a translation. */
  readonly text: string;
  readonly action: SessionAction;
  /** Steps that made the entry and that touched it last. */
  readonly openedAt: number;
  readonly touchedAt: number;
}

/** Entries that the steps up to one (included) have opened, matched or closed, in the order they were first met. */
export function sessionsUpTo(steps: readonly TimelineStep[], last: number): readonly SessionEntry[] {
  const entries = new Map<string, SessionEntry>();
  for (const step of steps.slice(0, last + 1)) {
    for (const [index, each] of step.treatment.steps.entries()) {
      if (each.type !== 'session') continue;
      const { before, after } = step.treatment;
      const text = flowText(flowAtStep(step.treatment, index, { before, after, direction: step.direction }));
      const key = `${each.resource} ${each.table} ${text}`;
      const openedAt = entries.get(key)?.openedAt ?? step.index;
      entries.set(key, { ...each, text, openedAt, touchedAt: step.index });
    }
  }
  return [...entries.values()];
}
