import type { Document } from '../model/topology.ts';
import type { Editor } from './editor.ts';

/** Where texts are kept over a reload, e.g. IndexedDB. Both may fail. */
export interface TextStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string): Promise<void>;
}

/** Calls back after so many milliseconds, unless the returned function is called before. */
export type StartTimer = (callback: () => void, ms: number) => () => void;

export interface AutosaveParts {
  readonly store: TextStore;
  readonly print: (document: Document) => string;
  readonly startTimer: StartTimer;
  /** How long the document must be left alone before it is written. */
  readonly delayMs?: number;
}

export interface Autosave {
  /** Writes what is not yet written, e.g. when the page is being left. Never rejects: the editor's `saving` tells. */
  flush(): Promise<void>;
  stop(): void;
}

/** The document that was open last. */
export const LAST_DOCUMENT = 'hopwise/last-document';

/** What was kept, if anything. */
export type Restored =
  | { readonly type: 'found'; readonly document: Document }
  | { readonly type: 'nothing' }
  /** Something is there that the parser refuses; the text is handed over so that it can be offered for saving. */
  | { readonly type: 'unreadable'; readonly text: string }
  | { readonly type: 'failed' };

/** Keeps the editor's document in the store from now on; `saving` in the editor's state says whether it is safe. */
export function startAutosave(editor: Editor, parts: AutosaveParts): Autosave {
  const { store, print, startTimer, delayMs = 500 } = parts;
  let written = editor.store.getState().document;
  let cancel: (() => void) | null = null;
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const { document } = editor.store.getState();
    if (document === written) return;
    try {
      await store.set(LAST_DOCUMENT, print(document));
      written = document;
      if (editor.store.getState().document === document) editor.store.setState({ saving: 'saved' });
    } catch {
      editor.store.setState({ saving: 'failed' });
    }
  };
  const flush = (): Promise<void> => {
    cancel?.();
    cancel = null;
    writing = writing.then(write);
    return writing;
  };
  const unsubscribe = editor.store.subscribe((state, before) => {
    if (state.document === before.document) return;
    cancel?.();
    cancel = startTimer(() => void flush(), delayMs);
    if (state.saving === 'saved') editor.store.setState({ saving: 'pending' });
  });
  return {
    flush,
    stop: () => {
      unsubscribe();
      cancel?.();
      cancel = null;
    },
  };
}

/** Reads what `startAutosave` kept; `parse` gives null for text that is no document. */
export async function restore(store: TextStore, parse: (text: string) => Document | null): Promise<Restored> {
  try {
    const text = await store.get(LAST_DOCUMENT);
    if (text === undefined) return { type: 'nothing' };
    const document = parse(text);
    return document === null ? { type: 'unreadable', text } : { type: 'found', document };
  } catch {
    return { type: 'failed' };
  }
}
