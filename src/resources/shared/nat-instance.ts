import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { interfacesOf } from './interfaces.ts';
import { cellOf, flagOf, rowsOf } from './props.ts';
import { routesOf, type TableRoute } from './routing.ts';
import { subnetsRoutedBy } from './subnets.ts';

/** Whether the guest puts another source address on what it forwards (`MASQUERADE` or `SNAT`). */
export function translatesSources(instance: Resource | undefined): boolean {
  return rowsOf(instance, 'nat').some(
    (row) => cellOf(row, 'chain') === 'POSTROUTING' && cellOf(row, 'action') !== 'DNAT',
  );
}

/** Whether an instance is set up to be a NAT instance: its guest forwards and translates. */
export function isNatInstance(instance: Resource | undefined): boolean {
  return flagOf(instance, 'ipForward') && translatesSources(instance);
}

/** Routes that lead to an instance or one of its interfaces, with the tables that hold them. */
export function routesTo(
  view: View,
  instance: ResourceId,
): readonly { readonly table: Resource; readonly route: TableRoute }[] {
  const names: readonly ResourceId[] = [instance, ...interfacesOf(view, instance).map((each) => each.id)];
  const tables = new Set(names.flatMap((id) => view.pointingAt(id)));
  return [...tables]
    .filter((each) => each.kind === 'route-table')
    .flatMap((table) =>
      routesOf(table)
        .filter(({ target }) => target !== null && target !== 'local' && names.includes(target))
        .map((route) => ({ table, route })),
    );
}

/** Subnets whose traffic is routed to the instance. */
export function clientSubnetsOf(view: View, instance: ResourceId): readonly Resource[] {
  const tables = new Set(routesTo(view, instance).map(({ table }) => table.id));
  const found = [...tables].flatMap((table) => subnetsRoutedBy(view, table));
  return [...new Set(found)];
}
