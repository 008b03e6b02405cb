import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import { textOf } from '../shared/props.ts';
import { partOfTemplate } from './part.ts';
import { propsOfPolicy, readPolicy } from './policy.ts';
import { readRuleGroup } from './rule-group.ts';
import { writeFirewall } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkfirewall-firewall.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::NetworkFirewall::Firewall': {
      read: readFirewall,
      attributes: {
        EndpointIds: {
          type: 'parts',
          part: 'endpoint',
          zones: { list: 'SubnetMappings', path: 'SubnetId.AvailabilityZone' },
        },
      },
    },
    'AWS::NetworkFirewall::FirewallPolicy': { read: readFirewallPolicy },
    'AWS::NetworkFirewall::RuleGroup': { read: readGroup },
    'AWS::NetworkFirewall::LoggingConfiguration': {
      read: (source) => source.ignore('FirewallArn', 'LoggingConfiguration', 'FirewallName'),
    },
  },
  write: writeFirewall,
};

const LEFT_OUT = ['FirewallName', 'Description', 'Tags', 'DeleteProtection', 'SubnetChangeProtection'];

/** The firewall, and an endpoint in each of its subnets. */
function readFirewall(source: CfnSource, drafts: Drafts): void {
  source.ignore(...LEFT_OUT, 'FirewallPolicyChangeProtection');
  const id = drafts.id(source.logicalId);
  const policy = partOfTemplate(source).id('FirewallPolicyArn');
  drafts.put({
    id,
    kind: 'network-firewall',
    name: source.name,
    parent: source.reference('VpcId'),
    sourceId: source.logicalId,
    props: {},
  });
  drafts.settle(id, (firewall, around) => ({
    ...firewall,
    props: { ...firewall.props, ...(policy === null ? {} : propsOfPolicy(policy, firewall, around)) },
  }));
  source.records('SubnetMappings').forEach((mapping, index) => {
    mapping.ignore('IPAddressType');
    const endpoint = drafts.partId(source.logicalId, `endpoint-${index}`);
    drafts.put({
      id: endpoint,
      kind: 'gateway-load-balancer-endpoint',
      name: `${source.name}-${index}`,
      parent: mapping.reference('SubnetId'),
      props: { service: id, state: 'available' },
    });
    drafts.settle(endpoint, (resource, around) => {
      const block = textOf(around.enclosing(endpoint, 'subnet'), 'cidr');
      return { ...resource, props: { ...resource.props, privateAddress: around.freeAddress(block) ?? '' } };
    });
  });
}

function readFirewallPolicy(source: CfnSource, drafts: Drafts): void {
  source.ignore('FirewallPolicyName', 'Description', 'Tags');
  const policy = source.record('FirewallPolicy');
  if (policy === null) return;
  policy.ignore('StatelessFragmentDefaultActions', 'StatelessCustomActions', 'TLSInspectionConfigurationArn');
  drafts.note(drafts.id(source.logicalId), readPolicy(partOfTemplate(policy)));
}

function readGroup(source: CfnSource, drafts: Drafts): void {
  source.ignore('RuleGroupName', 'Description', 'Tags', 'Capacity', 'Type', 'SummaryConfiguration');
  const group = source.record('RuleGroup');
  if (group === null) return;
  group.ignore('ReferenceSets', 'StatefulRuleOptions');
  const note = readRuleGroup(partOfTemplate(group));
  drafts.note(drafts.id(source.logicalId), note);
  if (note.unread === '') return;
  const text = message('network-firewall.left-out', { id: source.logicalId, what: note.unread });
  source.report('warning', 'firewall-rules-left-out', text);
}
