import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '../../editor/editor.ts';
import type { Offer } from '../../kinds/kind.ts';
import type { Message } from '../../model/message.ts';
import type { Layout, ResourceId } from '../../model/topology.ts';
import type { Point } from '../../scene/scene.ts';

/** Boxes under the pointer, and how far they are from where the document has them. */
export interface Drag {
  readonly ids: readonly ResourceId[];
  readonly by: Point;
}

/** A line being drawn from a resource to another. Points are in canvas units. */
export interface Connecting {
  readonly from: ResourceId;
  readonly to: Point;
  readonly over: ResourceId | null;
}

/** A vertical line at an x, or a horizontal one at a y, between two points of the other axis. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A menu on the canvas; its place is in pixels of the window. */
export type CanvasMenu =
  | { readonly type: 'context'; readonly at: Point; readonly over: ResourceId | null }
  | { readonly type: 'offers'; readonly at: Point; readonly offers: readonly Offer[] };

/** What is true of the canvas only while somebody does something on it. */
export interface CanvasState {
  readonly drag: Drag | null;
  /** The layout while a container is being resized; null at rest. */
  readonly draft: Layout | null;
  readonly connecting: Connecting | null;
  /** The container that would take what is dragged. */
  readonly target: ResourceId | null;
  /** Why what is dragged may not go where it is, and where the pointer is, in pixels of the window. */
  readonly refusal: { readonly message: Message; readonly at: Point } | null;
  /** Lines along which dragged boxes are aligned. */
  readonly guides: readonly Guide[];
  readonly menu: CanvasMenu | null;
}

export const AT_REST: CanvasState = {
  drag: null,
  draft: null,
  connecting: null,
  target: null,
  refusal: null,
  guides: [],
  menu: null,
};

const stores = new WeakMap<Editor, StoreApi<CanvasState>>();

/** The canvas's own state; one per editor, not part of the document. */
export function canvasOf(editor: Editor): StoreApi<CanvasState> {
  const known = stores.get(editor);
  if (known !== undefined) return known;
  const store = createStore<CanvasState>(() => AT_REST);
  stores.set(editor, store);
  return store;
}
