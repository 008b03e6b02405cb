import type { Resource, ResourceId, Topology } from '../model/topology.ts';
import { type View, viewOf } from '../model/view.ts';
import type { SimulatedKinds } from './behaviour.ts';
import { policiesNamed, policyOf, routeTableFrom } from './compile-policies.ts';
import { compileFilter } from './filter.ts';
import type { Filter, RouteTable } from './tables.ts';
import type { Network } from './network.ts';

/**
 * The network after an edit that touched nothing but rules and routes: nodes and ports stay the same objects, only the policies that
 * changed are compiled again. Null when the edit changed more, so that `compile` has to look at everything.
 */
export function recompile(network: Network, topology: Topology, kinds: SimulatedKinds): Network | null {
  const before = network.topology.resources;
  const implicit = implicitOnes(before, topology.resources, kinds);
  const changed = changedPolicies(before, topology.resources, { kinds, implicit: implicit.length });
  if (changed === null) return null;
  const after = implicit.length === 0 ? topology : withResources(topology, implicit);
  const view = viewOf(after, kinds);
  return {
    ...network,
    topology: after,
    filters: network.filters.map((filter) => refiltered(filter, changed, view, kinds)),
    tables: retabled(network, changed, view, kinds),
  };
}

type Resources = Topology['resources'];

interface Judgement {
  readonly kinds: SimulatedKinds;
  /** How many stand-ins there were before that the document lacks. */
  readonly implicit: number;
}

/** Resources whose policy may have changed; null when something else has. */
function changedPolicies(before: Resources, after: Resources, judgement: Judgement): ReadonlySet<ResourceId> | null {
  const changed = new Set<ResourceId>();
  let missing = judgement.implicit;
  for (const id in before) {
    const [old, resource] = [before[id as ResourceId], after[id as ResourceId]]; // keys of a record by id
    if (old === resource) continue;
    if (old === undefined || resource === undefined) missing -= 1;
    else if (isPolicyEdit(old, resource, judgement.kinds)) changed.add(resource.id);
    else if (!same(old, resource)) return null;
  }
  if (missing !== 0) return null;
  for (const id in after) if (before[id as ResourceId] === undefined) return null;
  return changed;
}

/** Stand-ins that the compiler added and the document lacks. */
function implicitOnes(before: Resources, after: Resources, kinds: SimulatedKinds): readonly Resource[] {
  return [...kinds.values()].flatMap(({ implicit }) =>
    implicit !== undefined && after[implicit.id] === undefined && before[implicit.id] === implicit ? [implicit] : [],
  );
}

function withResources({ resources }: Topology, more: readonly Resource[]): Topology {
  return { resources: { ...resources, ...Object.fromEntries(more.map((each) => [each.id, each])) } };
}

/** Whether two states of a resource differ in nothing but fields that only its policy reads. */
function isPolicyEdit(before: Resource, after: Resource, kinds: SimulatedKinds): boolean {
  const fields = kinds.get(after.kind)?.behaviour.policyFields ?? [];
  if (fields.length === 0 || before.kind !== after.kind || before.parent !== after.parent) return false;
  if (before.name !== after.name) return false;
  const names = new Set([...Object.keys(before.props), ...Object.keys(after.props)]);
  return (
    [...names].every((name) => fields.includes(name) || same(before.props[name], after.props[name])) &&
    !same(before, after)
  );
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
