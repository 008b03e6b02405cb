import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { parsePrefix, printPrefix } from '../../net/prefix.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import { PREFERENCE, type Route } from '../../sim/policy.ts';
import { propagatedRoutes } from '../shared/propagation.ts';
import type { RouteTableProps } from './schema.ts';

/** A table is data; the engine looks up. Local routes are added by the engine for every block of the VPC. */
export const behaviour: Behaviour<RouteTableProps> = {
  policy: (table, view) => ({ type: 'routes', routes: [...ownRoutes(table), ...learnedRoutes(table, view)] }),
};

function ownRoutes(table: Resource<RouteTableProps>): readonly Route[] {
  return table.props.routes.flatMap((row, index) => {
    const destination = parsePrefix(row.destination);
    if (destination === null) return [];
    const target = row.target === 'local' ? 'local' : row.target === null ? null : resourceId(row.target);
    const preference = row.origin === 'CreateRoute' ? PREFERENCE.static : PREFERENCE.vpnBgp;
    return [{ destination, target, preference, index, text: row.destination }];
  });
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
