import type { Edit } from '../edit.ts';
import type { Message } from '../message.ts';
import type { Document, Resource, ResourceId } from '../topology.ts';

/** An edit with its name in the history: what `editor.run` takes. */
export interface Step {
  readonly label: Message;
  readonly edit: Edit;
}

/** A step, or the sentence that says why it cannot be taken. */
export type Attempt = ({ readonly ok: true } & Step) | { readonly ok: false; readonly message: Message };

/** The document with some resources replaced or added. */
export function withResources(document: Document, resources: Iterable<Resource>): Document {
  const all: Record<ResourceId, Resource> = { ...document.topology.resources };
  for (const resource of resources) all[resource.id] = resource;
  return { ...document, topology: { resources: all } };
}
