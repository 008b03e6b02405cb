import type { Expectation, Probe } from '../model/topology.ts';
import type { ProbeAnswer } from './protocol.ts';
import type { OutcomeName } from './trace.ts';

/** A saved probe with its answer, and whether it came as expected; `met` is null where nothing is expected. */
export interface Checked {
  readonly probe: Probe;
  readonly answer: ProbeAnswer;
  readonly met: boolean | null;
}

/** Whether an outcome is what was expected. What is not known is neither a connection nor blocked. */
export function isMet(expectation: Expectation, outcome: OutcomeName): boolean {
  if (outcome === 'unknown') return false;
  return (expectation === 'connect') === (outcome === 'connected');
}

/** Asks every probe, in order. */
export function checkProbes(probes: readonly Probe[], ask: (probe: Probe) => ProbeAnswer): readonly Checked[] {
  return probes.map((probe) => {
    const answer = ask(probe);
    const { expect } = probe;
    return { probe, answer, met: expect === null ? null : isMet(expect, answer.conversation.outcome) };
  });
}
