import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { contains, covers, type Prefix, printPrefix } from '../../net/prefix.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { referenceOf, textOf } from '../shared/props.ts';
import { routesLeading } from '../shared/route-edits.ts';
import { defaultRoute, routesOf } from '../shared/routing.ts';
import { prefixesOf, routeTableOf } from '../shared/subnets.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';

/**
 * A flow has to pass the same endpoint of the firewall both ways: the gateway's table leads a subnet to the endpoint that the subnet
 * leaves by, or the subnet leaves by the one that it is entered by.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
 */
export function bothWays(firewall: Resource, { packet }: Cause, view: View): readonly Fix[] {
  const endpoints = view.pointingAt(firewall.id).filter((each) => textOf(each, 'service') === firewall.id);
  const isInside = (block: Prefix): boolean => contains(block, packet.src) || contains(block, packet.dst);
  const vpcs = new Set(endpoints.flatMap((each) => vpcOf(view, each.id)?.id ?? []));
  return [...vpcs].flatMap((vpc) => {
    const edges = inVpc(view, vpc, 'route-table').filter((each) => referenceOf(each, 'gateway') !== null);
    return inVpc(view, vpc, 'subnet').flatMap((subnet) => {
      const block = prefixesOf(subnet).find(isInside);
      return block === undefined ? [] : aligned({ subnet, block, edges, endpoints }, view);
    });
  });
}

interface Ways {
  readonly subnet: Resource;
  readonly block: Prefix;
  readonly edges: readonly Resource[];
  readonly endpoints: readonly Resource[];
}

function aligned({ subnet, block, edges, endpoints }: Ways, view: View): readonly Fix[] {
  const table = routeTableOf(view, subnet);
  const family = typeof block.base === 'number' ? 4 : 6;
  const named = (target: ResourceId | 'local' | null | undefined): Resource | undefined =>
    endpoints.find((each) => each.id === target);
  const leaving = named(defaultRoute(table, family)?.target);
  if (leaving !== undefined) return edges.map((edge) => leading(edge, printPrefix(block), leaving));
  const entering = edges
    .flatMap((edge) => routesOf(edge).filter(({ destination }) => covers(destination, block)))
    .flatMap(({ target }) => named(target) ?? [])[0];
  if (table === undefined || entering === undefined) return [];
  return [leading(table, family === 4 ? '0.0.0.0/0' : '::/0', entering)];
}

function leading(table: Resource, destination: string, endpoint: Resource): Fix {
  const values = { destination, table: nameOf(table), endpoint: nameOf(endpoint) };
  const routes = routesLeading(table, destination, endpoint.id);
  return settingFix(message('network-firewall.mend.way', values), table.id, { routes });
}
