import { useEffect, useState } from 'react';
import { addProbe, changeProbe } from '../../../model/edits/probes.ts';
import type { Probe, ResourceId } from '../../../model/topology.ts';
import type { MatrixService } from '../../../sim/matrix/decide.ts';
import type { MatrixReport, ReportedEnd } from '../../../sim/matrix/report.ts';
import type { ProbeAnswer } from '../../../sim/protocol.ts';
import { useEditor, useEditorState } from '../../editor-context.tsx';
import { useExaminer } from '../examiner-context.tsx';
import { lookAtMatrix, matrixView } from './matrix-store.ts';

export type CellQuestion = Omit<Probe, 'id'>;

/** The probe that asks what a cell says; a device with one interface goes by its own name, as in other probes. */
export function questionOf(
  report: MatrixReport,
  [from, to]: readonly [ReportedEnd, ReportedEnd],
  service: MatrixService,
): CellQuestion {
  const ends = report.groups.flat();
  const refOf = ({ ref, device }: ReportedEnd): ResourceId =>
    ends.filter((each) => each.device === device).length === 1 ? device : ref;
  return { from: refOf(from), to: refOf(to), ...service, sourcePort: null, expect: null };
}

/** A pointer that only passes by asks nothing. */
const PATIENCE_MS = 120;

interface HeardCell {
  readonly question: CellQuestion;
  readonly revision: number;
  readonly answer: ProbeAnswer;
}

/** The whole answer to what a cell asks; null until it is there. The same question must be the same object. */
export function useCellAnswer(question: CellQuestion | null): ProbeAnswer | null {
  const editor = useEditor();
  const examiner = useExaminer();
  const revision = useEditorState((state) => state.revision);
  const [heard, setHeard] = useState<HeardCell | null>(null);
  useEffect(() => {
    if (question === null) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const { topology } = editor.store.getState().document;
      examiner.ask({ revision, topology, probe: { ...question, id: 'matrix' } }, (reply) => {
        if (isWanted && reply.ok) setHeard({ question, revision, answer: reply.answer });
      });
    }, PATIENCE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [editor, examiner, revision, question]);
  return heard?.question === question && heard?.revision === revision ? heard.answer : null;
}

/**
 * Plays what a cell asks: by the probe that asks it already, else by one that cells have to themselves, so that looking
 * around does not fill the list.
 */
export function useOpenCell(): (question: CellQuestion) => void {
  const editor = useEditor();
  return (question) => {
    const { document } = editor.store.getState();
    const play = (probe: string): void => editor.play({ probe, step: 0, playing: true });
    const same = document.probes.find((probe) => isAsking(probe, question));
    if (same !== undefined) {
      play(same.id);
      return;
    }
    const own = document.probes.find((probe) => probe.id === matrixView().probe && isPlain(probe));
    const step = own === undefined ? addProbe(document, question) : { ...changeProbe(own, question), id: own.id };
    editor.run(step.label, step.edit, 'matrix cell');
    lookAtMatrix({ probe: step.id });
    play(step.id);
  };
}

function isAsking(probe: Probe, { from, to, protocol, port }: CellQuestion): boolean {
  const isSame = probe.from === from && probe.to === to && probe.protocol === protocol && probe.port === port;
  return isSame && probe.sourcePort === null && isStraight(probe);
}

/** A probe with nothing of its own to lose. */
function isPlain(probe: Probe): boolean {
  return isStraight(probe) && probe.sourcePort === null && probe.expect === null;
}

/** Nothing but its ends, its service and what is expected: no way around, no condition. */
function isStraight(probe: Probe): boolean {
  return Object.keys(probe).every((member) => USUAL_MEMBERS.has(member));
}

const USUAL_MEMBERS: ReadonlySet<string> = new Set([
  ...['id', 'from', 'to', 'protocol', 'port', 'sourcePort', 'expect', 'expectReason'],
]);
