import type { GhostRow } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { printPrefix } from '../../net/prefix.ts';
import { blocksOf, vpcOf } from '../shared/vpc.ts';
import type { RouteTableProps } from './schema.ts';

/**
 * The local route of every block of the VPC, unless the table replaces it by a row of its own.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
 */
export function ghostRows(table: Resource<RouteTableProps>, view: View): readonly GhostRow[] {
  const vpc = vpcOf(view, table.id);
  if (vpc === undefined) return [];
  const own = new Set(table.props.routes.map((route) => route.destination));
  return blocksOf(vpc)
    .map(printPrefix)
    .filter((destination) => !own.has(destination))
    .map((destination) => ({ field: 'routes', place: 'first', cells: { destination, target: 'local' } }));
}
