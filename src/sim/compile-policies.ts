import type { Resource, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import type { SimulatedKinds } from './behaviour.ts';
import type { Network } from './network.ts';
import type { RouteTable } from './tables.ts';
import type { Policy } from './policy.ts';
import { compileTable } from './routes.ts';

/** The table of a resource; null when it is gone or has none. */
export function policyOf(id: ResourceId, view: View, kinds: SimulatedKinds): Policy | null {
  const resource = view.resource(id);
  return resource === undefined ? null : (kinds.get(resource.kind)?.behaviour.policy?.(resource, view) ?? null);
}

/** Policies with the resources they come from, those that are there. */
export function policiesNamed(
  ids: readonly ResourceId[],
  policyFor: (id: ResourceId) => Policy | null,
): readonly { readonly resource: ResourceId; readonly policy: Policy }[] {
  return ids.flatMap((resource) => {
    const policy = policyFor(resource);
    return policy === null ? [] : [{ resource, policy }];
  });
}

/** Where routes lead, and the blocks that are local. */
type Surroundings = Pick<Network, 'scopes' | 'targetIn'>;

/** All route tables by resource. */
export function compileTables(
  view: View,
  kinds: SimulatedKinds,
  around: Surroundings,
): ReadonlyMap<ResourceId, RouteTable> {
  const tables = new Map<ResourceId, RouteTable>();
  for (const resource of view.all()) {
    const policy = kinds.get(resource.kind)?.behaviour.policy?.(resource, view);
    if (policy?.type === 'routes') tables.set(resource.id, routeTableFrom(resource, policy, view, around));
  }
  return tables;
}

/** One route table, with its targets looked up in the scope that it is part of. */
export function routeTableFrom(
  resource: Resource,
  policy: Policy & { readonly type: 'routes' },
  view: View,
  { scopes, targetIn }: Surroundings,
): RouteTable {
  const owners = new Set([resource.id, ...view.ancestors(resource.id).map((each) => each.id)]);
  const scope = scopes.find((each) => owners.has(each.resource));
  return compileTable(resource.id, policy.routes, scope?.blocks ?? [], (id) =>
    scope === undefined ? null : targetIn(id, scope.index),
  );
}
