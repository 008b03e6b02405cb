import type { GhostRow } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { printPrefix } from '../../net/prefix.ts';
import { nameOf } from '../shared/finding.ts';
import { endpointsOf, listName } from '../shared/gateway-endpoints.ts';
import { propagatedRoutes } from '../shared/propagation.ts';
import { blocksOf, vpcOf } from '../shared/vpc.ts';
import type { RouteTableProps } from './schema.ts';

/**
 * The local route of every block of the VPC, unless the table replaces it by a row of its own, and the routes that virtual
 * private gateways propagate.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
 */
export function ghostRows(table: Resource<RouteTableProps>, view: View): readonly GhostRow[] {
  const vpc = vpcOf(view, table.id);
  if (vpc === undefined) return [];
  const own = new Set(table.props.routes.map((route) => route.destination));
  const local = blocksOf(vpc)
    .map(printPrefix)
    .filter((destination) => !own.has(destination))
    .map((destination): GhostRow => ({ field: 'routes', place: 'first', cells: { destination, target: 'local' } }));
  return [...local, ...propagatedRows(table, view), ...endpointRows(table, view)];
}

function propagatedRows(table: Resource<RouteTableProps>, view: View): readonly GhostRow[] {
  const listed = new Set(table.props.routes.map((route) => route.destination));
  const others = propagatedRoutes(view, table).filter(({ destination }) => !listed.has(printPrefix(destination)));
  return others.map(({ destination, target }) => {
    const gateway = view.resource(target);
    const cells = {
      destination: printPrefix(destination),
      target: gateway === undefined ? target : nameOf(gateway),
      origin: 'EnableVgwRoutePropagation',
    };
    return { field: 'routes', place: 'last', cells };
  });
}

function endpointRows(table: Resource<RouteTableProps>, view: View): readonly GhostRow[] {
  return endpointsOf(view, table).map((endpoint) => ({
    field: 'routes',
    place: 'last',
    cells: { prefixList: listName(view, endpoint), target: nameOf(endpoint) },
  }));
}
