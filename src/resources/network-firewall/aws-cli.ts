import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import { partOfOutput } from './part.ts';
import { propsOfPolicy, readPolicy } from './policy.ts';
import { readRuleGroup } from './rule-group.ts';

/**
 * A firewall, its policy and its rule groups, each described by a call of its own. Endpoints are read as VPC endpoints, which they are;
 * where those are not in the input, the firewall's status tells them.
 * @see https://docs.aws.amazon.com/cli/latest/reference/network-firewall/describe-firewall.html
 */
export const awsCli: AwsCliMapping = {
  calls: { Firewall: readFirewall, FirewallPolicy: readFirewallPolicy, RuleGroup: readGroup },
};

function readFirewall(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('FirewallArn');
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const policy = record.text('FirewallPolicyArn');
  const status = record.output.record('FirewallStatus');
  drafts.put({
    id,
    kind: 'network-firewall',
    name: record.text('FirewallName') ?? sourceId,
    parent: record.reference('VpcId'),
    sourceId,
    props: { state: status?.text('Status') ?? 'READY' },
  });
  drafts.settle(id, (firewall, around) => ({
    ...firewall,
    props: { ...firewall.props, ...(policy === null ? {} : propsOfPolicy(policy, firewall, around)) },
  }));
  const zones = status?.record('SyncStates') ?? null;
  for (const zone of zones?.members() ?? []) {
    const attachment = zones?.record(zone)?.record('Attachment');
    const endpoint = attachment?.text('EndpointId') ?? null;
    if (endpoint === null) continue;
    drafts.ensure({
      id: drafts.id(endpoint),
      kind: 'gateway-load-balancer-endpoint',
      name: endpoint,
      parent: attachment?.reference('SubnetId') ?? null,
      sourceId: endpoint,
      props: { state: 'available' },
    });
    drafts.amend(drafts.id(endpoint), 'gateway-load-balancer-endpoint', (props) => ({ ...props, service: id }));
  }
}

function readFirewallPolicy(record: AwsRecord, drafts: Drafts): void {
  const id = record.output.record('FirewallPolicyResponse')?.text('FirewallPolicyArn') ?? null;
  if (id !== null) drafts.note(id, readPolicy(partOfOutput(record)));
}

function readGroup(record: AwsRecord, drafts: Drafts): void {
  const id = record.output.record('RuleGroupResponse')?.text('RuleGroupArn') ?? null;
  if (id === null) return;
  const note = readRuleGroup(partOfOutput(record));
  drafts.note(id, note);
  if (note.unread === '') return;
  record.report('warning', 'firewall-rules-left-out', message('network-firewall.left-out', { id, what: note.unread }));
}
