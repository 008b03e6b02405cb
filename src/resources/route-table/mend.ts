import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, familyOf } from '../../net/address.ts';
import { contains, printPrefix } from '../../net/prefix.ts';
import { isPrivate } from '../../net/special.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { tablesWith } from '../shared/gateway-endpoints.ts';
import { hostBlock } from '../shared/host-block.ts';
import { prefixesBehind, wayTo } from '../shared/prefixes-behind.ts';
import { propagationChange } from '../shared/propagation.ts';
import { referenceOf } from '../shared/props.ts';
import { routeChange } from '../shared/route-edits.ts';
import { defaultDestination } from '../shared/routing.ts';
import { blocksOf, vpcOf } from '../shared/vpc.ts';
import { peeringFixes } from './mend-peering.ts';
import type { RouteTableProps } from './schema.ts';

type Table = Resource<RouteTableProps>;

/** Routes to the targets that lead on: a missing one is added, a dead one is repointed. */
export function mend(table: Table, cause: Cause, view: View): readonly Fix[] {
  switch (cause.code) {
    case 'RT_NO_ROUTE':
    case 'NGW_NO_EGRESS_ROUTE':
      if (cause.targets.length === 0) return peeringFixes(table, cause, view);
      return cause.targets.flatMap((target) => [
        ...propagating(table, target, cause.packet.dst, view),
        associated(table, target, view) ??
          added(table, destinationFor(table, cause.packet.dst, target, view), target, view),
      ]);
    case 'RT_BLACKHOLE':
      return cause.targets.flatMap((target) => repointed(table, cause.reason.rule?.index ?? null, target, view));
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

function added(table: Table, destination: string, target: ResourceId, view: View): Fix {
  return {
    message: message('route-table.mend.route', { destination, table: nameOf(table), target: targetName(view, target) }),
    edit: [routeChange(table, destination, target)],
  };
}

function repointed(table: Table, index: number | null, target: ResourceId, view: View): readonly Fix[] {
  const route = index === null ? undefined : table.props.routes[index];
  if (route === undefined || route.target === target) return [];
  const routes = table.props.routes.map((row, position) => (position === index ? { ...row, target } : row));
  const values = { destination: route.destination, table: nameOf(table), target: targetName(view, target) };
  return [
    { message: message('route-table.mend.repoint', values), edit: [{ type: 'set', id: table.id, props: { routes } }] },
  ];
}

/** The prefix behind the target that holds it; everything for a public address; the block of its VPC, or the address alone. */
function destinationFor(table: Table, dst: Address, target: ResourceId, view: View): string {
  const known = wayTo(prefixesBehind(view, target), dst);
  if (known !== undefined) return printPrefix(known.prefix);
  if (!isPrivate(dst)) return defaultDestination(familyOf(dst));
  const own = vpcOf(view, table.id)?.id;
  const blocks = view
    .ofKind('vpc')
    .filter((vpc) => vpc.id !== own)
    .flatMap(blocksOf);
  const block = blocks.find((each) => contains(each, dst));
  return block === undefined ? hostBlock(dst) : printPrefix(block);
}

/** An instance's interface is called by its instance. */
function targetName(view: View, target: ResourceId): string {
  const resource = view.resource(target);
  if (resource === undefined) return target;
  const instance = referenceOf(resource, 'instance');
  return nameOf((instance === null ? undefined : view.resource(instance)) ?? resource);
}
