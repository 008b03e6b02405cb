import { type Message, message } from '../../model/message.ts';
import { INSTANCE_HOURS, PRICES } from '../figures.ts';
import { costsOf, monthlyOf } from '../shared/costs.ts';

/** What a NAT instance of this size would cost in its place. */
const INSTEAD = 't3.micro';

/** Hours and data of the gateway, and the alternative. */
export function costs(): readonly Message[] {
  const monthly = monthlyOf(INSTANCE_HOURS.get(INSTEAD) ?? 0);
  return costsOf(PRICES.natGateway, 1, [message('cost.nat-instance', { type: INSTEAD, monthly })]);
}
