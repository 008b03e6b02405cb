import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { message } from '../../model/message.ts';
import type { Json, Props } from '../../model/topology.ts';
import { parseProtocol, printProtocol } from '../../net/protocols.ts';
import { portsOf } from '../shared/cfn-ports.ts';
import { withRows } from '../shared/cloudformation.ts';
import { referencesOf } from '../shared/props.ts';

/**
 * Groups tell their rules; `describe-security-group-rules` tells them once more, one by one.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-security-groups.html
 */
export const awsCli: AwsCliMapping = {
  expected: ['SecurityGroups'],
  calls: { SecurityGroups: readGroup, SecurityGroupRules: readRule },
};

function readGroup(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('GroupId');
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const vpc = record.reference('VpcId');
  const name = record.text('GroupName') ?? sourceId;
  drafts.put({
    id,
    kind: 'security-group',
    name: record.name(name),
    parent: vpc,
    sourceId,
    props: {
      ...present({ description: record.text('Description') }),
      inbound: record.records('IpPermissions').flatMap((rule) => rowsOf(rule, sourceId)),
      outbound: record.records('IpPermissionsEgress').flatMap((rule) => rowsOf(rule, sourceId)),
    },
  });
  if (vpc !== null && name === 'default') drafts.amend(vpc, 'vpc', (props) => ({ ...props, defaultSecurityGroup: id }));
}

/** One permission is a row per far side. */
function rowsOf(rule: AwsRecord, group: string): readonly Json[] {
  const match = matchOf(rule);
  reportLists(
    rule,
    rule.records('PrefixListIds').flatMap((each) => each.text('PrefixListId') ?? []),
    group,
  );
  const row = (peer: AwsRecord, far: { readonly [column: string]: Json }): Json => ({
    ...match,
    cidr: '',
    group: null,
    ...far,
    description: peer.text('Description') ?? '',
  });
  return [
    ...rule.records('IpRanges').map((each) => row(each, { cidr: each.text('CidrIp') ?? '' })),
    ...rule.records('Ipv6Ranges').map((each) => row(each, { cidr: each.text('CidrIpv6') ?? '' })),
    ...rule.records('UserIdGroupPairs').map((each) => row(each, { group: each.reference('GroupId') })),
  ];
}

/** A rule of a group that no file describes makes the group; the interfaces that have it tell its VPC. */
function readRule(rule: AwsRecord, drafts: Drafts): void {
  const sourceId = rule.text('GroupId');
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const field = rule.flag('IsEgress') === true ? 'outbound' : 'inbound';
  drafts.ensure({
    id,
    kind: 'security-group',
    name: sourceId,
    parent: null,
    sourceId,
    props: { inbound: [], outbound: [] },
  });
  reportLists(rule, rule.texts('PrefixListId').concat(rule.text('PrefixListId') ?? []), sourceId);
  const cidr = rule.text('CidrIpv4') ?? rule.text('CidrIpv6') ?? '';
  const group = rule.record('ReferencedGroupInfo')?.reference('GroupId') ?? null;
  if (cidr !== '' || group !== null) {
    const row = { ...matchOf(rule), cidr, group, description: rule.text('Description') ?? '' };
    drafts.amend(id, 'security-group', (props) => (holds(props, field, row) ? props : withRows(props, field, [row])));
  }
  drafts.settle(id, (resource, around) => {
    if (resource.parent !== null) return resource;
    const member = around.ofKind('network-interface').find((each) => referencesOf(each, 'securityGroups').includes(id));
    return { ...resource, parent: member === undefined ? null : (around.enclosing(member.id, 'vpc')?.id ?? null) };
  });
}

function holds(props: Props, field: string, row: Json): boolean {
  const rows = props[field];
  return Array.isArray(rows) && rows.some((each) => JSON.stringify(each) === JSON.stringify(row));
}

function reportLists(rule: AwsRecord, lists: readonly string[], group: string): void {
  for (const list of lists) rule.report('warning', 'aws-rule', message('cfn.rule.prefix-list', { id: group, list }));
}

function matchOf(rule: AwsRecord): { readonly [column: string]: Json } {
  const given = rule.text('IpProtocol') ?? '-1';
  const parsed = parseProtocol(given);
  const protocol = parsed === null ? given : printProtocol(parsed);
  const from = rule.number('FromPort');
  const to = rule.number('ToPort');
  if (protocol.startsWith('icmp')) return { protocol, ports: 'all', icmpType: from ?? -1, icmpCode: to ?? -1 };
  const ports = protocol === 'tcp' || protocol === 'udp' ? portsOf(from, to) : 'all';
  return { protocol, ports, icmpType: -1, icmpCode: -1 };
}
