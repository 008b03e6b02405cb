import type { StoreApi } from 'zustand/vanilla';
import type { Kinds } from '../kinds/kind.ts';
import type { Edit } from '../model/edit.ts';
import type { Finding } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { Document, ResourceId } from '../model/topology.ts';
import type { ProbeAnswer } from '../sim/protocol.ts';

/** One undoable step as the history menu shows it. */
export interface HistoryEntry {
  readonly label: Message;
}

/** The playing of one probe's answer. Not part of the document. */
export interface Playback {
  readonly probe: string | null;
  /** Step of the timeline, from 0. */
  readonly step: number;
  readonly playing: boolean;
  /** 0.25 to 4. */
  readonly speed: number;
  readonly loop: boolean;
}

export interface EditorState {
  readonly document: Document;
  /** Counts changes of the topology; moving a box leaves it as it is. */
  readonly revision: number;
  readonly selection: readonly ResourceId[];
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
  readonly findings: readonly Finding[];
  /** Findings of the last import, with places in the file. */
  readonly importFindings: readonly Finding[];
  /** Answers by probe id, of the present revision or the last one that was answered. */
  readonly answers: Readonly<Record<string, { readonly revision: number; readonly answer: ProbeAnswer }>>;
  readonly playback: Playback;
}

/** The headless editor: every gesture ends in `run`. */
export interface Editor {
  readonly store: StoreApi<EditorState>;
  readonly kinds: Kinds;
  /** Applies an edit as one step of undo. Edits with the same `merge` key in a row become one step. */
  run(label: Message, edit: Edit, merge?: string): void;
  undo(): void;
  redo(): void;
  select(ids: readonly ResourceId[]): void;
  /** Replaces the document, undoably. */
  open(label: Message, document: Document, importFindings?: readonly Finding[]): void;
  play(change: Partial<Playback>): void;
}
