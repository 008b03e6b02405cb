import type { Message } from '../../model/message.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';

/** An address costs the same in use and idle. */
export function costs(): readonly Message[] {
  return costsOf(PRICES.publicAddress);
}
