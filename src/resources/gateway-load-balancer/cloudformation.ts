import type { CfnMapping } from '../../formats/mapping.ts';
import { balancerReader } from '../shared/balancer-cfn.ts';
import { writeBalancer } from './cloudformation-write.ts';

/** Its listener is read along with those of Application Load Balancers. */
export const cloudformation: CfnMapping = {
  types: { 'AWS::ElasticLoadBalancingV2::LoadBalancer': { read: balancerReader('gateway', 'gateway-load-balancer') } },
  write: writeBalancer,
};
