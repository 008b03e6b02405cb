import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '../../editor/editor.ts';
import type { PictureStyle } from '../files/export.ts';

const stores = new WeakMap<Editor, StoreApi<PictureStyle>>();

/** How pictures are exported until somebody chooses otherwise: light, as most pages and papers are. */
export function pictureStyleOf(editor: Editor): StoreApi<PictureStyle> {
  const known = stores.get(editor);
  if (known !== undefined) return known;
  const store = createStore<PictureStyle>(() => ({ theme: 'light', transparent: false, selectionOnly: false }));
  stores.set(editor, store);
  return store;
}
