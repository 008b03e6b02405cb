import type { ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import type { PortSpec, SimulatedKinds } from './behaviour.ts';
import type { MutableNode, MutableScope } from './compile-draft.ts';
import { compileFilter } from './filter.ts';
import type { Filter, Port } from './network.ts';
import { ANONYMOUS } from './passing.ts';
import type { Policy } from './policy.ts';

interface Site {
  readonly view: View;
  readonly kinds: SimulatedKinds;
  readonly scopes: readonly MutableScope[];
  readonly nodes: ReadonlyMap<ResourceId, MutableNode>;
}

/** Plugs every port in: into a node (a subnet, the internet) or, where the name is a scope's, into the scope itself. */
export function compilePorts(site: Site): readonly Port[] {
  const { view, kinds, scopes, nodes } = site;
  const scopeOf = new Map(scopes.map((scope) => [scope.resource, scope]));
  const filters = filterCache(view, kinds);
  const ports: Port[] = [];
  for (const resource of view.all()) {
    for (const spec of kinds.get(resource.kind)?.behaviour.ports?.(resource, view) ?? []) {
      const node = nodes.get(spec.device);
      const scope = spec.outside ? undefined : (scopeOf.get(spec.into) ?? scopeAround(spec.into, view, scopeOf));
      const into = scopeOf.has(spec.into) ? -1 : (nodes.get(spec.into)?.index ?? null);
      if (node === undefined || into === null) continue;
      const port = makePort(
        spec,
        { index: ports.length, node: node.index, into, scope: scope?.index ?? -1 },
        filters(spec.filters),
      );
      ports.push(port);
      node.ports.push(port);
      if (into === -1) node.uplink ??= port;
      for (const address of port.addresses) scope?.portByAddress.set(address, port);
    }
  }
  for (const node of nodes.values())
    node.ports.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index));
  return ports;
}

function scopeAround(
  id: ResourceId,
  view: View,
  scopeOf: ReadonlyMap<ResourceId, MutableScope>,
): MutableScope | undefined {
  for (const ancestor of view.ancestors(id)) {
    const scope = scopeOf.get(ancestor.id);
    if (scope !== undefined) return scope;
  }
  return undefined;
}

function makePort(
  spec: PortSpec,
  place: { readonly index: number; readonly node: number; readonly into: number; readonly scope: number },
  filter: Filter | null,
): Port {
  return {
    ...place,
    resource: spec.resource,
    name: spec.name,
    addresses: spec.addresses,
    onLink: spec.onLink ?? [],
    filter,
    sourceDestCheck: spec.sourceDestCheck,
    sender: filter?.type === 'stateful' ? { groups: filter.resources, origin: filter.resources } : ANONYMOUS,
    noRoute: spec.refusals?.noRoute ?? 'RT_NO_ROUTE',
    noInternet: spec.refusals?.noInternet ?? 'IGW_NO_PUBLIC_IP',
    zone: spec.zone ?? '',
    zonal: spec.zonal ?? false,
    alwaysFiltered: spec.alwaysFiltered ?? false,
  };
}

/** Ports with the same policies share one compiled filter. */
function filterCache(view: View, kinds: SimulatedKinds): (policies: readonly ResourceId[]) => Filter | null {
  const compiled = new Map<string, Filter | null>();
  const policies = new Map<ResourceId, Policy | null>();
  const policyOf = (id: ResourceId): Policy | null => {
    const known = policies.get(id);
    if (known !== undefined) return known;
    const resource = view.resource(id);
    const policy =
      resource === undefined ? null : (kinds.get(resource.kind)?.behaviour.policy?.(resource, view) ?? null);
    policies.set(id, policy);
    return policy;
  };
  return (ids) => {
    const key = ids.join(' ');
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const found = ids.flatMap((resource) => {
      const policy = policyOf(resource);
      return policy === null ? [] : [{ resource, policy }];
    });
    const filter = compileFilter(found);
    compiled.set(key, filter);
    return filter;
  };
}
