import { address, choice, type PropsOf, reference } from '../../model/fields.ts';

/** As `describe-vpc-endpoints` spells them. */
export const STATES = ['available', 'pendingAcceptance', 'pending', 'rejected', 'failed'] as const;

export const fields = {
  /** What inspects the traffic: appliances behind a Gateway Load Balancer, or a firewall of AWS Network Firewall. */
  service: reference('gateway-load-balancer', 'network-firewall'),
  /** Private IPv4 address of its interface, from the subnet's block. */
  privateAddress: address(),
  state: choice(STATES),
};
export type GatewayLoadBalancerEndpointProps = PropsOf<typeof fields>;
