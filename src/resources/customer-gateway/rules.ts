import type { Rule } from '../../kinds/kind.ts';
import { parseAddress } from '../../net/address.ts';
import { isPrivate } from '../../net/special.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { textOf } from '../shared/props.ts';
import { networkOfGateway, vpnConnectionsAt } from '../shared/sites.ts';
import type { CustomerGatewayProps } from './schema.ts';

type GatewayRule = Rule<CustomerGatewayProps>;

const ABOUT = { field: 'ipAddress', docs: DOCS.customerGateway } as const;

/** A public address of its own; a private one only where the connection runs over Direct Connect, or behind a translator. */
const hasAddress: GatewayRule = (gateway, view) => {
  const { ipAddress } = gateway.props;
  const address = parseAddress(ipAddress);
  if (address === null) {
    return [finding(gateway, { ...ABOUT, severity: 'error', rule: 'MissingParameter', text: 'no-address' })];
  }
  const other = view
    .ofKind(gateway.kind)
    .find((each) => each.id < gateway.id && textOf(each, 'ipAddress') === ipAddress);
  const values = { address: ipAddress, other: other === undefined ? '' : nameOf(other) };
  if (other !== undefined) {
    const rule = 'InvalidCustomerGateway.DuplicateIpAddress';
    return [finding(gateway, { ...ABOUT, severity: 'error', rule, text: 'duplicate', values })];
  }
  return isPrivate(address)
    ? [finding(gateway, { ...ABOUT, severity: 'warning', rule: 'private-address', text: 'private', values })]
    : [];
};

const isInUse: GatewayRule = (gateway, view) => {
  const inSite = networkOfGateway(view, gateway.id) !== undefined;
  const text = !inSite ? 'no-network' : vpnConnectionsAt(view, gateway.id).length === 0 ? 'no-connection' : null;
  return text === null ? [] : [finding(gateway, { severity: 'hint', rule: text, text, docs: DOCS.customerGateway })];
};

const isWithinQuota: GatewayRule = (gateway, view) => {
  const all = view.ofKind(gateway.kind);
  return all[all.length - 1]?.id === gateway.id
    ? quotaFinding(gateway, QUOTAS.customerGatewaysPerRegion, all.length, 'quota')
    : [];
};

export const rules: readonly GatewayRule[] = [hasAddress, isInUse, isWithinQuota];
