import type { Message } from '../../model/message.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';

/** Hours alone: capacity units depend on traffic. */
export function costs(): readonly Message[] {
  return costsOf(PRICES.networkLoadBalancer);
}
