import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '../../editor/editor.ts';
import type { Finding } from '../../model/findings.ts';

/** What reading files came to. */
export interface ImportReport {
  /** What the files are called together. */
  readonly name: string;
  readonly findings: readonly Finding[];
  /** Whether something was read and is open now. */
  readonly opened: boolean;
  readonly resources: number;
}

/** What lies above the page. One at a time. */
export type Dialog =
  | { readonly type: 'commands' }
  | { readonly type: 'insert' }
  | { readonly type: 'keys' }
  | { readonly type: 'import'; readonly report: ImportReport }
  /** What a file in another format could not say. */
  | { readonly type: 'losses'; readonly file: string; readonly losses: readonly Finding[] };

const stores = new WeakMap<Editor, StoreApi<{ readonly dialog: Dialog | null }>>();

export function dialogsOf(editor: Editor): StoreApi<{ readonly dialog: Dialog | null }> {
  const known = stores.get(editor);
  if (known !== undefined) return known;
  const store = createStore<{ readonly dialog: Dialog | null }>(() => ({ dialog: null }));
  stores.set(editor, store);
  return store;
}

export function showDialog(editor: Editor, dialog: Dialog | null): void {
  dialogsOf(editor).setState({ dialog });
}
