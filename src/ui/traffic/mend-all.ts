import type { Examiner, Reply } from '../../editor/simulator.ts';
import { applyEdit, type Edit } from '../../model/edit.ts';
import type { Document, Probe } from '../../model/topology.ts';
import type { ProbeAnswer } from '../../sim/protocol.ts';

/** More fixes than that for one probe point to a fix that does not help. */
const MOST_FIXES = 16;

/** Fixes one after the other, as one edit. */
export interface Mending {
  readonly edit: Edit;
  readonly fixes: number;
  readonly connects: boolean;
}

/**
 * Applies the first fix that is offered, asks again, and so on until the probe connects or nothing is offered. Fixes found
 * at the same time may change the same table, so each is made for the network that the ones before it leave.
 */
export async function mendAll(document: Document, probe: Probe, examiner: Pick<Examiner, 'ask'>): Promise<Mending> {
  let now = document;
  const made: Edit[] = [];
  for (;;) {
    const reply = await answerFor(now, probe, { examiner, round: made.length });
    const connects = reply.ok && reply.answer.conversation.outcome === 'connected';
    const fix = reply.ok ? reply.answer.blockers.flatMap(({ fixes }) => fixes[0] ?? [])[0] : undefined;
    if (fix === undefined || made.length === MOST_FIXES) return { edit: made.flat(), fixes: made.length, connects };
    now = applyEdit(now, fix.edit);
    made.push(fix.edit);
  }
}

interface Round {
  readonly examiner: Pick<Examiner, 'ask'>;
  readonly round: number;
}

/** Networks that nobody sees have revisions of their own, below those of the document. */
let lastRevision = 0;

function answerFor({ topology }: Document, probe: Probe, { examiner, round }: Round): Promise<Reply<ProbeAnswer>> {
  lastRevision -= 1;
  const revision = lastRevision;
  return new Promise((resolve) => {
    examiner.ask({ revision, topology, probe: { ...probe, id: `mend ${round}` } }, resolve);
  });
}
