import type { Message } from '../../model/message.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';

/** Each attachment costs; what passes is charged to the one that sends it. */
export function costs(): readonly Message[] {
  return costsOf(PRICES.transitGatewayAttachment);
}
