import type { Fields } from '../../model/fields.ts';
import type { ResourceId } from '../../model/topology.ts';
import type { Hop } from '../../sim/trace.ts';
import { reasonPlace, stepPlace } from './rule-place.ts';
import { judgeStep } from './step-text.ts';

/** How a row of a table took part in a hop: it let the packet on, or stopped it. */
export type RowMark = 'match' | 'stop';

/** Rows of one table that decided in a hop, by index; null stands for what AWS adds by itself. */
export type RowMarks = ReadonlyMap<number | null, RowMark>;

/** The rows of a resource's table that decided in the hop. */
export function rowMarks(hop: Hop, resource: ResourceId, table: string, fields: Fields): RowMarks {
  const marks = new Map<number | null, RowMark>();
  for (const step of hop.steps) {
    const told = judgeStep(step);
    const rule = step.type === 'drop' ? step.reason.rule : told.rule;
    if (rule?.resource !== resource) continue;
    const place = step.type === 'drop' ? reasonPlace(step.reason, [], () => fields) : stepPlace(told, () => fields);
    if (place.path.split('.')[0] === table) marks.set(rule.index, told.allow ? 'match' : 'stop');
  }
  return marks;
}
