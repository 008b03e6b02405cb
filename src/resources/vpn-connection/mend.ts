import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import type { VpnConnectionProps } from './schema.ts';

/** Brings a tunnel up. */
export function mend(vpn: Resource<VpnConnectionProps>, cause: Cause): readonly Fix[] {
  if (cause.code !== 'VPN_DOWN') return [];
  return [settingFix(message('vpn-connection.fix.up', { name: nameOf(vpn) }), vpn.id, { tunnel1: 'up' })];
}
