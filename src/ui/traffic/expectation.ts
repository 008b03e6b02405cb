import type { Expectation } from '../../model/topology.ts';
import type { OutcomeName } from '../../sim/trace.ts';

/** Whether the outcome is as expected; null when nothing is expected or the outcome is not known. */
export function meetsExpectation(outcome: OutcomeName, expect: Expectation | null): boolean | null {
  if (expect === null || outcome === 'unknown') return null;
  return (outcome === 'connected') === (expect === 'connect');
}
