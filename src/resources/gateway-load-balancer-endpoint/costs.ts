import type { Message } from '../../model/message.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';

/** An endpoint in one zone. */
export function costs(): readonly Message[] {
  return costsOf(PRICES.gatewayLoadBalancerEndpoint);
}
