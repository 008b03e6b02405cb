import type { Rule } from '../../kinds/kind.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { endpointsOf } from '../shared/gateway-endpoints.ts';
import { textOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import { regionOf } from '../shared/region.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { GatewayEndpointProps } from './schema.ts';

type EndpointRule = Rule<GatewayEndpointProps>;

const field = 'routeTables';
const docs = DOCS.gatewayEndpoints;

/** Tables of its own VPC, each with one endpoint per service. */
const tablesAreItsOwn: EndpointRule = (endpoint, view) =>
  endpoint.props.routeTables.flatMap((id, index) => {
    const table = view.resource(id);
    if (table === undefined) return [];
    const about = { severity: 'error', field: `${field}.${index}`, docs } as const;
    if (vpcOf(view, id)?.id !== vpcOf(view, endpoint.id)?.id) {
      const values = { table: nameOf(table) };
      return [finding(endpoint, { ...about, rule: 'InvalidParameter', text: 'foreign-table', values })];
    }
    const other = endpointsOf(view, table).find(
      (each) => each.id < endpoint.id && textOf(each, 'service') === endpoint.props.service,
    );
    if (other === undefined) return [];
    const values = { table: nameOf(table), other: nameOf(other) };
    return [finding(endpoint, { ...about, rule: 'RouteAlreadyExists', text: 'second', values })];
  });

const isAssociated: EndpointRule = (endpoint) =>
  endpoint.props.routeTables.length > 0
    ? []
    : [finding(endpoint, { severity: 'hint', rule: 'no-route', text: 'no-table', field, docs })];

const isWithinQuota: EndpointRule = (endpoint, view) => {
  const region = regionOf(view, endpoint.id);
  const all = view.ofKind(endpoint.kind).filter((each) => regionOf(view, each.id) === region);
  return all[0]?.id === endpoint.id
    ? quotaFinding(endpoint, QUOTAS.gatewayEndpointsPerRegion, all.length, 'quota')
    : [];
};

export const rules: readonly EndpointRule[] = [referencesExist, tablesAreItsOwn, isAssociated, isWithinQuota];
