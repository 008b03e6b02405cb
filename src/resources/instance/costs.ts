import { type Message, message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { INSTANCE_HOURS, PRICES } from '../figures.ts';
import { costsOf, dollars, monthlyOf } from '../shared/costs.ts';
import type { InstanceProps } from './schema.ts';

/** Hours of a type whose price is known; for one that translates addresses, the alternative besides. */
export function costs({ props }: Resource<InstanceProps>): readonly Message[] {
  const hour = INSTANCE_HOURS.get(props.instanceType);
  if (hour === undefined || props.state !== 'running') return [];
  const { natGateway } = PRICES;
  const figures = { monthly: monthlyOf(natGateway.hour), gigabyte: dollars(natGateway.gigabyte) };
  const isNat = props.ipForward && props.nat.length > 0;
  return costsOf({ hour, gigabyte: 0 }, 1, isNat ? [message('cost.nat-gateway', figures)] : []);
}
