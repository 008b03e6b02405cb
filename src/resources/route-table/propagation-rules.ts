import type { Rule } from '../../kinds/kind.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { propagatedRoutes } from '../shared/propagation.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { RouteTableProps } from './schema.ts';

type TableRule = Rule<RouteTableProps>;

/** Gateways propagate into tables of the VPC they are attached to, and not into a gateway's own table. */
export const propagationIsAllowed: TableRule = (table, view) =>
  table.props.propagatingVgws.flatMap((id, index) => {
    const gateway = view.resource(id);
    if (gateway === undefined) return [];
    const about = { field: `propagatingVgws.${index}`, values: { gateway: nameOf(gateway) }, docs: DOCS.vpnRouting };
    if (vpcOf(view, gateway.id)?.id !== vpcOf(view, table.id)?.id) {
      const rule = 'Gateway.NotAttached';
      return [finding(table, { ...about, severity: 'error', rule, text: 'propagation-detached' })];
    }
    return table.props.gateway === null
      ? []
      : [finding(table, { ...about, severity: 'error', rule: 'InvalidParameterValue', text: 'edge-propagation' })];
  });

export const propagationIsWithinQuota: TableRule = (table, view) =>
  quotaFinding(table, QUOTAS.propagatedRoutesPerTable, propagatedRoutes(view, table).length, 'quota-propagated');
