import type { Trace } from './trace.ts';

/** The first packet that did not arrive; where only pieces of it were refused, the piece and not those that waited for it in vain. */
export function firstFailure(traces: readonly Trace[]): Trace | null {
  const failed = traces.filter(({ verdict }) => verdict.type !== 'delivered');
  const [refused = failed[0]] = failed.filter(
    ({ verdict }) => verdict.type === 'delivered' || verdict.reason.code !== 'FRAGMENT_MISSING',
  );
  return refused ?? null;
}
