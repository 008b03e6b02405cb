import type { AwsCliMapping } from '../../formats/mapping.ts';
import { balancerCalls } from '../shared/balancer-aws-cli.ts';

export const awsCli: AwsCliMapping = {
  calls: balancerCalls({ kind: 'gateway-load-balancer', type: 'gateway', arn: 'gwy' }),
};
