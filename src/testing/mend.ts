import type { Probe, ResourceId } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import type { ProbeAnswer } from '../sim/protocol.ts';
import { simulate } from '../sim/simulation.ts';
import { probe, verdictOf } from './ask.ts';
import { applyFix, words } from './findings.ts';
import type { World } from './world.ts';

/** Most fixes in a row that a world is given. */
const MOST = 12;

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
  return mendedProbe(w, probe(from, to, service));
}

/** The same of a whole question. */
export function mendedProbe(w: World, question: Probe): readonly string[] {
  const lines: string[] = [];
  for (let count = 0; count < MOST; count += 1) {
    const answer = answered(w, question);
    const verdict = verdictOf(answer);
    const [fix] = answer.blockers[0]?.fixes ?? [];
    if (verdict === 'connected' || fix === undefined) return [...lines, verdict];
    lines.push(`${verdict}: ${applyFix(w, fix)}`);
  }
  return [...lines, verdictOf(answered(w, question))];
}

/** The words of all fixes that are offered for what stops a probe first. */
export function offeredFixes(
  w: World,
  from: ResourceId | string,
  to: ResourceId | string,
  service?: string,
): readonly string[] {
  const { blockers } = answered(w, probe(from, to, service));
  return (blockers[0]?.fixes ?? []).map((fix) => words(fix.message));
}

function answered(w: World, question: Probe): ProbeAnswer {
  const answer = simulate(w.topology(), kinds).ask(question);
  if (answer.conversation.reason !== null) words(answer.conversation.reason.message);
  return answer;
}
