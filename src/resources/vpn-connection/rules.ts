import type { Rule } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import { parsePrefix, prefixFamily } from '../../net/prefix.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding, settingFix } from '../shared/finding.ts';
import { referenceOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import { isVpnUp } from '../shared/sites.ts';
import type { VpnConnectionProps } from './schema.ts';

type VpnRule = Rule<VpnConnectionProps>;

const hasEnds: VpnRule = (vpn) =>
  (['gateway', 'customerGateway'] as const)
    .filter((field) => vpn.props[field] === null)
    .map((field) => {
      const about = { field, docs: DOCS.vpn };
      return finding(vpn, { ...about, severity: 'error', rule: 'MissingParameter', text: `no-${field}` });
    });

/** One connection between the same two gateways. */
const isOnly: VpnRule = (vpn, view) => {
  const { gateway, customerGateway } = vpn.props;
  if (gateway === null || customerGateway === null) return [];
  const twin = view
    .ofKind(vpn.kind)
    .find(
      (each) =>
        each.id < vpn.id &&
        referenceOf(each, 'gateway') === gateway &&
        referenceOf(each, 'customerGateway') === customerGateway,
    );
  if (twin === undefined) return [];
  const values = { other: nameOf(twin) };
  return [finding(vpn, { severity: 'error', rule: 'InvalidOption.Conflict', text: 'twin', values, docs: DOCS.vpn })];
};

/** Static routing lives from its routes, BGP from what the site announces. */
const routesFitRouting: VpnRule = (vpn) => {
  const { routing, staticRoutes } = vpn.props;
  const about = { field: 'staticRoutes', docs: DOCS.vpnRouting } as const;
  if (routing === 'static' && staticRoutes.length === 0) {
    return [finding(vpn, { ...about, severity: 'warning', rule: 'static-without-routes', text: 'no-routes' })];
  }
  if (routing === 'bgp' && staticRoutes.length > 0) {
    return [finding(vpn, { ...about, severity: 'warning', rule: 'routes-with-bgp', text: 'unused-routes' })];
  }
  return staticRoutes.flatMap((text, index) => {
    const prefix = parsePrefix(text);
    if (prefix !== null && prefixFamily(prefix) === 4) return [];
    const field = `staticRoutes.${index}`;
    const values = { route: text };
    return [finding(vpn, { ...about, field, values, severity: 'error', rule: 'InvalidParameterValue', text: 'ipv6' })];
  });
};

const isUp: VpnRule = (vpn) => {
  if (isVpnUp(vpn)) {
    const down = vpn.props.tunnel1 === 'down' ? 1 : vpn.props.tunnel2 === 'down' ? 2 : 0;
    const about = { values: { tunnel: down }, docs: DOCS.vpn } as const;
    return down === 0 ? [] : [finding(vpn, { ...about, severity: 'hint', rule: 'one-tunnel', text: 'one-tunnel' })];
  }
  const fix = settingFix(message('vpn-connection.fix.up', { name: nameOf(vpn) }), vpn.id, { tunnel1: 'up' });
  return [finding(vpn, { severity: 'warning', rule: 'vpn-down', text: 'down', docs: DOCS.vpn, fix })];
};

const isWithinQuotas: VpnRule = (vpn, view) => {
  const all = view.ofKind(vpn.kind);
  const isLast = all[all.length - 1]?.id === vpn.id;
  return [
    ...(isLast ? quotaFinding(vpn, QUOTAS.vpnsPerRegion, all.length, 'quota-region') : []),
    ...quotaFinding(vpn, QUOTAS.routesPerVpn, vpn.props.staticRoutes.length, 'quota-routes'),
  ];
};

export const rules: readonly VpnRule[] = [referencesExist, hasEnds, isOnly, routesFitRouting, isUp, isWithinQuotas];
