import type { Rule } from '../../kinds/kind.ts';
import { covers, parsePrefix, printPrefix, samePrefix } from '../../net/prefix.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { prefixListAt, weightOf } from '../shared/prefix-lists.ts';
import { referencesExist } from '../shared/references.ts';
import { routesOf } from '../shared/routing.ts';
import { prefixesOf, subnetsRoutedBy } from '../shared/subnets.ts';
import { blocksOf, inVpc, vpcOf } from '../shared/vpc.ts';
import {
  destinationsAreGiven,
  destinationsAreRoutable,
  destinationsDiffer,
  localRouteIsKept,
} from './destination-rules.ts';
import { propagationIsAllowed, propagationIsWithinQuota } from './propagation-rules.ts';
import type { RouteTableProps } from './schema.ts';
import { routesAreUsed } from './shadow-rules.ts';
import {
  edgeTargetsAreInterfaces,
  instancesHaveOneInterface,
  targetsAreActive,
  targetsAreInVpc,
  targetsExist,
  targetsFitFamily,
} from './target-rules.ts';

type TableRule = Rule<RouteTableProps>;

/** A table of a gateway has no subnets, and the gateway is attached to the table's VPC. */
const edgeTableStandsAlone: TableRule = (table, view) => {
  const gateway = table.props.gateway === null ? undefined : view.resource(table.props.gateway);
  if (gateway === undefined) return [];
  const about = { severity: 'error', field: 'gateway', docs: DOCS.routeTables } as const;
  const values = { gateway: nameOf(gateway) };
  if (vpcOf(view, gateway.id)?.id !== vpcOf(view, table.id)?.id) {
    return [finding(table, { ...about, rule: 'Gateway.NotAttached', text: 'edge-detached', values })];
  }
  if (subnetsRoutedBy(view, table.id).length === 0) return [];
  return [finding(table, { ...about, rule: 'InvalidParameterValue', text: 'edge-subnets', values })];
};

/** Destinations of a gateway's table: the VPC's blocks and whole subnets. */
const edgeDestinationsAreInside: TableRule = (table, view) => {
  const vpc = vpcOf(view, table.id);
  if (table.props.gateway === null || vpc === undefined) return [];
  const allowed = [...blocksOf(vpc), ...inVpc(view, vpc.id, 'subnet').flatMap(prefixesOf)];
  return routesOf(table)
    .filter(({ destination }) => !allowed.some((block) => samePrefix(block, destination)))
    .filter(({ destination }) => !blocksOf(vpc).some((block) => covers(block, destination)))
    .map(({ index, destination }) =>
      finding(table, {
        severity: 'error',
        rule: 'InvalidParameterValue',
        text: 'edge-destination',
        field: `routes.${index}.destination`,
        values: { destination: printPrefix(destination) },
        docs: DOCS.routeTables,
      }),
    );
};

/** A route to a prefix list counts for as many as the list may hold. */
const isWithinQuotas: TableRule = (table, view) => {
  const used = table.props.routes.reduce((sum, row) => {
    const list = prefixListAt(view, row.prefixList);
    return sum + (list === undefined ? Number(parsePrefix(row.destination) !== null) : weightOf(list));
  }, 0);
  return quotaFinding(table, QUOTAS.routesPerTable, used, 'quota');
};

export const rules: readonly TableRule[] = [
  referencesExist,
  destinationsAreGiven,
  destinationsDiffer,
  destinationsAreRoutable,
  localRouteIsKept,
  targetsExist,
  targetsAreInVpc,
  targetsAreActive,
  targetsFitFamily,
  instancesHaveOneInterface,
  edgeTargetsAreInterfaces,
  edgeTableStandsAlone,
  edgeDestinationsAreInside,
  propagationIsAllowed,
  propagationIsWithinQuota,
  isWithinQuotas,
  routesAreUsed,
];
