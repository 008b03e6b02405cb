import type { Message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';
import type { GwlbProps } from './schema.ts';

/** Hours are per zone; capacity units depend on traffic. */
export function costs({ props }: Resource<GwlbProps>): readonly Message[] {
  return costsOf(PRICES.gatewayLoadBalancer, props.nodes.length);
}
