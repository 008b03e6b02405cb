import type { Probe } from '../model/topology.ts';
import { printedCode } from './print-json.ts';
import type { ProbeAnswer } from './protocol.ts';
import type { Conversation } from './trace.ts';

/** A saved probe with its answer, and whether it came as expected; `met` is null where nothing is expected. */
export interface Checked {
  readonly probe: Probe;
  readonly answer: ProbeAnswer;
  readonly met: boolean | null;
}

/**
 * Whether a conversation is what the probe expects; null where it expects nothing. What is not known is neither a connection nor
 * blocked, and what another reason blocks is not blocked as expected.
 */
export function isMet({ expect, expectReason }: Probe, conversation: Conversation): boolean | null {
  const { outcome, reason, direction } = conversation;
  if (expect === null) return null;
  if (outcome === 'unknown') return false;
  if (expect === 'connect' || outcome === 'connected') return (expect === 'connect') === (outcome === 'connected');
  if (expectReason === undefined) return true;
  return reason !== null && printedCode(reason.code, direction) === expectReason;
}

/** Asks every probe, in order. */
export function checkProbes(probes: readonly Probe[], ask: (probe: Probe) => ProbeAnswer): readonly Checked[] {
  return probes.map((probe) => {
    const answer = ask(probe);
    return { probe, answer, met: isMet(probe, answer.conversation) };
  });
}
