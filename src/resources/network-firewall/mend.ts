import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { firstRule, inspectionRules } from '../shared/inspection.ts';
import { answersOf, matchOf, passText } from '../shared/inspection-mend.ts';
import { bothWays } from './mend-ways.ts';
import type { NetworkFirewallProps } from './schema.ts';

/** The smallest rules that let the flow pass, before all others in the table that stopped it. */
export function mend(firewall: Resource<NetworkFirewallProps>, cause: Cause, view: View): readonly Fix[] {
  const resource = view.resource(firewall.id);
  if (resource === undefined) return [];
  if (cause.code === 'COMPONENT_BAD_STATE') {
    const text = message('network-firewall.mend.ready', { name: nameOf(resource) });
    return [settingFix(text, resource.id, { state: 'READY' })];
  }
  if (cause.code === 'EDGE_RT_BYPASS' || cause.code === 'TGW_AZ_ASYMMETRY') return bothWays(resource, cause, view);
  if (cause.code !== 'FW_DENY') return [];
  const { packet } = cause;
  const { statelessRules, statelessDefault, rules } = firewall.props;
  const text = passText(resource, packet);
  const stateless = firstRule(inspectionRules(resource, 'statelessRules'), packet);
  if ((stateless?.action ?? statelessDefault) !== 'drop') {
    const row = { action: 'pass', ...matchOf(packet), bothWays: false };
    return [settingFix(text, resource.id, { rules: [row, ...rules] })];
  }
  // Stateless rules judge answers by themselves; forwarded, the flow is judged once for both directions.
  const rows = [matchOf(packet), answersOf(packet)].map((row) => ({ action: 'forward', ...row }));
  return [settingFix(text, resource.id, { statelessRules: [...rows, ...statelessRules] })];
}
