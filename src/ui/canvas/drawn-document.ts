import type { Editor } from '../../editor/editor.ts';
import type { Edit } from '../../model/edit.ts';
import type { Box, Document, Layout, ResourceId } from '../../model/topology.ts';
import { placesBetween } from '../../scene/settle.ts';
import { currentScene } from './use-scene.ts';

export interface DrawnDocument {
  /** The document with a box for everything that is drawn, as it is drawn. */
  readonly document: Document;
  /** The edit that writes those boxes down; it goes before edits that were made from the document. */
  readonly completion: Edit;
}

/** The document as one sees it: containers are drawn around their contents, and what has no box is drawn somewhere. */
export function drawnDocument(editor: Editor): DrawnDocument {
  const { document } = editor.store.getState();
  const drawn: Record<ResourceId, Box> = {};
  for (const node of currentScene(editor).nodes) drawn[node.id] = node.relative;
  const layout: Layout = { ...document.layout, ...drawn };
  return { document: { ...document, layout }, completion: placesBetween(document.layout, layout) };
}
