import type { KindName, Resource, ResourceId, Topology } from './topology.ts';
import type { Shapes } from './shape.ts';
import { pointersOf } from './references.ts';

/** A topology with its indexes: who contains whom, who points at whom. Each is built once per topology. */
export interface View {
  readonly topology: Topology;
  readonly shapes: Shapes;
  resource(id: ResourceId): Resource | undefined;
  /** All resources in order of id. */
  all(): readonly Resource[];
  ofKind(kind: KindName): readonly Resource[];
  children(id: ResourceId | null): readonly Resource[];
  /** The nearest container of the kind, the resource itself included. */
  enclosing(id: ResourceId, kind: KindName): Resource | undefined;
  /** Containers from the nearest to the outermost. */
  ancestors(id: ResourceId): readonly Resource[];
  /** Resources with a reference to this one, each once, in order of id. */
  pointingAt(id: ResourceId): readonly Resource[];
}

const views = new WeakMap<Topology, View>();

/** The view of a topology; asking again for the same topology gives the same view. */
export function viewOf(topology: Topology, shapes: Shapes): View {
  const known = views.get(topology);
  if (known !== undefined && known.shapes === shapes) return known;
  const view = buildView(topology, shapes);
  views.set(topology, view);
  return view;
}

function buildView(topology: Topology, shapes: Shapes): View {
  const all = once(() => Object.values(topology.resources).sort((a, b) => (a.id < b.id ? -1 : 1)));
  const children = once(() => groupBy(all(), (resource) => [resource.parent]));
  const kinds = once(() => groupBy(all(), (resource) => [resource.kind]));
  const pointing = once(() => groupBy(all(), (each) => new Set(pointersOf(each, shapes).map((pointer) => pointer.to))));
  const resource = (id: ResourceId): Resource | undefined => topology.resources[id];
  const ancestors = (id: ResourceId): readonly Resource[] => {
    const found: Resource[] = [];
    let parent = resource(id)?.parent ?? null;
    while (parent !== null) {
      const next = resource(parent);
      if (next === undefined || found.includes(next)) break;
      found.push(next);
      parent = next.parent;
    }
    return found;
  };
  return {
    topology,
    shapes,
    resource,
    ancestors,
    all,
    ofKind: (kind) => kinds().get(kind) ?? [],
    children: (id) => children().get(id) ?? [],
    enclosing: (id, kind) => {
      const self = resource(id);
      return self?.kind === kind ? self : ancestors(id).find((each) => each.kind === kind);
    },
    pointingAt: (id) => pointing().get(id) ?? [],
  };
}

/** What `make` gives, made when it is first asked for: an index that nobody asks costs nothing. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function groupBy<K>(resources: readonly Resource[], keysOf: (resource: Resource) => Iterable<K>): Map<K, Resource[]> {
  const groups = new Map<K, Resource[]>();
  for (const resource of resources) {
    for (const key of keysOf(resource)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [resource]);
      else group.push(resource);
    }
  }
  return groups;
}
