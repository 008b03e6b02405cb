import type { Fix } from '../../model/findings.ts';
import { addProbe, changeProbe, removeProbe } from '../../model/edits/probes.ts';
import { message } from '../../model/message.ts';
import type { Probe } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { useExaminer } from './examiner-context.tsx';
import { mendAll } from './mend-all.ts';
import { byWay, type Way } from './way.ts';

export interface ProbeActions {
  /** Adds the question and plays its answer. */
  ask(question: Omit<Probe, 'id'>): void;
  change(probe: Probe, change: Partial<Omit<Probe, 'id'>>, merge?: string): void;
  /** Puts the probe in the place of the one with its id. */
  put(probe: Probe): void;
  /** Sends the connection by a proxy, by bastions, or straight. */
  goBy(probe: Probe, way: Way): void;
  remove(probe: Probe): void;
  choose(probe: Probe): void;
  play(probe: Probe): void;
  /** Applies the fix and plays the probe again. */
  mend(probe: Probe, fix: Fix): void;
  /** Applies fix after fix until the probe connects, as one step of undo, and plays it again. */
  mendAll(probe: Probe): void;
}

/** What can be done with probes. */
export function useProbeActions(): ProbeActions {
  const editor = useEditor();
  const examiner = useExaminer();
  const put = (probe: Probe): void => {
    const { label, edit } = changeProbe(probe, {});
    editor.run(label, edit);
  };
  const play = (id: string): void => editor.play({ probe: id, step: 0, playing: true });
  return {
    ask: (question) => {
      const { id, label, edit } = addProbe(editor.store.getState().document, question);
      editor.run(label, edit);
      play(id);
    },
    change: (probe, change, merge) => {
      const { label, edit } = changeProbe(probe, change);
      editor.run(label, edit, merge === undefined ? undefined : `${probe.id}.${merge}`);
    },
    put,
    goBy: (probe, way) => put(byWay(probe, way)),
    remove: (probe) => {
      const { label, edit } = removeProbe(probe.id);
      editor.run(label, edit);
    },
    choose: (probe) => {
      if (editor.store.getState().playback.probe !== probe.id) {
        editor.play({ probe: probe.id, step: 0, playing: false });
      }
    },
    play: (probe) => play(probe.id),
    mend: (probe, fix) => {
      editor.run(fix.message, fix.edit);
      play(probe.id);
    },
    mendAll: (probe) => {
      const { document, revision } = editor.store.getState();
      void mendAll(document, probe, examiner).then(({ edit, fixes }) => {
        // Whoever went on editing meanwhile has another network before them.
        if (fixes === 0 || editor.store.getState().revision !== revision) return;
        editor.run(message('ui.traffic.fixed-all', { count: fixes }), edit);
        play(probe.id);
      });
    },
  };
}
