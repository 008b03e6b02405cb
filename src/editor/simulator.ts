import type { Probe, Topology } from '../model/topology.ts';
import type { FlowRecord } from '../sim/flow-log.ts';
import type { MatrixService } from '../sim/matrix/decide.ts';
import type { MatrixReport } from '../sim/matrix/report.ts';
import type { ProbeAnswer } from '../sim/protocol.ts';
import type { Editor, EditorState } from './editor.ts';

/** A probe, and the topology it asks about. */
export interface Question {
  readonly revision: number;
  readonly topology: Topology;
  readonly probe: Probe;
}

export type Reply<T = ProbeAnswer> =
  | { readonly ok: true; readonly answer: T }
  /** The simulator broke. */
  | { readonly ok: false; readonly text: string };

/** Whoever answers probes: a worker in the page, a function in tests. A newer question about the same probe replaces the one before. */
export interface Simulator {
  ask(question: Question, reply: (reply: Reply) => void): void;
}

/** Asks about all ends of a topology at once. */
export interface MatrixQuestion {
  readonly revision: number;
  readonly topology: Topology;
  readonly services: readonly MatrixService[];
}

/** Whoever answers what a view asks for while it is shown; a newer question of the same sort replaces the one before. */
export interface Examiner extends Simulator {
  matrix(question: MatrixQuestion, reply: (reply: Reply<MatrixReport>) => void): void;
  flowRecords(question: Question, reply: (reply: Reply<readonly FlowRecord[]>) => void): void;
}

/** Asks every probe again whenever its question or the topology changes; only the latest reply counts. Returns how to stop. */
export function attachSimulator(editor: Editor, simulator: Simulator): () => void {
  const asked = new Map<string, string>();
  let last: EditorState | null = null;
  const update = (state: EditorState): void => {
    const before = last;
    last = state;
    if (before?.revision === state.revision && before.document.probes === state.document.probes) return;
    const { revision, document } = state;
    const present = new Set(document.probes.map((probe) => probe.id));
    for (const id of [...asked.keys()]) if (!present.has(id)) asked.delete(id);
    for (const probe of document.probes) {
      const key = JSON.stringify([revision, { ...probe, expect: null, expectReason: undefined }]);
      if (asked.get(probe.id) === key) continue;
      asked.set(probe.id, key);
      simulator.ask({ revision, topology: document.topology, probe }, (reply) => {
        if (asked.get(probe.id) !== key) return;
        if (reply.ok) editor.receive(probe.id, revision, reply.answer);
        else editor.fail(probe.id, revision, reply.text);
      });
    }
  };
  update(editor.store.getState());
  const unsubscribe = editor.store.subscribe(update);
  return () => {
    unsubscribe();
    asked.clear();
  };
}
