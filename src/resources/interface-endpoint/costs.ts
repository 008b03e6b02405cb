import type { Message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';
import type { InterfaceEndpointProps } from './schema.ts';

/** Hours are per zone. */
export function costs({ props }: Resource<InterfaceEndpointProps>): readonly Message[] {
  return costsOf(PRICES.interfaceEndpoint, props.nodes.length);
}
