import type { Rule } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { textOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import type { VirtualInterfaceProps } from './schema.ts';

type VifRule = Rule<VirtualInterfaceProps>;

const ABOUT = { docs: DOCS.virtualInterface } as const;
const REFUSED = { ...ABOUT, severity: 'error', rule: 'DirectConnectClientException' } as const;

/** Private ones end at a virtual private or Direct Connect gateway, transit ones at a Direct Connect gateway, public ones at none. */
const gatewayFits: VifRule = (vif, view) => {
  const { type, gateway } = vif.props;
  const kind = gateway === null ? null : (view.resource(gateway)?.kind ?? null);
  if (type === 'public') {
    return gateway === null ? [] : [finding(vif, { ...REFUSED, field: 'gateway', text: 'public-gateway' })];
  }
  if (gateway === null) return [finding(vif, { ...REFUSED, field: 'gateway', text: 'no-gateway' })];
  return type === 'transit' && kind !== 'direct-connect-gateway'
    ? [finding(vif, { ...REFUSED, field: 'gateway', text: 'transit-gateway' })]
    : [];
};

const hasNetwork: VifRule = (vif) =>
  vif.props.network === null
    ? [finding(vif, { ...ABOUT, severity: 'hint', field: 'network', rule: 'no-network', text: 'no-network' })]
    : [];

/** Jumbo frames are for private and transit virtual interfaces. */
const mtuFits: VifRule = (vif) =>
  vif.props.type === 'public' && vif.props.mtu !== '1500'
    ? [finding(vif, { ...REFUSED, field: 'mtu', text: 'public-mtu' })]
    : [];

/** Over a public one AWS takes nothing but public prefixes, and answers to nothing else. */
const announces: VifRule = (vif, view) => {
  const network = vif.props.network === null ? undefined : view.resource(vif.props.network);
  if (vif.props.type !== 'public' || network === undefined || textOf(network, 'publicAddress') !== '') return [];
  const about = { ...ABOUT, values: { network: nameOf(network) }, field: 'network' };
  return [finding(vif, { ...about, severity: 'warning', rule: 'nothing-to-announce', text: 'nothing-to-announce' })];
};

const isUp: VifRule = (vif) => {
  if (vif.props.state === 'up') return [];
  const fix = settingFix(message('virtual-interface.fix.up', { name: nameOf(vif) }), vif.id, { state: 'up' });
  return [finding(vif, { ...ABOUT, severity: 'warning', rule: 'virtual-interface-down', text: 'down', fix })];
};

export const rules: readonly VifRule[] = [referencesExist, gatewayFits, hasNetwork, mtuFits, announces, isUp];
