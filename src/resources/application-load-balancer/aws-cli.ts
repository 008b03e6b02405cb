import type { AwsCliMapping, AwsRecord } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import { balancerCalls } from '../shared/balancer-aws-cli.ts';

export const awsCli: AwsCliMapping = {
  calls: {
    ...balancerCalls({ kind: 'application-load-balancer', type: 'application', arn: 'app' }),
    Rules: reportRule,
  },
};

/** Rules besides the default one are not followed. @see https://docs.aws.amazon.com/cli/latest/reference/elbv2/describe-rules.html */
function reportRule(record: AwsRecord): void {
  const id = record.text('RuleArn');
  if (id === null || !id.includes(':listener-rule/app/') || record.flag('IsDefault') !== false) return;
  record.report('warning', 'aws-listener-rule', message('cfn.listener-rule', { id }));
}
