import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { printPrefix } from '../../net/prefix.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { referencesOf } from '../shared/props.ts';
import { attachmentsTowards, gatewayOf } from '../shared/transit-routes.ts';
import type { TransitTableProps } from './schema.ts';

type Table = Resource<TransitTableProps>;

/** A missing route is propagated or added; a blackhole is taken away. */
export function mend(table: Table, cause: Cause, view: View): readonly Fix[] {
  switch (cause.code) {
    case 'TGW_NO_ROUTE':
      return missing(table, cause, view);
    case 'TGW_BLACKHOLE':
      return opened(table, cause.reason.rule?.index ?? null);
    default:
      return [];
  }
}

function missing(table: Table, cause: Cause, view: View): readonly Fix[] {
  const gateway = gatewayOf(view, table);
  if (gateway === undefined) return [];
  const leading = attachmentsTowards(view, gateway, cause.packet.dst).filter(
    ({ attachment }) => attachment.resource.kind === 'transit-gateway-attachment',
  );
  return leading.flatMap(({ attachment, prefix }) => {
    const { resource, type } = attachment;
    const destination = printPrefix(prefix);
    const values = { destination, table: nameOf(table), attachment: nameOf(resource) };
    const routes = [...table.props.routes, { destination, attachment: resource.id }];
    const fixed = settingFix(message('transit-gateway-route-table.mend.route', values), table.id, { routes });
    if (type === 'peering' || prefix.length === 0) return [fixed];
    const text = message('transit-gateway-route-table.mend.propagate', values);
    const propagatesTo = [...referencesOf(resource, 'propagatesTo'), table.id];
    return [settingFix(text, resource.id, { propagatesTo }), fixed];
  });
}

function opened(table: Table, index: number | null): readonly Fix[] {
  const row = index === null ? undefined : table.props.routes[index];
  if (row === undefined) return [];
  return [removal(table, row.destination, index)];
}

/** Removes a row. */
export function removal(table: Table, destination: string, index: number | null): Fix {
  const routes = table.props.routes.filter((_, position) => position !== index);
  const text = message('transit-gateway-route-table.fix.remove', { destination, table: nameOf(table) });
  return settingFix(text, table.id, { routes });
}
