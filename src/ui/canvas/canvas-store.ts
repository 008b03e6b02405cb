import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '../../editor/editor.ts';
import type { Message } from '../../model/message.ts';
import type { Layout, ResourceId } from '../../model/topology.ts';

/** What is true of the canvas only while somebody does something on it. */
export interface CanvasState {
  /** The layout while boxes are being dragged or resized; null at rest. */
  readonly draft: Layout | null;
  /** The container that would take what is dragged; null for the top level or without a drag. */
  readonly target: ResourceId | null;
  /** Why what is dragged may not go where it is; shown beside the pointer. */
  readonly refusal: Message | null;
  /** Lines along which dragged boxes are aligned, in canvas units. */
  readonly guides: readonly Guide[];
}

/** A vertical line at an x, or a horizontal one at a y, between two points of the other axis. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export const AT_REST: CanvasState = { draft: null, target: null, refusal: null, guides: [] };

const stores = new WeakMap<Editor, StoreApi<CanvasState>>();

/** The canvas's own state; one per editor, not part of the document. */
export function canvasOf(editor: Editor): StoreApi<CanvasState> {
  const known = stores.get(editor);
  if (known !== undefined) return known;
  const store = createStore<CanvasState>(() => AT_REST);
  stores.set(editor, store);
  return store;
}
