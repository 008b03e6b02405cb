import type { Change } from '../../model/edit.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Prefix, printPrefix } from '../../net/prefix.ts';
import { type KnownPrefix, prefixesBehind } from './prefixes-behind.ts';
import { referencesOf } from './props.ts';
import { vpcOf } from './vpc.ts';

/** A route that a virtual private gateway puts into a table by itself. */
export interface PropagatedRoute {
  readonly destination: Prefix;
  readonly target: ResourceId;
  readonly learned: KnownPrefix['learned'];
}

/** Routes that gateways propagate into a table: what each attached one knows, every prefix once. */
export function propagatedRoutes(view: View, table: Resource): readonly PropagatedRoute[] {
  const vpc = vpcOf(view, table.id);
  return referencesOf(table, 'propagatingVgws')
    .filter((gateway) => vpc !== undefined && vpcOf(view, gateway)?.id === vpc.id)
    .flatMap((target) => {
      const known = prefixesBehind(view, target);
      const texts = known.map(({ prefix }) => printPrefix(prefix));
      return known.flatMap(({ prefix, learned }, index) =>
        texts.indexOf(printPrefix(prefix)) === index ? [{ destination: prefix, target, learned }] : [],
      );
    });
}

/** Lets the gateway propagate its routes into the table; null when it does so already, or is not attached to the table's VPC. */
export function propagationChange(view: View, table: Resource, gateway: ResourceId): Change | null {
  const known = referencesOf(table, 'propagatingVgws');
  const vpc = vpcOf(view, table.id);
  if (known.includes(gateway) || vpc === undefined || vpcOf(view, gateway)?.id !== vpc.id) return null;
  return { type: 'set', id: table.id, props: { propagatingVgws: [...known, gateway] } };
}
