import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';

/** A resource that a field may refer to. */
export interface ReferenceOption {
  readonly id: ResourceId;
  readonly label: string;
}

/** Resources of the kinds, those that share the most containers with `from` first, then by name. Equal names carry their id. The resource itself is one of them: security groups admit their own members. */
export function referenceOptions(view: View, kinds: readonly KindName[], from: ResourceId): readonly ReferenceOption[] {
  const around = new Set(view.ancestors(from).map((each) => each.id));
  const nearness = (resource: Resource): number =>
    view.ancestors(resource.id).filter((each) => around.has(each.id)).length;
  const found = kinds.flatMap((kind) => view.ofKind(kind));
  const names = new Map<string, number>();
  for (const { name } of found) names.set(name, (names.get(name) ?? 0) + 1);
  return found
    .map((resource) => ({ resource, near: nearness(resource) }))
    .toSorted((a, b) => b.near - a.near || a.resource.name.localeCompare(b.resource.name))
    .map(({ resource: { id, name } }) => ({ id, label: (names.get(name) ?? 0) > 1 ? `${name} (${id})` : name }));
}

/** The id of a resource of one of the kinds that is called by this name or id; null when there is none. */
export function findReference(view: View, kinds: readonly KindName[], text: string): ResourceId | null {
  const all = kinds.flatMap((kind) => view.ofKind(kind));
  return all.find((each) => each.id === text || each.name === text || each.sourceId === text)?.id ?? null;
}
