import type { Resource } from '../../model/topology.ts';

/**
 * A reading of a resource that is made once: resources are never changed, so what was read of one holds as long as it is there,
 * over all edits of others.
 */
export function perResource<T>(read: (resource: Resource) => T): (resource: Resource) => T {
  const known = new WeakMap<Resource, { readonly value: T }>();
  return (resource) => {
    const found = known.get(resource) ?? { value: read(resource) };
    known.set(resource, found);
    return found.value;
  };
}
