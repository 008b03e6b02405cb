import { address, choice, type PropsOf, reference } from '../../model/fields.ts';

export const fields = {
  /** What inspects the traffic: appliances behind a Gateway Load Balancer, or a firewall of AWS Network Firewall. */
  service: reference('gateway-load-balancer', 'network-firewall'),
  /** Private IPv4 address of its interface, from the subnet's block. */
  privateAddress: address(),
  state: choice(['available', 'pendingAcceptance', 'pending', 'rejected', 'failed']),
};
export type GatewayLoadBalancerEndpointProps = PropsOf<typeof fields>;
