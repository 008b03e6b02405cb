import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { contains, parsePrefix, printPrefix } from '../../net/prefix.ts';
import type { Cause } from '../../sim/behaviour.ts';
import type { RuleRef } from '../../sim/trace.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { routesOf, type TableRoute } from '../shared/routing.ts';
import { attachedGateway, vpcOf } from '../shared/vpc.ts';
import { newWays } from './mend-new.ts';
import { added, destinationFor, keptBlocks, keptRows, targetName } from './mend-route.ts';
import type { RouteTableProps } from './schema.ts';

type Table = Resource<RouteTableProps>;

/** A route that leads nowhere: its gateway is attached, the row gives way to a shorter one that leads on, or it is repointed. */
export function blackholes(table: Table, cause: Cause, view: View): readonly Fix[] {
  const index = cause.reason.rule?.index ?? null;
  const dead = routesOf(resourceOf(table, view)).find((route) => route.index === index);
  if (dead === undefined) return [];
  const repointing = cause.targets.flatMap((target) => repointed(table, dead, target, view));
  const fixes = [...attached(table, dead, view), ...withoutRow(table, dead, cause, view), ...repointing];
  return fixes.length > 0 ? fixes : newWays(table, cause, view);
}

/** A route that leads to the wrong target: a more specific row beside it where that will do, else the row is repointed. */
export function redirections(table: Table, cause: Cause, { index }: RuleRef, view: View): readonly Fix[] {
  const wrong = routesOf(resourceOf(table, view)).find((route) => route.index === index);
  if (cause.targets.length === 0) return newWays(table, cause, view);
  return cause.targets.flatMap((target) => {
    const destination = destinationFor(table, cause.packet.dst, target, view);
    const length = parsePrefix(destination)?.length ?? 0;
    return wrong === undefined || length > wrong.destination.length
      ? [added(table, destination, target, view)]
      : repointed(table, wrong, target, view);
  });
}

function resourceOf(table: Table, view: View): Resource | undefined {
  return view.resource(table.id);
}

/** The row leads to the target from now on; what lay behind the former one, a peer VPC, keeps a route of its own. */
function repointed(table: Table, route: TableRoute, target: ResourceId, view: View): readonly Fix[] {
  const row = table.props.routes[route.index];
  if (row === undefined || route.target === target) return [];
  const kept = keptBlocks(resourceOf(table, view), route, view);
  const rows = table.props.routes.map((each) => (each === row ? { ...each, target } : each));
  const values = {
    destination: row.destination,
    table: nameOf(table),
    target: targetName(view, target),
    kept: kept.join(', '),
    former: route.target === null || route.target === 'local' ? '' : targetName(view, route.target),
  };
  const text = message(`route-table.mend.${kept.length > 0 ? 'repoint-and-keep' : 'repoint'}`, values);
  return [
    settingFix(text, table.id, {
      routes: [...rows, ...keptRows(kept, route)],
    }),
  ];
}

/** Where a shorter route already leads to a target that works, the dead row is all that is in the way. */
function withoutRow(table: Table, dead: TableRoute, cause: Cause, view: View): readonly Fix[] {
  const [next] = routesOf(resourceOf(table, view))
    .filter((route) => route !== dead && contains(route.destination, cause.packet.dst))
    .filter(({ destination }) => destination.length < dead.destination.length)
    .toSorted((a, b) => b.destination.length - a.destination.length);
  if (next === undefined || next.target === null || next.target === 'local' || !cause.targets.includes(next.target))
    return [];
  const values = {
    destination: printPrefix(dead.destination),
    table: nameOf(table),
    shorter: printPrefix(next.destination),
    target: targetName(view, next.target),
  };
  const routes = table.props.routes.filter((_, index) => index !== dead.index);
  return [settingFix(message('route-table.mend.remove', values), table.id, { routes })];
}

const GATEWAYS: readonly KindName[] = ['internet-gateway', 'egress-only-internet-gateway'];

/** A gateway that is there and attached to no VPC is attached to the table's. */
function attached(table: Table, { target }: TableRoute, view: View): readonly Fix[] {
  const gateway = target === null || target === 'local' ? undefined : view.resource(target);
  const vpc = vpcOf(view, table.id);
  if (gateway === undefined || vpc === undefined || !GATEWAYS.includes(gateway.kind)) return [];
  if (vpcOf(view, gateway.id) !== undefined || attachedGateway(view, vpc.id, gateway.kind) !== undefined) return [];
  const text = message('route-table.mend.attach', { gateway: nameOf(gateway), vpc: nameOf(vpc) });
  return [{ message: text, edit: [{ type: 'reparent', id: gateway.id, parent: vpc.id }] }];
}
