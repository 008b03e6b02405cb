import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import type { NatGatewayProps } from './schema.ts';

/** A gateway that does not work is made again. */
export function mend(nat: Resource<NatGatewayProps>, cause: Cause): readonly Fix[] {
  if (cause.code !== 'NGW_BAD_STATE') return [];
  return [settingFix(message('nat-gateway.mend.recreate', { name: nameOf(nat) }), nat.id, { state: 'available' })];
}
