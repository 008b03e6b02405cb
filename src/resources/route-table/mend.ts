import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Address } from '../../net/address.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { tablesWith } from '../shared/gateway-endpoints.ts';
import { prefixesBehind, wayTo } from '../shared/prefixes-behind.ts';
import { propagationChange } from '../shared/propagation.ts';
import { blackholes, redirections } from './mend-astray.ts';
import { newWays } from './mend-new.ts';
import { added, destinationFor, targetName } from './mend-route.ts';
import type { RouteTableProps } from './schema.ts';

type Table = Resource<RouteTableProps>;

/** Routes to the targets that lead on: a missing one is added, one that is dead or leads astray is repointed. */
export function mend(table: Table, cause: Cause, view: View): readonly Fix[] {
  if (cause.astray !== null) return redirections(table, cause, cause.astray, view);
  switch (cause.code) {
    case 'RT_NO_ROUTE':
    case 'NGW_NO_EGRESS_ROUTE':
      if (cause.targets.length === 0) return newWays(table, cause, view);
      return cause.targets.flatMap((target) => [
        ...propagating(table, target, cause.packet.dst, view),
        associated(table, target, view) ??
          added(table, destinationFor(table, cause.packet.dst, target, view), target, view),
      ]);
    case 'RT_BLACKHOLE':
      return blackholes(table, cause, view);
    default:
      return [];
  }
}

/** A gateway that knows the address may put its routes in by itself. */
function propagating(table: Table, target: ResourceId, dst: Address, view: View): readonly Fix[] {
  const change = wayTo(prefixesBehind(view, target), dst) === undefined ? null : propagationChange(view, table, target);
  if (change === null) return [];
  const values = { gateway: targetName(view, target), table: nameOf(table) };
  return [{ message: message('route-table.mend.propagate', values), edit: [change] }];
}

/** A gateway endpoint puts its routes in by itself, where it is associated. */
function associated(table: Table, target: ResourceId, view: View): Fix | null {
  const endpoint = view.resource(target);
  if (endpoint?.kind !== 'gateway-endpoint') return null;
  const text = message('route-table.mend.associate', { endpoint: nameOf(endpoint), table: nameOf(table) });
  return settingFix(text, target, { routeTables: tablesWith(endpoint, table.id) });
}
