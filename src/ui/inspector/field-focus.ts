import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '../../editor/editor.ts';
import type { ResourceId } from '../../model/topology.ts';

/** A field that somebody asked to see: a finding, a reason, a step. */
export interface FieldFocus {
  readonly resource: ResourceId;
  /** `sourceDestCheck`, `routes.2`, `routes.2.target`; empty for the resource itself. */
  readonly path: string;
  /** Tells two requests for the same field apart. */
  readonly turn: number;
}

const stores = new WeakMap<Editor, StoreApi<FieldFocus | null>>();

/** Which field of the inspector is asked for; one per editor, not part of the document. */
export function fieldFocusOf(editor: Editor): StoreApi<FieldFocus | null> {
  const known = stores.get(editor);
  if (known !== undefined) return known;
  const store = createStore<FieldFocus | null>(() => null);
  stores.set(editor, store);
  return store;
}

/** Selects the resource (or what it is drawn on) and brings the field into view with the keyboard's focus. */
export function showField(editor: Editor, resource: ResourceId, path = ''): void {
  const store = fieldFocusOf(editor);
  editor.select([drawnOn(editor, resource)]);
  store.setState({ resource, path, turn: (store.getState()?.turn ?? 0) + 1 });
}

/** The resource that stands on the canvas for this one: an instance for its primary interface. */
export function drawnOn(editor: Editor, id: ResourceId): ResourceId {
  const view = editor.view();
  const resource = view.resource(id);
  if (resource === undefined) return id;
  return editor.kinds.get(resource.kind)?.face.on?.(resource, view) ?? id;
}
