import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { parsePrefix, printPrefix } from '../../net/prefix.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import { PREFERENCE, type Route } from '../../sim/policy.ts';
import { nameOf } from '../shared/finding.ts';
import { endpointRoutes } from '../shared/gateway-endpoints.ts';
import { prefixesIn, prefixListAt, unknownLists } from '../shared/prefix-lists.ts';
import { propagatedRoutes } from '../shared/propagation.ts';
import { isConnected } from '../shared/sites.ts';
import { OUTSIDE } from '../shared/outside.ts';
import type { RouteTableProps } from './schema.ts';

type RouteRow = RouteTableProps['routes'][number];

/** A table is data; the engine looks up. Local routes are added by the engine for every block of the VPC. */
export const behaviour: Behaviour<RouteTableProps> = {
  policyFields: ['routes'],
  assumptions: (table, view) => unknownLists(view, table, ['routes']),
  policy: (table, view) => ({
    type: 'routes',
    routes: [
      ...ownRoutes(table, view),
      ...listedRoutes(table, view),
      ...learnedRoutes(table, view),
      ...servedRoutes(table, view),
    ],
  }),
};

/** A row that a gateway put in counts only while it is not known what the gateway knows. */
function ownRoutes(table: Resource<RouteTableProps>, view: View): readonly Route[] {
  return table.props.routes.flatMap((row, index) => {
    const destination = parsePrefix(row.destination);
    if (destination === null || isLearned(row, table, view)) return [];
    const { target, outside } = leadOf(row);
    const preference = row.origin === 'CreateRoute' ? PREFERENCE.static : PREFERENCE.vpnBgp;
    return [{ destination, target, outside, preference, index, text: row.destination }];
  });
}

/** A row that names a prefix list is a route per entry, which gives way to a static route to the same block. */
function listedRoutes(table: Resource<RouteTableProps>, view: View): readonly Route[] {
  return table.props.routes.flatMap((row, index) => {
    const list = prefixListAt(view, row.prefixList);
    const { target, outside } = leadOf(row);
    return prefixesIn(list).map((destination): Route => {
      const text = `${list === undefined ? '' : nameOf(list)} (${printPrefix(destination)})`;
      return { destination, target, outside, preference: PREFERENCE.prefixList, index, text };
    });
  });
}

function leadOf({ target }: RouteRow): Required<Pick<Route, 'target' | 'outside'>> {
  if (target?.startsWith(OUTSIDE)) return { target: null, outside: target.slice(OUTSIDE.length) };
  return { target: target === 'local' || target === null ? target : resourceId(target), outside: '' };
}

function isLearned({ origin, target }: RouteRow, table: Resource<RouteTableProps>, view: View): boolean {
  if (origin !== 'EnableVgwRoutePropagation' || target === null || target === 'local') return false;
  const gateway = resourceId(target);
  return table.props.propagatingVgws.includes(gateway) && isConnected(view, gateway);
}

/** What virtual private gateways put in: withdrawn when the connection behind it is, unless it is static. */
function learnedRoutes(table: Resource<RouteTableProps>, view: View): readonly Route[] {
  return propagatedRoutes(view, table).map(({ destination, target, learned }) => ({
    destination,
    target,
    preference: PREFERENCE[learned],
    index: null,
    text: printPrefix(destination),
  }));
}

/** What gateway endpoints put in: the blocks of their service. */
function servedRoutes(table: Resource<RouteTableProps>, view: View): readonly Route[] {
  return endpointRoutes(view, table).map(({ destination, target, list }) => ({
    destination,
    target,
    preference: PREFERENCE.prefixList,
    index: null,
    text: `${list} (${printPrefix(destination)})`,
  }));
}
