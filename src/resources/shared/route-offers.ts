import type { Offer } from '../../kinds/kind.ts';
import type { Change } from '../../model/edit.ts';
import { message } from '../../model/message.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Family } from '../../net/address.ts';
import { printPrefix } from '../../net/prefix.ts';
import { nameOf } from './finding.ts';
import { referenceOf } from './props.ts';
import { routeChange, routesLeading, sharedFamilies, tableNameFor, targetOf } from './route-edits.ts';
import { blocksBehind, vpcsOf } from './reachable-vpcs.ts';
import { defaultDestination, routesOf } from './routing.ts';
import { routeTableOf, subnetsRoutedBy } from './subnets.ts';
import { attachedGateway, vpcOf } from './vpc.ts';

const GATEWAYS: readonly KindName[] = ['internet-gateway', 'egress-only-internet-gateway'];

/**
 * What a line from a subnet to a gateway, interface or instance may mean: a route to it in the subnet's table, or in a table of
 * the subnet's own when others use that table. A free gateway is attached along with it.
 */
export function routeOffers(
  subnet: Resource,
  to: Resource,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Offer[] {
  const table = routeTableOf(view, subnet);
  const target = targetOf(view, to);
  const vpc = vpcOf(view, subnet.id);
  const attach = vpc === undefined ? null : attaching(view, vpc, to);
  if (table === undefined || target === null || vpc === undefined || attach === null) return [];
  return destinationsTowards(view, to, vpc.id, sharedFamilies(view, subnet, to)).flatMap((destination) => {
    if (leadsTo(table, destination, target)) return [];
    const values = { destination, target: nameOf(to), table: nameOf(table), subnet: nameOf(subnet) };
    const inTable = {
      message: message('connect.route', values),
      edit: [...attach, routeChange(table, destination, target)],
    };
    const isMain = referenceOf(vpc, 'mainRouteTable') === table.id;
    if (!isMain && subnetsRoutedBy(view, table.id).length < 2) return [inTable];
    const own: Resource = {
      ...table,
      id: freshId('route-table'),
      name: tableNameFor(subnet),
      props: { ...table.props, routes: routesLeading(table, destination, target) },
    };
    const edit: readonly Change[] = [
      ...attach,
      { type: 'put', resource: own },
      { type: 'set', id: subnet.id, props: { routeTable: own.id } },
    ];
    return [inTable, { message: message('connect.own-table', values), edit }];
  });
}

/** What a line from a route table to a target may mean. */
export function tableOffers(table: Resource, to: Resource, view: View): readonly Offer[] {
  const target = targetOf(view, to);
  const vpc = vpcOf(view, table.id);
  const attach = vpc === undefined ? null : attaching(view, vpc, to);
  const subnets = subnetsRoutedBy(view, table.id);
  if (target === null || attach === null) return [];
  const families = new Set<Family>(subnets.flatMap((subnet) => sharedFamilies(view, subnet, to)));
  if (subnets.length === 0) families.add(to.kind === 'egress-only-internet-gateway' ? 6 : 4);
  return destinationsTowards(view, to, vpc?.id ?? table.id, [...families])
    .filter((destination) => !leadsTo(table, destination, target))
    .map((destination) => {
      const values = { destination, target: nameOf(to), table: nameOf(table) };
      return { message: message('connect.route', values), edit: [...attach, routeChange(table, destination, target)] };
    });
}

/** What a route to the target is for: the blocks that lie behind it, else everything. */
function destinationsTowards(
  view: View,
  to: Resource,
  vpc: ResourceId,
  families: readonly Family[],
): readonly string[] {
  return blocksBehind(view, to, vpc) ?? families.map(defaultDestination);
}

function leadsTo(table: Resource, destination: string, target: ResourceId): boolean {
  return routesOf(table).some((route) => route.target === target && printPrefix(route.destination) === destination);
}

/** What must be done first so that the VPC's routes may lead there; null when they never may. */
function attaching(view: View, vpc: Resource, to: Resource): readonly Change[] | null {
  const homes = vpcsOf(view, to);
  if (homes.length > 0) return homes.includes(vpc.id) ? [] : null;
  if (!GATEWAYS.includes(to.kind) || attachedGateway(view, vpc.id, to.kind) !== undefined) return null;
  return [{ type: 'reparent', id: to.id, parent: vpc.id }];
}

/** Associates a subnet with a table or a network ACL of its VPC; nothing when it is so already. */
export function associationOffers(
  subnet: Resource,
  to: Resource,
  field: 'routeTable' | 'networkAcl',
  view: View,
): readonly Offer[] {
  if (vpcOf(view, subnet.id)?.id !== vpcOf(view, to.id)?.id || referenceOf(subnet, field) === to.id) return [];
  const values = { subnet: nameOf(subnet), other: nameOf(to) };
  return [
    {
      message: message('connect.associate', values),
      edit: [{ type: 'set', id: subnet.id, props: { [field]: to.id } }],
    },
  ];
}
