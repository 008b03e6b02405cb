import type { Rule } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import { QUOTAS } from '../figures.ts';
import { addressesAreOfTheirFamily, addressesFitSubnet } from '../shared/address-rules.ts';
import { DOCS } from '../shared/docs.ts';
import { allocateFor } from '../shared/elastic-ip.ts';
import { finding, nameOf, quotaFinding, settingFix } from '../shared/finding.ts';
import { elasticIpsOf } from '../shared/interfaces.ts';
import { isPublicSubnet } from '../shared/routing.ts';
import { subnetOf } from '../shared/subnets.ts';
import { attachedGateway, vpcOf } from '../shared/vpc.ts';
import { isRegional } from './regional.ts';
import { regionalRules } from './regional-rules.ts';
import type { NatGatewayProps } from './schema.ts';

type NatRule = Rule<NatGatewayProps>;

const hasPrivateAddress: NatRule = (nat) =>
  nat.props.privateAddress === '' && !isRegional(nat)
    ? [
        finding(nat, {
          severity: 'error',
          rule: 'no-private-address',
          text: 'no-address',
          field: 'privateAddress',
          docs: DOCS.natGateway,
        }),
      ]
    : [];

/** What AWS still lists for a while although its Elastic IPs are released. */
const GONE: ReadonlySet<string> = new Set(['deleted', 'failed']);

/** A public NAT gateway has an Elastic IP; a private one must not. */
const elasticIpFitsConnectivity: NatRule = (nat, view) => {
  const held = elasticIpsOf(view, nat.id);
  if (nat.props.connectivity === 'private') {
    return held.map((each) => {
      const fix = settingFix(message('nat-gateway.fix.release', { address: nameOf(each) }), each.id, {
        association: null,
      });
      const values = { address: nameOf(each) };
      const about = { field: 'connectivity', values, docs: DOCS.natGateway, fix };
      return finding(nat, { severity: 'error', rule: 'InvalidParameter', text: 'private-with-elastic-ip', ...about });
    });
  }
  if (GONE.has(nat.props.state)) return [];
  if (held.length > 0)
    return isRegional(nat) ? [] : quotaFinding(nat, QUOTAS.elasticIpsPerNatGateway, held.length, 'quota');
  const about = { field: 'connectivity', docs: DOCS.natGateway, fix: allocateFor(view, nat)[0] ?? null };
  // AWS gives a regional gateway its addresses; the drawing just does not say which.
  if (isRegional(nat) && nat.props.zones === 'automatic')
    return [finding(nat, { severity: 'warning', rule: 'no-elastic-ip', text: 'address-unknown', ...about })];
  return [finding(nat, { severity: 'error', rule: 'MissingParameter', text: 'no-elastic-ip', ...about })];
};

/** Public NAT gateways reach the internet through their VPC's internet gateway. */
const vpcHasInternetGateway: NatRule = (nat, view) => {
  const vpc = vpcOf(view, nat.id);
  if (nat.props.connectivity === 'private' || vpc === undefined || attachedGateway(view, vpc.id) !== undefined)
    return [];
  const values = { vpc: nameOf(vpc) };
  return [
    finding(nat, {
      severity: 'error',
      rule: 'Gateway.NotAttached',
      text: 'no-gateway',
      values,
      docs: DOCS.natTroubles,
    }),
  ];
};

/** Where the NAT gateway stands, traffic must find the internet gateway; a private one's would be dropped there. */
const subnetFitsConnectivity: NatRule = (nat, view) => {
  const subnet = subnetOf(view, nat.id);
  if (subnet === undefined || isRegional(nat)) return [];
  const about = { values: { subnet: nameOf(subnet) }, docs: DOCS.natTroubles, severity: 'warning' } as const;
  const isPublic = isPublicSubnet(view, subnet);
  if (nat.props.connectivity === 'public' && !isPublic) {
    return [finding(nat, { ...about, rule: 'nat-gateway-in-private-subnet', text: 'private-subnet' })];
  }
  if (nat.props.connectivity === 'private' && isPublic) {
    return [finding(nat, { ...about, rule: 'private-nat-gateway-to-internet', text: 'private-to-internet' })];
  }
  return [];
};

const isUsed: NatRule = (nat, view) =>
  view.pointingAt(nat.id).some((each) => each.kind === 'route-table')
    ? []
    : [finding(nat, { severity: 'hint', rule: 'no-route', text: 'no-route', docs: DOCS.natGateway })];

export const rules: readonly NatRule[] = [
  hasPrivateAddress,
  addressesAreOfTheirFamily,
  addressesFitSubnet,
  elasticIpFitsConnectivity,
  vpcHasInternetGateway,
  subnetFitsConnectivity,
  ...regionalRules,
  isUsed,
];
