import type { CfnMapping } from '../../formats/mapping.ts';
import { balancerReader, readListener, readListenerRule } from '../shared/balancer-cfn.ts';
import { writeBalancer } from './cloudformation-write.ts';

/** Load balancers of other types are read by their kinds; listeners and their rules are read here for all of them. */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::ElasticLoadBalancingV2::LoadBalancer': { read: balancerReader('application', 'application-load-balancer') },
    'AWS::ElasticLoadBalancingV2::Listener': { read: readListener },
    'AWS::ElasticLoadBalancingV2::ListenerRule': { read: readListenerRule },
  },
  write: writeBalancer,
};
