import type { Resource, ResourceId, Topology } from '../model/topology.ts';
import { type View, viewOf } from '../model/view.ts';
import type { SimulatedKinds } from './behaviour.ts';
import { policiesNamed, policyOf, routeTableFrom } from './compile-policies.ts';
import { compileFilter } from './filter.ts';
import type { Filter, Network, RouteTable } from './network.ts';

/**
 * The network after an edit that touched nothing but rules and routes: nodes and ports stay the same objects, only the policies that
 * changed are compiled again. Null when the edit changed more, so that `compile` has to look at everything.
 */
export function recompile(network: Network, topology: Topology, kinds: SimulatedKinds): Network | null {
  const before = network.topology.resources;
  const changed = changedPolicies(before, topology.resources, kinds);
  if (changed === null) return null;
  const after: Topology = { resources: { ...implicitOnes(before, topology.resources, kinds), ...topology.resources } };
  const view = viewOf(after, kinds);
  return {
    ...network,
    topology: after,
    filters: network.filters.map((filter) => refiltered(filter, changed, view, kinds)),
    tables: retabled(network, changed, view, kinds),
  };
}

type Resources = Topology['resources'];

/** Resources whose policy may have changed; null when something else has. */
function changedPolicies(before: Resources, after: Resources, kinds: SimulatedKinds): ReadonlySet<ResourceId> | null {
  const changed = new Set<ResourceId>();
  let kept = 0;
  for (const resource of Object.values(after)) {
    const old = before[resource.id];
    if (old === undefined) return null;
    kept += 1;
    if (old === resource) continue;
    if (!isPolicyEdit(old, resource, kinds)) return null;
    changed.add(resource.id);
  }
  const implicit = Object.values(implicitOnes(before, after, kinds)).length;
  return kept + implicit === Object.values(before).length ? changed : null;
}

/** Stand-ins that the compiler added and the document lacks. */
function implicitOnes(before: Resources, after: Resources, kinds: SimulatedKinds): Resources {
  const added = [...kinds.values()].flatMap(({ implicit }) =>
    implicit !== undefined && after[implicit.id] === undefined && before[implicit.id] === implicit ? [implicit] : [],
  );
  return Object.fromEntries(added.map((each) => [each.id, each]));
}

/** Whether two states of a resource differ in nothing but fields that only its policy reads. */
function isPolicyEdit(before: Resource, after: Resource, kinds: SimulatedKinds): boolean {
  const fields = kinds.get(after.kind)?.behaviour.policyFields ?? [];
  if (fields.length === 0 || before.kind !== after.kind || before.parent !== after.parent) return false;
  if (before.name !== after.name) return false;
  const names = new Set([...Object.keys(before.props), ...Object.keys(after.props)]);
  return [...names].every((name) => fields.includes(name) || same(before.props[name], after.props[name]));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function refiltered(filter: Filter, changed: ReadonlySet<ResourceId>, view: View, kinds: SimulatedKinds): Filter {
  if (!filter.resources.some((id) => changed.has(id))) return filter;
  return compileFilter(policiesNamed(filter.resources, (id) => policyOf(id, view, kinds))) ?? filter;
}

function retabled(
  network: Network,
  changed: ReadonlySet<ResourceId>,
  view: View,
  kinds: SimulatedKinds,
): ReadonlyMap<ResourceId, RouteTable> {
  const compiled = [...changed].flatMap((id): readonly (readonly [ResourceId, RouteTable])[] => {
    const resource = view.resource(id);
    const policy = policyOf(id, view, kinds);
    if (resource === undefined || policy?.type !== 'routes') return [];
    return [[id, routeTableFrom(resource, policy, view, network)]];
  });
  return compiled.length === 0 ? network.tables : new Map([...network.tables, ...compiled]);
}
