import type { Rule } from '../../kinds/kind.ts';
import type { Finding } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { covers, type Prefix, parsePrefix, printPrefix, samePrefix } from '../../net/prefix.ts';
import { EC2_LINK_LOCAL_V6 } from '../../net/special.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, settingFix } from '../shared/finding.ts';
import { routesOf, type TableRoute } from '../shared/routing.ts';
import { prefixesOf } from '../shared/subnets.ts';
import { blocksOf, inVpc, vpcOf } from '../shared/vpc.ts';
import type { RouteTableProps } from './schema.ts';

type TableRule = Rule<RouteTableProps>;
type Table = Resource<RouteTableProps>;

/** Link-local services that no route reaches: 169.254.168.0/22 and fd00:ec2::/32. */
const NOT_ROUTABLE: readonly Prefix[] = [{ base: 0xa9fea800, length: 22 }, EC2_LINK_LOCAL_V6];
/** Kinds that may take traffic away from the local route. */
const MIDDLEBOXES: readonly string[] = [
  'nat-gateway',
  'network-interface',
  'instance',
  'gateway-load-balancer-endpoint',
];

export const destinationsAreGiven: TableRule = (table) =>
  table.props.routes.flatMap((route, index) =>
    parsePrefix(route.destination) === null && !route.prefixList
      ? [
          finding(table, {
            severity: 'error',
            rule: 'MissingParameter',
            text: 'no-destination',
            field: `routes.${index}.destination`,
            docs: DOCS.routeTables,
          }),
        ]
      : [],
  );

/** One target per destination. Propagated routes may repeat a static one and lose. */
export const destinationsDiffer: TableRule = (table) => {
  const routes = routesOf(table).filter(({ index }) => table.props.routes[index]?.origin === 'CreateRoute');
  return routes.flatMap((route, position) => {
    const earlier = routes.slice(0, position).find((each) => samePrefix(each.destination, route.destination));
    if (earlier === undefined) return [];
    const kept = table.props.routes.filter((_, index) => index !== route.index);
    const fix = settingFix(message('route-table.fix.remove', about(route)), table.id, { routes: kept });
    return [refused(table, route, { rule: 'RouteAlreadyExists', text: 'duplicate', fix })];
  });
};

export const destinationsAreRoutable: TableRule = (table) =>
  routesOf(table)
    .filter((route) => NOT_ROUTABLE.some((block) => covers(block, route.destination)))
    .map((route) => refused(table, route, { rule: 'InvalidParameterValue', text: 'not-routable' }));

/**
 * The local route is more than a route: its target may be replaced, and a route inside of it must be for a whole subnet, both
 * times towards a NAT gateway or an interface.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html#route-table-route-priority
 */
export const localRouteIsKept: TableRule = (table, view) => {
  const vpc = vpcOf(view, table.id);
  if (vpc === undefined) return [];
  const blocks = blocksOf(vpc);
  const subnets = inVpc(view, vpc.id, 'subnet').flatMap(prefixesOf);
  return routesOf(table).flatMap((route) => {
    const { destination, target } = route;
    const isBlock = blocks.some((block) => samePrefix(block, destination));
    const isSubnet = subnets.some((block) => samePrefix(block, destination));
    if (target === 'local') {
      return isBlock || (isSubnet && table.props.gateway !== null)
        ? []
        : [refused(table, route, wrong('local-elsewhere'))];
    }
    if (!blocks.some((block) => covers(block, destination))) return [];
    if (!isBlock && !isSubnet) return [refused(table, route, wrong('inside-local'))];
    return target !== null && !isMiddlebox(view, target) ? [refused(table, route, wrong('local-target'))] : [];
  });
};

const wrong = (text: string) => ({ rule: 'InvalidParameterValue', text });

function isMiddlebox(view: View, target: Resource['id']): boolean {
  const kind = view.resource(target)?.kind;
  return kind === undefined || MIDDLEBOXES.includes(kind);
}

function about(route: TableRoute) {
  return { destination: printPrefix(route.destination) };
}

function refused(
  table: Table,
  route: TableRoute,
  why: { readonly rule: string; readonly text: string; readonly fix?: Finding['fix'] },
): Finding {
  const { rule, text, fix = null } = why;
  const field = `routes.${route.index}.destination`;
  return finding(table, { severity: 'error', rule, text, field, values: about(route), docs: DOCS.routeTables, fix });
}
