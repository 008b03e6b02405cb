import type { Rule } from '../../kinds/kind.ts';
import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { allocateInZone } from '../shared/elastic-ip.ts';
import { finding, nameOf, quotaFinding, settingFix } from '../shared/finding.ts';
import { elasticIpsOf } from '../shared/interfaces.ts';
import { textOf } from '../shared/props.ts';
import { defaultRoute } from '../shared/routing.ts';
import { subnetOf, subnetsRoutedBy } from '../shared/subnets.ts';
import { zoneOf } from '../shared/transit-gateway.ts';
import { vpcOf } from '../shared/vpc.ts';
import { addressesByZone, isRegional } from './regional.ts';
import { regionalTable } from './regional-table.ts';
import type { NatGatewayProps } from './schema.ts';

type NatRule = Rule<NatGatewayProps>;
type Nat = Resource<NatGatewayProps>;

/** A zonal gateway is made in a subnet, a regional one in a VPC. */
const isWhereItBelongs: NatRule = (nat, view) => {
  const subnet = subnetOf(view, nat.id);
  const vpc = vpcOf(view, nat.id);
  if (isRegional(nat) === (subnet === undefined) || vpc === undefined) return [];
  const about = { severity: 'error', field: 'availability', docs: DOCS.regionalNat } as const;
  if (subnet === undefined) {
    const fix = settingFix(message('nat-gateway.fix.regional', { name: nameOf(nat) }), nat.id, {
      availability: 'regional',
    });
    return [finding(nat, { ...about, rule: 'MissingParameter', text: 'zonal-in-vpc', fix })];
  }
  const values = { subnet: nameOf(subnet), vpc: nameOf(vpc) };
  const text = message('nat-gateway.fix.move', { name: nameOf(nat), vpc: nameOf(vpc) });
  const fix: Fix = { message: text, edit: [{ type: 'reparent', id: nat.id, parent: vpc.id }] };
  return [finding(nat, { ...about, rule: 'InvalidParameterCombination', text: 'regional-in-subnet', values, fix })];
};

/** There is no private regional gateway. */
const isPublic: NatRule = (nat) => {
  if (!isRegional(nat) || nat.props.connectivity === 'public') return [];
  const fix = settingFix(message('nat-gateway.fix.public', { name: nameOf(nat) }), nat.id, { connectivity: 'public' });
  const about = { field: 'connectivity', docs: DOCS.regionalNat, fix };
  return [finding(nat, { severity: 'error', rule: 'InvalidParameterCombination', text: 'regional-private', ...about })];
};

/** Its own table must lead to the internet gateway. AWS makes both, so that only an edit can break it. */
const hasRouteTable: NatRule = (nat, view) => {
  const vpc = vpcOf(view, nat.id);
  if (!isRegional(nat) || vpc === undefined) return [];
  const about = { field: 'routeTable', docs: DOCS.regionalNat } as const;
  const table = nat.props.routeTable === null ? undefined : view.resource(nat.props.routeTable);
  if (table === undefined) {
    const rule = 'missing-route-table';
    return [finding(nat, { ...about, severity: 'error', rule, text: 'no-table', fix: newTable(nat, view) })];
  }
  const values = { table: nameOf(table), vpc: nameOf(vpc) };
  if (vpcOf(view, table.id)?.id !== vpc.id)
    return [
      finding(nat, { ...about, severity: 'error', rule: 'InvalidParameterValue', text: 'foreign-table', values }),
    ];
  const target = defaultRoute(table, 4)?.target ?? null;
  if (target !== null && target !== 'local' && view.resource(target)?.kind === 'internet-gateway') return [];
  return [finding(nat, { ...about, severity: 'warning', rule: 'no-internet-route', text: 'table-not-out', values })];
};

function newTable(nat: Nat, view: View): Fix | null {
  const id = resourceId(`${nat.id}-rt`);
  const table = view.resource(id) === undefined ? regionalTable(nat, view, id) : null;
  if (table === null) return null;
  return {
    message: message('nat-gateway.fix.table', { name: nameOf(nat) }),
    edit: [
      { type: 'put', resource: { ...table, props: { gateway: null, propagatingVgws: [], ...table.props } } },
      { type: 'set', id: nat.id, props: { routeTable: id } },
    ],
  };
}

/** In manual mode each Elastic IP is of a zone, and zones whose subnets lead here have one. RA: REGIONAL_NGW_ROUTE_AZ_RESTRICTION */
const zonesAreRegistered: NatRule = (nat, view) => {
  if (!isRegional(nat) || nat.props.zones === 'automatic') return [];
  const loose = elasticIpsOf(view, nat.id).filter((each) => textOf(each, 'zone') === '');
  const served = addressesByZone(nat, view);
  const missing = zonesLeadingTo(nat, view).filter((zone) => !served.has(zone));
  const about = { field: 'zones', docs: DOCS.regionalNat } as const;
  return [
    ...loose.map((each) => {
      const values = { address: nameOf(each) };
      return finding(nat, { ...about, severity: 'error', rule: 'MissingParameter', text: 'no-zone', values });
    }),
    ...missing.map((zone) => {
      const more = { values: { zone }, fix: allocateInZone(view, nat, zone) };
      return finding(nat, { ...about, severity: 'warning', rule: 'zone-not-registered', text: 'zone', ...more });
    }),
  ];
};

function zonesLeadingTo(nat: Nat, view: View): readonly string[] {
  const tables = view.pointingAt(nat.id).filter((each) => each.kind === 'route-table');
  const subnets = tables.flatMap((table) => subnetsRoutedBy(view, table.id));
  return [...new Set(subnets.map((subnet) => zoneOf(view, subnet)))].filter((zone) => zone !== '').toSorted();
}

const isWithinQuota: NatRule = (nat, view) => {
  if (!isRegional(nat)) return [];
  return [...addressesByZone(nat, view).values()].flatMap((addresses) =>
    quotaFinding(nat, QUOTAS.elasticIpsPerRegionalZone, addresses.length, 'quota-zone'),
  );
};

export const regionalRules: readonly NatRule[] = [
  isWhereItBelongs,
  isPublic,
  hasRouteTable,
  zonesAreRegistered,
  isWithinQuota,
];
