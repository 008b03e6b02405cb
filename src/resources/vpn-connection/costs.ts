import type { Message } from '../../model/message.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';

/** A connection with its two tunnels. */
export function costs(): readonly Message[] {
  return costsOf(PRICES.vpnConnection);
}
