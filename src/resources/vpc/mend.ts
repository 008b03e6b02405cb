import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import type { VpcProps } from './schema.ts';

/** Switches the resolver on. */
export function mend(vpc: Resource<VpcProps>, cause: Cause): readonly Fix[] {
  if (cause.code !== 'DNS_DISABLED') return [];
  return [settingFix(message('vpc.fix.dns', { name: nameOf(vpc) }), vpc.id, { enableDnsSupport: true })];
}
