import type { Around, AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { actionOf, balancerCalls, listenerPortNote } from '../shared/balancer-aws-cli.ts';
import { withRows } from '../shared/cloudformation.ts';
import { conditionCells, type RuleCondition } from '../shared/listener-conditions.ts';

const KIND = 'application-load-balancer';

export const awsCli: AwsCliMapping = {
  calls: { ...balancerCalls({ kind: KIND, type: 'application', arn: 'app' }), Rules: readRule },
};

/**
 * `…:listener-rule/app/NAME/BALANCER/LISTENER/RULE`; the default rule is the listener's own.
 * @see https://docs.aws.amazon.com/cli/latest/reference/elbv2/describe-rules.html
 */
function readRule(record: AwsRecord, drafts: Drafts): void {
  const arn = record.text('RuleArn') ?? '';
  const named = /^(.*):listener-rule\/(app\/[^/]+\/[^/]+)\/([^/]+)\/[^/]+$/.exec(arn);
  const priority = record.number('Priority') ?? Number(record.text('Priority'));
  if (named === null || record.flag('IsDefault') === true || !Number.isInteger(priority)) return;
  const [, owner, balancer, listener] = named;
  const row = {
    priority,
    ...conditionCells(record.records('Conditions').map(conditionOf)),
    ...actionOf(record.records('Actions')),
  };
  const about = listenerPortNote(`${owner}:listener/${balancer}/${listener}`);
  drafts.settle(drafts.id(`${owner}:loadbalancer/${balancer}`), (alb: Resource, around: Around) => {
    const port = around.noted(about);
    if (port === null) record.report('warning', 'aws-listener-rule', message('aws.listener-rule', { id: arn }), alb.id);
    return port === null ? alb : { ...alb, props: withRows(alb.props, 'rules', [{ ...row, port }]) };
  });
}

const CONFIGS = ['HostHeaderConfig', 'PathPatternConfig', 'SourceIpConfig'] as const;

/** Values stand beside the field, in a configuration of its type, or in both. */
function conditionOf(condition: AwsRecord): RuleCondition {
  const told = CONFIGS.flatMap((config) => condition.record(config)?.texts('Values') ?? []);
  return {
    field: condition.text('Field') ?? '',
    values: [...new Set([...condition.texts('Values'), ...told])],
    more: CONFIGS.some((config) => condition.record(config)?.has('RegexValues') ?? false),
  };
}
