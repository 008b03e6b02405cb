import { get, set } from 'idb-keyval';
import {
  type Autosave,
  restore,
  type Restored,
  startAutosave,
  type StartTimer,
  type TextStore,
} from '../editor/autosave.ts';
import { createEditor, type Editor } from '../editor/editor.ts';
import { attachSimulator, type Examiner } from '../editor/simulator.ts';
import { printDocument } from '../formats/document/print.ts';
import { readDocument } from '../formats/document/read.ts';
import { checkTopology } from '../kinds/check.ts';
import type { Document } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { preferences } from '../ui/preferences.ts';
import { firstMinute } from './first-minute.ts';
import { createSimulatorClient } from './simulator-client.ts';
import { pageStore } from './text-store.ts';

/** An editor at work: its document is kept and its probes are answered. */
export interface Session {
  readonly editor: Editor;
  readonly autosave: Autosave;
  /** Answers what views ask, in a worker of its own: the document's probes wait for nobody. */
  readonly examiner: Examiner;
  /** Whether the page opened on the example because there was nothing to go on with. */
  readonly isFirst: boolean;
  /** What was kept but could not be read, so that it can be saved as a file. */
  readonly unreadable: string | null;
}

const startTimer: StartTimer = (callback, ms) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

/** The matrix of ten thousand interfaces takes a while. */
const EXAMINER_PATIENCE_MS = 60_000;

const lasting: TextStore = { get: (key) => get<string>(key), set: (key, text) => set(key, text) };

/** Opens what was open last, else the first minute's example. Never fails: a browser without storage starts afresh. */
export async function startSession(): Promise<Session> {
  const store = pageStore(lasting, localStorage);
  const restored = await restore(store, parse);
  const opened = restored.type === 'found' ? restored.document : firstMinute(kinds, preferences().language);
  const editor = createEditor({ kinds, document: opened, check: (topology) => checkTopology(topology, kinds) });
  const autosave = startAutosave(editor, { store, print: printDocument, startTimer });
  attachSimulator(editor, createSimulatorClient({ startWorker, startTimer }));
  for (const type of ['pagehide', 'visibilitychange']) {
    window.addEventListener(type, () => {
      store.leaving(type === 'pagehide' || document.visibilityState === 'hidden');
      void autosave.flush();
    });
  }
  window.addEventListener('pageshow', () => store.leaving(false));
  const examiner = createSimulatorClient({ startWorker, startTimer, patienceMs: EXAMINER_PATIENCE_MS });
  return { editor, autosave, examiner, isFirst: restored.type !== 'found', unreadable: unreadableIn(restored) };
}

function startWorker(): Worker {
  return new Worker(new URL('./simulator.worker.ts', import.meta.url), { type: 'module' });
}

function parse(text: string): Document | null {
  const { document, findings } = readDocument(text, kinds);
  const isBroken = findings.some((finding) => finding.rule === 'unreadable' || finding.rule === 'version');
  return isBroken ? null : document;
}

function unreadableIn(restored: Restored): string | null {
  return restored.type === 'unreadable' ? restored.text : null;
}
