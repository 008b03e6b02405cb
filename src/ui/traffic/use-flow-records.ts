import { useEffect, useState } from 'react';
import type { Reply } from '../../editor/simulator.ts';
import type { Probe } from '../../model/topology.ts';
import type { FlowRecord } from '../../sim/flow-log.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useExaminer } from './examiner-context.tsx';

/** What flow logs would hold of the probe's packets, of every interface; null until it is known. */
export function useFlowRecords(probe: Probe): Reply<readonly FlowRecord[]> | null {
  const editor = useEditor();
  const examiner = useExaminer();
  const revision = useEditorState((state) => state.revision);
  const [heard, setHeard] = useState<Reply<readonly FlowRecord[]> | null>(null);
  useEffect(() => {
    let isWanted = true;
    const { topology } = editor.store.getState().document;
    examiner.flowRecords({ revision, topology, probe }, (reply) => {
      if (isWanted) setHeard(reply);
    });
    return () => {
      isWanted = false;
    };
  }, [editor, examiner, revision, probe]);
  return heard;
}
