import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import type { InterfaceEndpointProps } from './schema.ts';

export function mend(endpoint: Resource<InterfaceEndpointProps>, cause: Cause): readonly Fix[] {
  if (cause.code !== 'EP_POLICY_DENIED') return [];
  const text = message('interface-endpoint.mend.policy', { name: nameOf(endpoint) });
  return [settingFix(text, endpoint.id, { policy: 'full-access' })];
}
