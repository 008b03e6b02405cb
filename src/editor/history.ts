import { applyDiff, type Diff, isEmptyDiff, reverse, squash } from '../model/diff.ts';
import type { Finding } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { Document } from '../model/topology.ts';

/** One undoable step as the history menu shows it. */
export interface HistoryEntry {
  readonly label: Message;
}

/** A step with what undoes it. */
export interface Step extends HistoryEntry {
  readonly diff: Diff;
  /** Steps in a row with the same key are one gesture; null joins nothing. */
  readonly merge: string | null;
  /** What reading files had to say, before the step and after it; only where the step opened a document. */
  readonly read?: { readonly before: readonly Finding[]; readonly after: readonly Finding[] };
}

/** Steps done and undone, oldest first: the last of each is the next to be undone or redone. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Whether the last step may still take in the next one of its gesture. */
  readonly open: boolean;
}

/** How many steps can be undone; older ones are forgotten. */
export const HISTORY_LIMIT = 500;

export const NO_HISTORY: History = { past: [], future: [], open: false };

/** The history after a step. What had been undone is forgotten. */
export function recorded(history: History, step: Step): History {
  const last = history.past.at(-1);
  if (last === undefined || !history.open || step.merge === null || last.merge !== step.merge) {
    return { past: [...history.past, step].slice(-HISTORY_LIMIT), future: [], open: true };
  }
  const diff = squash(last.diff, step.diff);
  const before = history.past.slice(0, -1);
  return { past: isEmptyDiff(diff) ? before : [...before, { ...step, diff }], future: [], open: !isEmptyDiff(diff) };
}

/** The history whose last step takes in no more: the gesture has ended. */
export function closed(history: History): History {
  return history.open ? { ...history, open: false } : history;
}

/** A document and how it came about. */
export interface Moment {
  readonly document: Document;
  readonly history: History;
  readonly diff: Diff;
  /** What reading files had to say then; absent where that stays as it is. */
  readonly read?: readonly Finding[];
}

/** One step back; null when there is none. */
export function undone(document: Document, history: History): Moment | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  const diff = reverse(step.diff);
  return {
    document: applyDiff(document, diff),
    history: { past: history.past.slice(0, -1), future: [...history.future, step], open: false },
    diff,
    ...(step.read === undefined ? {} : { read: step.read.before }),
  };
}

/** One step forward again; null when nothing was undone. */
export function redone(document: Document, history: History): Moment | null {
  const step = history.future.at(-1);
  if (step === undefined) return null;
  return {
    document: applyDiff(document, step.diff),
    history: { past: [...history.past, step], future: history.future.slice(0, -1), open: false },
    diff: step.diff,
    ...(step.read === undefined ? {} : { read: step.read.after }),
  };
}
