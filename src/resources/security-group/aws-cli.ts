import type { Around, AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { message } from '../../model/message.ts';
import { type Json, type Props, type Resource, resourceId } from '../../model/topology.ts';
import { parseProtocol, printProtocol } from '../../net/protocols.ts';
import { portsOf } from '../shared/cfn-ports.ts';
import { withRows } from '../shared/cloudformation.ts';
import { OUTSIDE } from '../shared/outside.ts';
import { cellOf, type Row, referencesOf, rowsOf } from '../shared/props.ts';

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
      inbound: record.records('IpPermissions').flatMap((rule) => permissionRows(rule)),
      outbound: record.records('IpPermissionsEgress').flatMap((rule) => permissionRows(rule)),
    },
  });
  const rules = [...record.records('IpPermissions'), ...record.records('IpPermissionsEgress')];
  const pairs = rules.flatMap((rule) => rule.records('UserIdGroupPairs'));
  drafts.settle(id, (group, around) => withKnownPeers(group, around, { record, stale: ended(pairs) }));
  if (vpc !== null && name === 'default') drafts.amend(vpc, 'vpc', (props) => ({ ...props, defaultSecurityGroup: id }));
}

/** One permission is a row per far side. */
function permissionRows(rule: AwsRecord): readonly Json[] {
  const match = matchOf(rule);
  const row = (peer: AwsRecord, far: { readonly [column: string]: Json }): Json => ({
    ...match,
    cidr: '',
    group: null,
    prefixList: null,
    ...far,
    description: peer.text('Description') ?? '',
  });
  return [
    ...rule.records('IpRanges').map((each) => row(each, { cidr: each.text('CidrIp') ?? '' })),
    ...rule.records('Ipv6Ranges').map((each) => row(each, { cidr: each.text('CidrIpv6') ?? '' })),
    ...rule.records('UserIdGroupPairs').map((each) => row(each, { group: each.reference('GroupId') })),
    ...rule.records('PrefixListIds').map((each) => row(each, { prefixList: each.reference('PrefixListId') })),
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
  const cidr = rule.text('CidrIpv4') ?? rule.text('CidrIpv6') ?? '';
  const named = rule.record('ReferencedGroupInfo');
  const group = named?.reference('GroupId') ?? null;
  const prefixList = rule.reference('PrefixListId');
  if (cidr !== '' || group !== null || prefixList !== null) {
    const row = { ...matchOf(rule), cidr, group, prefixList, description: rule.text('Description') ?? '' };
    drafts.amend(id, 'security-group', (props) => (holds(props, field, row) ? props : withRows(props, field, [row])));
  }
  const stale = ended(named === null ? [] : [named]);
  drafts.settle(id, (resource, around) => withKnownPeers(resource, around, { record: rule, stale }));
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

/** A rule by a group that no file describes stays, for its members are not known; one over a peering that ended matches nobody. */
function withKnownPeers(group: Resource, around: Around, { record, stale }: Peers): Resource {
  const known = (field: string): readonly Row[] =>
    rowsOf(group, field).flatMap((row) => {
      const peer = cellOf(row, 'group');
      if (peer === '' || peer.startsWith(OUTSIDE) || around.find(resourceId(peer)) !== undefined) return [row];
      record.report('warning', 'aws-rule', message('aws.unknown-peer', { group: group.id, peer }), group.id);
      return stale.has(peer) ? [] : [{ ...row, group: `${OUTSIDE}${peer}` }];
    });
  return { ...group, props: { ...group.props, inbound: known('inbound'), outbound: known('outbound') } };
}

/** Where peers are named, and which of them were known over a peering that is no more. */
interface Peers {
  readonly record: AwsRecord;
  readonly stale: ReadonlySet<string>;
}

function ended(peers: readonly AwsRecord[]): ReadonlySet<string> {
  const over = peers.filter((each) => ENDED.includes(each.text('PeeringStatus') ?? ''));
  return new Set(over.flatMap((each) => each.text('GroupId') ?? []));
}

const ENDED: readonly string[] = ['deleted', 'deleting', 'expired', 'failed', 'rejected'];

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
