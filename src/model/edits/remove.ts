import { message } from '../message.ts';
import { contentsOf } from '../numbering.ts';
import { withReferences } from '../references.ts';
import type { Document, Resource, ResourceId } from '../topology.ts';
import type { View } from '../view.ts';
import { editBetween } from './edit-between.ts';
import { ownerOf } from './renumber.ts';
import type { Step } from './step.ts';

/**
 * Takes resources away with what is in them and what they own. References to them are cleared: a route stays as a
 * blackhole, a list forgets them, as in AWS. Probes from or to them go, too. `view` is that of the document.
 */
export function removal(document: Document, view: View, ids: readonly ResourceId[]): Step {
  const gone = withDependents(view, ids);
  const resources: Record<ResourceId, Resource> = {};
  for (const resource of view.all()) {
    if (!gone.has(resource.id)) resources[resource.id] = withoutReferences(resource, view, gone);
  }
  const after: Document = {
    ...document,
    topology: { resources },
    layout: Object.fromEntries(Object.entries(document.layout).filter(([id]) => !isIn(gone, id))),
    probes: document.probes.filter((probe) => !isIn(gone, probe.from) && !isIn(gone, probe.to)),
  };
  const names = ids.flatMap((id) => view.resource(id)?.name ?? []);
  const label =
    names.length === 1
      ? message('edit.remove', { name: names[0] ?? '' })
      : message('edit.removeMany', { count: names.length });
  return { label, edit: editBetween(document, after) };
}

/** The resources, everything inside them, and everything that any of these owns. */
export function withDependents(view: View, ids: readonly ResourceId[]): ReadonlySet<ResourceId> {
  const found = new Set<ResourceId>();
  const queue = ids.filter((id) => view.resource(id) !== undefined);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    queue.push(...contentsOf(view, id).map((each) => each.id), ...ownedBy(view, id));
  }
  return found;
}

/** Resources that come and go with this one. */
export function ownedBy(view: View, id: ResourceId): readonly ResourceId[] {
  return view.pointingAt(id).flatMap((each) => (ownerOf(view, each) === id ? [each.id] : []));
}

function withoutReferences(resource: Resource, view: View, gone: ReadonlySet<ResourceId>): Resource {
  let touched = false;
  const cleared = withReferences(resource, view.shapes, (id) => {
    touched ||= gone.has(id);
    return gone.has(id) ? null : id;
  });
  return touched ? cleared : resource;
}

function isIn(ids: ReadonlySet<string>, text: string): boolean {
  return ids.has(text);
}
