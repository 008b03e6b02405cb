import type { ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import type { PortSpec, SimulatedKinds } from './behaviour.ts';
import type { MutableNode, MutableScope } from './compile-draft.ts';
import { compileFilter } from './filter.ts';
import type { Filter } from './tables.ts';
import type { Port } from './port.ts';
import { ANONYMOUS } from './passing.ts';
import { TRACKING } from './stateful.ts';
import { policiesNamed, policyOf } from './compile-policies.ts';
import type { Policy } from './policy.ts';

interface Site {
  readonly view: View;
  readonly kinds: SimulatedKinds;
  readonly scopes: readonly MutableScope[];
  readonly nodes: ReadonlyMap<ResourceId, MutableNode>;
}

export interface Plugged {
  readonly ports: readonly Port[];
  readonly filters: readonly Filter[];
}

/** Plugs every port in: into a node (a subnet, the internet) or, where the name is a scope's, into the scope itself. */
export function compilePorts(site: Site): Plugged {
  const { view, kinds, scopes, nodes } = site;
  const scopeOf = new Map(scopes.map((scope) => [scope.resource, scope]));
  const filters: Filter[] = [];
  const filterOf = filterNumbers(view, kinds, filters);
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
        { number: filterOf(spec.filters), filters },
      );
      ports.push(port);
      node.ports.push(port);
      if (into === -1) node.uplink ??= port;
      for (const address of port.addresses) scope?.portByAddress.set(address, port);
    }
  }
  for (const node of nodes.values())
    node.ports.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index));
  return { ports, filters };
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
  { number, filters }: { readonly number: number; readonly filters: readonly Filter[] },
): Port {
  const filter = filters[number];
  return {
    ...place,
    resource: spec.resource,
    name: spec.name,
    addresses: spec.addresses,
    logged: spec.logged ?? null,
    onLink: spec.onLink ?? [],
    filter: number,
    sourceDestCheck: spec.sourceDestCheck,
    idle: spec.idle ?? TRACKING,
    sender: filter?.type === 'stateful' ? { groups: filter.resources, origin: filter.resources } : ANONYMOUS,
    noRoute: spec.refusals?.noRoute ?? 'RT_NO_ROUTE',
    noInternet: spec.refusals?.noInternet ?? 'IGW_NO_PUBLIC_IP',
    noZone: spec.refusals?.noZone ?? 'TGW_AZ_NOT_ENABLED',
    zone: spec.zone ?? '',
    zonal: spec.zonal ?? false,
    alwaysFiltered: spec.alwaysFiltered ?? false,
  };
}

/** Ports with the same policies share one compiled filter; -1 stands for none. */
function filterNumbers(
  view: View,
  kinds: SimulatedKinds,
  filters: Filter[],
): (policies: readonly ResourceId[]) => number {
  const numbers = new Map<string, number>();
  const policies = new Map<ResourceId, Policy | null>();
  const policyFor = (id: ResourceId): Policy | null => {
    const known = policies.get(id);
    if (known !== undefined) return known;
    const policy = policyOf(id, view, kinds);
    policies.set(id, policy);
    return policy;
  };
  return (ids) => {
    const key = ids.join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const filter = compileFilter(policiesNamed(ids, policyFor));
    const number = filter === null ? -1 : filters.push(filter) - 1;
    numbers.set(key, number);
    return number;
  };
}
