/**
 * The headless editor. Every gesture ends in `run` with a label and an edit:
 *
 *     const editor = createEditor({ kinds, document, check });
 *     const stop = attachSimulator(editor, simulator);
 *     const { document, selection } = editor.store.getState();
 *     const { label, edit } = removal(document, editor.view(), selection);
 *     editor.run(label, edit);
 *     editor.undo();
 *
 * Edits that may be refused say `ok: false` and why (`moved`, `pasted`, `inserted`, `setField`). They are made by
 * `model/edits/*` (the document's laws) and `editor/edits/*` (what needs the kinds); `clipboard.ts` copies and pastes;
 * what views show is derived in `selectors.ts`. React subscribes with zustand's `useStore(editor.store, selector)`.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Kinds } from '../kinds/kind.ts';
import { applyDiff, diffBetween, inOrder, isEmptyDiff, touchesTopology } from '../model/diff.ts';
import { applyEdit, type Edit } from '../model/edit.ts';
import { freshIds } from '../model/edits/fresh.ts';
import type { Finding } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { Document, KindName, ResourceId, Topology } from '../model/topology.ts';
import { type View, viewOf } from '../model/view.ts';
import type { ProbeAnswer } from '../sim/protocol.ts';
import { type Heard, heardAfter, NOTHING_HEARD, type Playback, withAnswer, withFailure } from './heard.ts';
import {
  closed,
  type History,
  type HistoryEntry,
  type Moment,
  NO_HISTORY,
  recorded,
  redone,
  type Step,
  undone,
} from './history.ts';

/** Whether the document is safe: `pending` waits to be written, `failed` could not be. */
export type SaveState = 'saved' | 'pending' | 'failed';

export interface EditorState extends Heard {
  readonly document: Document;
  /** Counts changes of the topology; moving a box leaves it as it is. */
  readonly revision: number;
  readonly selection: readonly ResourceId[];
  /** Steps to undo and redo, the next one last. */
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
  readonly findings: readonly Finding[];
  /** Findings of the last import, with places in the file. */
  readonly importFindings: readonly Finding[];
  readonly saving: SaveState;
}

export interface Editor {
  readonly store: StoreApi<EditorState>;
  readonly kinds: Kinds;
  /** The present topology with its indexes; the same object until the topology changes. */
  view(): View;
  /** A source of ids that are free in the present document; every call of the source gives another. */
  freshIds(): (kind: KindName) => ResourceId;
  /** Applies an edit as one step of undo. Edits with the same `merge` key in a row become one step. An edit that changes nothing leaves no step. */
  run(label: Message, edit: Edit, merge?: string): void;
  /** Ends the gesture: the next edit is a step of its own even with the same merge key. */
  settle(): void;
  undo(): void;
  redo(): void;
  select(ids: readonly ResourceId[]): void;
  /** Replaces the document, undoably. */
  open(label: Message, document: Document, importFindings?: readonly Finding[]): void;
  play(change: Partial<Playback>): void;
  /** Takes the simulator's answer to a probe; an answer to an older revision never replaces a newer one. */
  receive(probe: string, revision: number, answer: ProbeAnswer): void;
  fail(probe: string, revision: number, text: string): void;
}

/** What the application hands in. */
export interface EditorParts {
  readonly kinds: Kinds;
  readonly document: Document;
  /** Findings of a topology; asked after every change of it. */
  readonly check: (topology: Topology) => readonly Finding[];
  /** Source of ids for new resources; by default the smallest free number of the kind. */
  readonly freshIds?: (document: Document) => (kind: KindName) => ResourceId;
}

/** An editor of the document. The document's records are put in order of id. */
export function createEditor(parts: EditorParts): Editor {
  const store = createStore<EditorState>(() => startOf(parts));
  let history: History = NO_HISTORY;
  const state = store.getState;

  const arrive = (moment: Moment, extra: Partial<EditorState> = {}): void => {
    history = moment.history;
    const read = moment.read === undefined ? {} : { importFindings: moment.read };
    store.setState({
      ...afterChange(state(), moment, parts),
      undo: history.past,
      redo: history.future,
      ...read,
      ...extra,
    });
  };
  const step = (done: Step, extra?: Partial<EditorState>): void => {
    if (!isEmptyDiff(done.diff)) {
      const document = applyDiff(state().document, done.diff);
      arrive({ document, history: recorded(history, done), diff: done.diff }, extra);
    } else if (extra !== undefined) store.setState(extra);
  };
  const travel = (moment: Moment | null): void => {
    if (moment !== null) arrive(moment);
  };

  return {
    store,
    kinds: parts.kinds,
    view: () => viewOf(state().document.topology, parts.kinds),
    freshIds: () => (parts.freshIds ?? freshIds)(state().document),
    run: (label, edit, merge) => {
      const { document } = state();
      step({ label, diff: diffBetween(document, applyEdit(document, edit)), merge: merge ?? null });
    },
    settle: () => {
      history = closed(history);
    },
    undo: () => travel(undone(state().document, history)),
    redo: () => travel(redone(state().document, history)),
    select: (ids) => {
      if (sameIds(ids, state().selection)) return;
      history = closed(history);
      store.setState({ selection: ids.filter((id) => id in state().document.topology.resources) });
    },
    open: (label, document, importFindings = []) => {
      const diff = diffBetween(state().document, inOrder(document));
      const read = { before: state().importFindings, after: importFindings };
      step({ label, diff, merge: null, read }, { importFindings, selection: [], playback: NOTHING_HEARD.playback });
    },
    play: (change) => store.setState({ playback: { ...state().playback, ...change } }),
    receive: (probe, revision, answer) => {
      if (asks(state(), probe)) store.setState(withAnswer(state(), probe, { revision, answer }));
    },
    fail: (probe, revision, text) => {
      if (asks(state(), probe)) store.setState(withFailure(state(), probe, { revision, text }));
    },
  };
}

function startOf(parts: EditorParts): EditorState {
  const document = inOrder(parts.document);
  return {
    document,
    revision: 1,
    selection: [],
    undo: [],
    redo: [],
    findings: parts.check(document.topology),
    importFindings: [],
    ...NOTHING_HEARD,
    saving: 'saved',
  };
}

/** The state with the new document and everything that follows from it. */
function afterChange(state: EditorState, { document, diff }: Moment, parts: EditorParts): Partial<EditorState> {
  const heard = diff.probes === null ? {} : heardAfter(state, diff.probes.before, diff.probes.after);
  const common = { document, ...heard };
  if (!touchesTopology(diff)) return common;
  const kept = state.selection.filter((id) => id in document.topology.resources);
  return {
    ...common,
    revision: state.revision + 1,
    selection: kept.length === state.selection.length ? state.selection : kept,
    findings: parts.check(document.topology),
  };
}

function asks(state: EditorState, probe: string): boolean {
  return state.document.probes.some((each) => each.id === probe);
}

function sameIds(a: readonly ResourceId[], b: readonly ResourceId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
