import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import type { GatewayLoadBalancerEndpointProps } from './schema.ts';

/** An endpoint that is not available is made so; one that leads to nothing is led to what there is. */
export function mend(endpoint: Resource<GatewayLoadBalancerEndpointProps>, cause: Cause, view: View): readonly Fix[] {
  const name = nameOf(endpoint);
  if (cause.code === 'COMPONENT_BAD_STATE') {
    const text = message('gateway-load-balancer-endpoint.mend.available', { name });
    return [settingFix(text, endpoint.id, { state: 'available' })];
  }
  if (cause.code !== 'GWLB_NO_TARGET') return [];
  return [...view.ofKind('gateway-load-balancer'), ...view.ofKind('network-firewall')].map((service) => {
    const text = message('gateway-load-balancer-endpoint.connect.service', { name, service: nameOf(service) });
    return settingFix(text, endpoint.id, { service: service.id });
  });
}
