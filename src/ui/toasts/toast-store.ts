import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '../../editor/editor.ts';
import type { Message } from '../../model/message.ts';

export type ToastTone = 'info' | 'success' | 'warning' | 'error';

/** A sentence that stays for a moment. */
export interface Toast {
  readonly id: number;
  readonly message: Message;
  readonly tone: ToastTone;
}

const stores = new WeakMap<Editor, StoreApi<readonly Toast[]>>();
const MOST = 3;
let lastId = 0;

export function toastsOf(editor: Editor): StoreApi<readonly Toast[]> {
  const known = stores.get(editor);
  if (known !== undefined) return known;
  const store = createStore<readonly Toast[]>(() => []);
  stores.set(editor, store);
  return store;
}

/** Tells something that needs no answer. */
export function tell(editor: Editor, message: Message, tone: ToastTone = 'info'): void {
  lastId += 1;
  const toast = { id: lastId, message, tone };
  toastsOf(editor).setState((toasts) => [...toasts, toast].slice(-MOST), true);
}

export function dismiss(editor: Editor, id: number): void {
  toastsOf(editor).setState((toasts) => toasts.filter((toast) => toast.id !== id), true);
}
