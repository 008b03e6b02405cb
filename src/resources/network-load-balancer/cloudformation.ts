import type { CfnMapping } from '../../formats/mapping.ts';
import { balancerReader } from '../shared/balancer-cfn.ts';
import { writeBalancer } from './cloudformation-write.ts';

/** Its listeners are read along with those of Application Load Balancers. */
export const cloudformation: CfnMapping = {
  types: { 'AWS::ElasticLoadBalancingV2::LoadBalancer': { read: balancerReader('network', 'network-load-balancer') } },
  write: writeBalancer,
};
