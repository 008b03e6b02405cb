import type { Resource, ResourceId } from './topology.ts';
import type { Shapes } from './shape.ts';

/** One reference from a field (or a cell of a table) to another resource. */
export interface Pointer {
  readonly from: ResourceId;
  /** Path of the field, rows by number: `routes.0.target`. */
  readonly field: string;
  readonly to: ResourceId;
}

/** All references of a resource, in the order of its fields. */
export function pointersOf(resource: Resource, shapes: Shapes): readonly Pointer[] {
  const found: Pointer[] = [];
  for (const [name, field] of Object.entries(shapes.get(resource.kind)?.fields ?? {})) {
    field.mapReferences(resource.props[name] ?? null, name, (id, path) => {
      found.push({ from: resource.id, field: path, to: id });
      return id;
    });
  }
  return found;
}

/** The resource with every reference replaced by what `replace` says; null clears a reference. */
export function withReferences(
  resource: Resource,
  shapes: Shapes,
  replace: (id: ResourceId) => ResourceId | null,
): Resource {
  const fields = Object.entries(shapes.get(resource.kind)?.fields ?? {});
  const props = fields.map(([name, field]) => [name, field.mapReferences(resource.props[name] ?? null, name, replace)]);
  return { ...resource, props: { ...resource.props, ...Object.fromEntries(props) } };
}
