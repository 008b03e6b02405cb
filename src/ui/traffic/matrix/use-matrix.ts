import { useEffect, useState } from 'react';
import type { Reply } from '../../../editor/simulator.ts';
import type { MatrixService } from '../../../sim/matrix/decide.ts';
import type { MatrixReport } from '../../../sim/matrix/report.ts';
import { useEditor, useEditorState } from '../../editor-context.tsx';
import { useExaminer } from '../examiner-context.tsx';

/** What is known of who reaches whom. */
export interface KnownMatrix {
  /** The last one that was decided. */
  readonly report: MatrixReport | null;
  /** Whether the network or the services have changed since. */
  readonly isAsking: boolean;
  /** The simulator broke. */
  readonly failure: string | null;
}

interface Heard {
  readonly revision: number;
  readonly services: readonly MatrixService[];
  readonly reply: Reply<MatrixReport>;
}

/** The matrix of the present network, decided again after every edit for as long as somebody looks. */
export function useMatrix(services: readonly MatrixService[]): KnownMatrix {
  const editor = useEditor();
  const examiner = useExaminer();
  const revision = useEditorState((state) => state.revision);
  const [heard, setHeard] = useState<Heard | null>(null);
  const [report, setReport] = useState<MatrixReport | null>(null);
  useEffect(() => {
    let isWanted = true;
    const { topology } = editor.store.getState().document;
    examiner.matrix({ revision, topology, services }, (reply) => {
      if (!isWanted) return;
      setHeard({ revision, services, reply });
      if (reply.ok) setReport(reply.answer);
    });
    return () => {
      isWanted = false;
    };
  }, [editor, examiner, revision, services]);
  const isAsking = heard?.revision !== revision || heard.services !== services;
  return { report, isAsking, failure: heard !== null && !heard.reply.ok ? heard.reply.text : null };
}
