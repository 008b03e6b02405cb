import type { Rule } from '../../kinds/kind.ts';
import { covers, printPrefix } from '../../net/prefix.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { prefixesBehind } from '../shared/prefixes-behind.ts';
import { isConnected, vpnConnectionsAt } from '../shared/sites.ts';
import { blocksOf, vpcOf } from '../shared/vpc.ts';
import type { VirtualPrivateGatewayProps } from './schema.ts';

type GatewayRule = Rule<VirtualPrivateGatewayProps>;

/** One per VPC. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachVpnGateway.html */
const isOnly: GatewayRule = (gateway, view) => {
  const vpc = vpcOf(view, gateway.id);
  const first = vpc && view.children(vpc.id).find((each) => each.kind === gateway.kind);
  if (vpc === undefined || first === undefined || first.id === gateway.id) return [];
  const values = { vpc: nameOf(vpc), other: nameOf(first) };
  return [finding(gateway, { severity: 'error', rule: 'InvalidVpcState', text: 'second', values, docs: DOCS.vpn })];
};

/** It is attached, something plugs into it, and routes lead to it. */
const isInUse: GatewayRule = (gateway, view) => {
  const { id } = gateway;
  const hasWay = isConnected(view, id);
  const isRouted = view.pointingAt(id).some((each) => each.kind === 'route-table');
  const text = vpcOf(view, id) === undefined ? 'detached' : !hasWay ? 'no-connection' : isRouted ? null : 'no-route';
  return text === null ? [] : [finding(gateway, { severity: 'hint', rule: text, text, docs: DOCS.vpn })];
};

/** Propagated routes inside a block of the VPC are ignored: what is there stays local. */
const prefixesAreOutside: GatewayRule = (gateway, view) => {
  const vpc = vpcOf(view, gateway.id);
  if (vpc === undefined) return [];
  const blocks = blocksOf(vpc);
  const inside = prefixesBehind(view, gateway.id).filter(({ prefix }) => blocks.some((block) => covers(block, prefix)));
  return [...new Set(inside.map(({ prefix }) => printPrefix(prefix)))].map((prefix) => {
    const about = { values: { prefix, vpc: nameOf(vpc) }, docs: DOCS.vpnRouting };
    return finding(gateway, { ...about, severity: 'warning', rule: 'propagated-inside-vpc', text: 'inside-vpc' });
  });
};

const isWithinQuotas: GatewayRule = (gateway, view) => {
  const region = view.enclosing(gateway.id, 'region')?.id ?? null;
  const siblings = view
    .ofKind(gateway.kind)
    .filter((each) => (view.enclosing(each.id, 'region')?.id ?? null) === region);
  const isLast = siblings[siblings.length - 1]?.id === gateway.id;
  return [
    ...(isLast ? quotaFinding(gateway, QUOTAS.vpnGatewaysPerRegion, siblings.length, 'quota-region') : []),
    ...quotaFinding(gateway, QUOTAS.vpnsPerGateway, vpnConnectionsAt(view, gateway.id).length, 'quota-vpns'),
  ];
};

export const rules: readonly GatewayRule[] = [isOnly, isInUse, prefixesAreOutside, isWithinQuotas];
