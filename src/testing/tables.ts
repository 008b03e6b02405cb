import type { Json, ResourceId } from '../model/topology.ts';
import { aclRows, groupRows } from './rows.ts';
import type { Named, Sheet } from './sheet.ts';

/** Destination and target of a route; null is a target that is gone. */
export type RouteText = readonly [destination: string, target: ResourceId | 'local' | null];

/** Rows as text: `tcp 80 10.0.0.0/8`, `icmp all 0.0.0.0/0`, `all all sg-1` (a group's id); a network ACL's `100 allow` first. */
export interface RuleOptions extends Named {
  readonly inbound?: readonly string[];
  readonly outbound?: readonly string[];
}

/** Route tables, security groups and network ACLs of a world. */
export function tables({ add, set, ofVpc }: Sheet) {
  /** Without rows: nothing comes in, everything goes out. */
  const securityGroup = (vpc: ResourceId, options: RuleOptions = {}): ResourceId => {
    const { inbound = [], outbound = ['all all 0.0.0.0/0'], name } = options;
    return add('security-group', vpc, { inbound: groupRows(inbound), outbound: groupRows(outbound) }, name);
  };
  return {
    mainTable: (id: ResourceId): ResourceId => ofVpc(id, 'mainRouteTable'),
    defaultAcl: (id: ResourceId): ResourceId => ofVpc(id, 'defaultNetworkAcl'),
    defaultGroup: (id: ResourceId): ResourceId => ofVpc(id, 'defaultSecurityGroup'),
    routeTable: (
      vpc: ResourceId,
      routes: readonly RouteText[] = [],
      subnets: readonly ResourceId[] = [],
      options: Named = {},
    ): ResourceId => {
      const table = add('route-table', vpc, { routes: routeRows(routes) }, options.name);
      for (const subnet of subnets) set(subnet, { routeTable: table });
      return table;
    },
    /** Replaces the routes of a table. */
    routes: (table: ResourceId, routes: readonly RouteText[]): void => set(table, { routes: routeRows(routes) }),
    securityGroup,
    /** A security group that lets everything in and out. */
    openGroup: (vpc: ResourceId, options: Named = {}): ResourceId => {
      const everything = ['all all 0.0.0.0/0', 'all all ::/0'];
      return securityGroup(vpc, { inbound: everything, outbound: everything, ...options });
    },
    /** Without rows: nothing passes. */
    networkAcl: (vpc: ResourceId, options: RuleOptions = {}, subnets: readonly ResourceId[] = []): ResourceId => {
      const { inbound = [], outbound = [], name } = options;
      const acl = add('network-acl', vpc, { inbound: aclRows(inbound), outbound: aclRows(outbound) }, name);
      for (const subnet of subnets) set(subnet, { networkAcl: acl });
      return acl;
    },
  };
}

function routeRows(routes: readonly RouteText[]): Json {
  return routes.map(([destination, target]) => ({ destination, prefixList: null, target, origin: 'CreateRoute' }));
}
