import type { ResourceId } from '../model/topology.ts';
import { ask, verdictOf } from './ask.ts';
import { applyFix, words } from './findings.ts';
import type { World } from './world.ts';

/**
 * Asks a probe and applies the first fix that is offered for what stops it, until it connects or no fix is offered.
 * Every line is the verdict and the fix: `RT_NO_ROUTE: Add the route …`; the last one is the final verdict.
 */
export function mended(
  w: World,
  from: ResourceId | string,
  to: ResourceId | string,
  service?: string,
): readonly string[] {
  const lines: string[] = [];
  for (let count = 0; count < 12; count += 1) {
    const answer = ask(w.topology(), from, to, service);
    const { reason } = answer.conversation;
    if (reason !== null) words(reason.message);
    const verdict = verdictOf(answer);
    const [fix] = answer.blockers[0]?.fixes ?? [];
    if (verdict === 'connected' || fix === undefined) return [...lines, verdict];
    lines.push(`${verdict}: ${applyFix(w, fix)}`);
  }
  return lines;
}

/** The words of all fixes that are offered for what stops a probe first. */
export function offeredFixes(
  w: World,
  from: ResourceId | string,
  to: ResourceId | string,
  service?: string,
): readonly string[] {
  const { blockers } = ask(w.topology(), from, to, service);
  return (blockers[0]?.fixes ?? []).map((fix) => words(fix.message));
}
