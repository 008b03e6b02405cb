import { message } from '../model/message.ts';
import type { Assumption, Trace } from './trace.ts';

/** Said where filters judged later pieces of a packet: AWS does not describe what they do with them. */
export function fragmentAssumption(traces: readonly Trace[]): readonly Assumption[] {
  const pieces = traces.filter(({ label }) => label === 'FRAGMENT');
  const judged = pieces.flatMap(({ hops }) => hops.flatMap((hop) => hop.steps)).some(({ type }) => type === 'filter');
  const text = message('assumption.FRAGMENTS_ASSUMED');
  return judged ? [{ code: 'FRAGMENTS_ASSUMED', message: text, resource: null }] : [];
}
