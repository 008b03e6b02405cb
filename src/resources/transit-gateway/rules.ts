import type { Rule } from '../../kinds/kind.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { attachmentsOf } from '../shared/transit-gateway.ts';
import { tablesOf } from '../shared/transit-routes.ts';
import { rowsOf } from '../shared/props.ts';
import type { TransitGatewayProps } from './schema.ts';

type GatewayRule = Rule<TransitGatewayProps>;

/** The default tables are its own, and there while the defaults are on. */
const hasDefaultTables: GatewayRule = (gateway, view) =>
  (['Association', 'Propagation'] as const).flatMap((what) => {
    const field = `default${what}Table` as const;
    const id = gateway.props[field];
    const table = id === null ? undefined : view.resource(id);
    const about = { field, docs: DOCS.transitTables } as const;
    if (id === null) {
      if (!gateway.props[`default${what}`]) return [];
      return [finding(gateway, { severity: 'warning', rule: 'missing-default', text: `no-${field}`, ...about })];
    }
    if (table === undefined || table.parent === gateway.id) return [];
    const values = { table: nameOf(table) };
    return [finding(gateway, { severity: 'error', rule: 'foreign-table', text: 'foreign-table', values, ...about })];
  });

const isInUse: GatewayRule = (gateway, view) =>
  attachmentsOf(view, gateway).length > 0
    ? []
    : [finding(gateway, { severity: 'hint', rule: 'detached', text: 'detached', docs: DOCS.transitGateway })];

const isWithinQuotas: GatewayRule = (gateway, view) => {
  const tables = tablesOf(view, gateway.id);
  const routes = tables.reduce((sum, table) => sum + rowsOf(table, 'routes').length, 0);
  return [
    ...quotaFinding(gateway, QUOTAS.tablesPerTransitGateway, tables.length, 'quota-tables'),
    ...quotaFinding(gateway, QUOTAS.routesPerTransitGateway, routes, 'quota-routes'),
  ];
};

export const rules: readonly GatewayRule[] = [referencesExist, hasDefaultTables, isInUse, isWithinQuotas];
