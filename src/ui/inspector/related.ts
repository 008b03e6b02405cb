import type { Kinds } from '../../kinds/kind.ts';
import { pointersOf } from '../../model/references.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';

/** Resources that are drawn on this one, and so are edited with it: the primary interface of an instance. */
export function ridersOf(resource: Resource, view: View, kinds: Kinds): readonly Resource[] {
  return view.pointingAt(resource.id).filter((each) => kinds.get(each.kind)?.face.on?.(each, view) === resource.id);
}

/**
 * What else bears upon a resource: what it and its riders refer to and are linked with, who refers to them, and what its
 * container is linked with (a subnet's route table and network ACL). In order of distance, each once.
 */
export function relatedTo(resource: Resource, view: View, kinds: Kinds): readonly Resource[] {
  const own = [resource, ...ridersOf(resource, view, kinds)];
  const container = resource.parent === null ? undefined : view.resource(resource.parent);
  const ids: ResourceId[] = [];
  for (const each of own)
    ids.push(...pointersOf(each, kinds).map((pointer) => pointer.to), ...linked(each, view, kinds));
  for (const each of own) ids.push(...view.pointingAt(each.id).map((other) => other.id));
  if (container !== undefined) ids.push(...linked(container, view, kinds));
  const known = new Set<ResourceId>(own.map((each) => each.id));
  return ids.flatMap((id) => {
    const other = view.resource(id);
    if (other === undefined || known.has(id) || id === container?.id) return [];
    known.add(id);
    return [other];
  });
}

/** Ends of the lines that a resource says of itself. */
function linked(resource: Resource, view: View, kinds: Kinds): readonly ResourceId[] {
  const links = kinds.get(resource.kind)?.face.links?.(resource, view) ?? [];
  return links.map((link) => (link.from === resource.id ? link.to : link.from));
}
