import type { Message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';
import type { NetworkFirewallProps } from './schema.ts';

/** Hours are per endpoint. */
export function costs({ id }: Resource<NetworkFirewallProps>, view: View): readonly Message[] {
  const endpoints = view.pointingAt(id).filter(({ kind }) => kind === 'gateway-load-balancer-endpoint');
  return costsOf(PRICES.networkFirewall, endpoints.length);
}
