import type { Change } from '../../model/edit.ts';
import type { Json, KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Family } from '../../net/address.ts';
import { primaryInterface, privateAddressesOf } from './interfaces.ts';
import { cellOf, rowsOf, textOf } from './props.ts';
import { prefixesOf } from './subnets.ts';

/** The table's rows with one destination led to the target: the row that has it is repointed, else a row is added. */
export function routesLeading(table: Resource, destination: string, target: ResourceId): readonly Json[] {
  const rows = rowsOf(table, 'routes');
  const isSame = (row: (typeof rows)[number]): boolean =>
    cellOf(row, 'destination') === destination && cellOf(row, 'origin') === 'CreateRoute';
  if (rows.some(isSame)) return rows.map((row) => (isSame(row) ? { ...row, target } : row));
  return [...rows, { destination, target, origin: 'CreateRoute' }];
}

export function routeChange(table: Resource, destination: string, target: ResourceId): Change {
  return { type: 'set', id: table.id, props: { routes: routesLeading(table, destination, target) } };
}

/** What a route names when it is to lead to the resource: an instance is named by its primary interface. Null for other kinds. */
export function targetOf(view: View, resource: Resource): ResourceId | null {
  if (resource.kind === 'instance') return primaryInterface(view, resource.id)?.id ?? null;
  return TARGET_KINDS.includes(resource.kind) ? resource.id : null;
}

const TARGET_KINDS: readonly KindName[] = [
  'internet-gateway',
  'egress-only-internet-gateway',
  'nat-gateway',
  'network-interface',
  'peering-connection',
  'transit-gateway',
  'gateway-load-balancer-endpoint',
];

/** Address families that a default route from the subnet to the target makes sense for. */
export function sharedFamilies(view: View, subnet: Resource, target: Resource): readonly Family[] {
  const theirs = familiesOf(view, target);
  const ours = new Set(prefixesOf(subnet).map((block): Family => (typeof block.base === 'number' ? 4 : 6)));
  return theirs.filter((family) => ours.has(family));
}

function familiesOf(view: View, target: Resource): readonly Family[] {
  switch (target.kind) {
    case 'internet-gateway':
    case 'peering-connection':
    case 'transit-gateway':
    case 'gateway-load-balancer-endpoint':
      return [4, 6];
    case 'egress-only-internet-gateway':
      return [6];
    case 'nat-gateway':
      return [4];
    default: {
      const port = target.kind === 'instance' ? primaryInterface(view, target.id) : target;
      const addresses = port === undefined ? [] : privateAddressesOf(port);
      return addresses.some((each) => typeof each === 'bigint') ? [4, 6] : [4];
    }
  }
}

/** A name for a new table of one subnet. */
export function tableNameFor(subnet: Resource): string {
  return `${subnet.name === '' ? textOf(subnet, 'cidr') : subnet.name}-rt`;
}
