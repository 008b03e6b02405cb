import type { ResourceId } from '../../model/topology.ts';
import type { TimelineStep } from '../../scene/timeline.ts';
import type { SessionAction } from '../../sim/trace.ts';

/** An entry of a translation or tracking table, as of the latest step that touched it. */
export interface SessionEntry {
  readonly resource: ResourceId;
  readonly table: string;
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
    for (const each of step.treatment.steps) {
      if (each.type !== 'session') continue;
      const key = `${each.resource} ${each.table} ${each.text}`;
      const openedAt = entries.get(key)?.openedAt ?? step.index;
      entries.set(key, { ...each, openedAt, touchedAt: step.index });
    }
  }
  return [...entries.values()];
}
