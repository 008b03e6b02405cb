import { get, set } from 'idb-keyval';
import type { TextStore } from '../editor/autosave.ts';

/** Texts kept in the browser's IndexedDB. Fails where the browser keeps nothing, as in some private windows. */
export const pageStore: TextStore = {
  get: (key) => get<string>(key),
  set: (key, text) => set(key, text),
};
