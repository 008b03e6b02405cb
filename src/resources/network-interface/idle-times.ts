import type { Rule } from '../../kinds/kind.ts';
import type { IdleTimes } from '../../sim/port.ts';
import { IDLE_LIMITS, NITRO_6_FAMILIES } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding } from '../shared/finding.ts';
import type { NetworkInterfaceProps } from './schema.ts';

const FIELDS = ['tcpEstablishedTimeout', 'udpStreamTimeout', 'udpTimeout'] as const;
type TimeoutField = (typeof FIELDS)[number];

/** Idle times of an interface: its own, else those of the instance type. */
export function idleTimes(props: NetworkInterfaceProps, instanceType: string): IdleTimes {
  const family = instanceType.split('.')[0] ?? '';
  const version = NITRO_6_FAMILIES.includes(family) ? 'nitro6' : 'usual';
  const of = (field: TimeoutField): number => (props[field] === 0 ? IDLE_LIMITS[field][version] : props[field]);
  return { tcp: of('tcpEstablishedTimeout'), udpSingle: of('udpTimeout'), udpStream: of('udpStreamTimeout') };
}

/** AWS takes no shorter times than these. */
export const timeoutsAreLongEnough: Rule<NetworkInterfaceProps> = (eni) =>
  FIELDS.filter((field) => eni.props[field] > 0 && eni.props[field] < IDLE_LIMITS[field].least).map((field) =>
    finding(eni, {
      severity: 'error',
      rule: 'InvalidParameterValue',
      text: 'timeout',
      field,
      values: { seconds: eni.props[field], least: IDLE_LIMITS[field].least, most: IDLE_LIMITS[field].most },
      docs: DOCS.connectionTracking,
    }),
  );
