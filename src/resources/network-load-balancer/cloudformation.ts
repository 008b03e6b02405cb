import type { CfnMapping } from '../../formats/mapping.ts';
import { balancerReader } from '../shared/balancer-cfn.ts';

/** Its listeners are read along with those of Application Load Balancers. */
export const cloudformation: CfnMapping = {
  types: { 'AWS::ElasticLoadBalancingV2::LoadBalancer': { read: balancerReader('network', 'network-load-balancer') } },
};
