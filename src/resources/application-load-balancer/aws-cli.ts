import type { AwsCliMapping } from '../../formats/mapping.ts';
import { balancerCalls } from '../shared/balancer-aws-cli.ts';

export const awsCli: AwsCliMapping = {
  calls: balancerCalls({ kind: 'application-load-balancer', type: 'application', arn: 'app' }),
};
