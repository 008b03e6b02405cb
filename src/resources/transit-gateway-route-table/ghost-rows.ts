import type { GhostRow } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { printPrefix } from '../../net/prefix.ts';
import { nameOf } from '../shared/finding.ts';
import { propagatedRoutes } from '../shared/transit-routes.ts';
import type { TransitTableProps } from './schema.ts';

/** Propagated routes, which follow from the attachments and cannot be edited here. */
export function ghostRows(table: Resource<TransitTableProps>, view: View): readonly GhostRow[] {
  return propagatedRoutes(view, table).map(({ prefix, attachment }) => ({
    field: 'routes',
    place: 'last',
    cells: { destination: printPrefix(prefix), attachment: nameOf(attachment.resource) },
  }));
}
