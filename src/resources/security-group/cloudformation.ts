import type { CfnMapping, CfnPointer, CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { Json, Props } from '../../model/topology.ts';
import { parseProtocol, printProtocol } from '../../net/protocols.ts';
import { portsOf } from '../shared/cfn-ports.ts';
import { isMadeAlong, prefixListAt, vpcOf, withRows } from '../shared/cloudformation.ts';
import { OUTSIDE } from '../shared/outside.ts';
import { textsOf } from '../shared/props.ts';
import { placeOf, writeGroup } from './cloudformation-write.ts';
import { inAscii } from './description.ts';
import { NOTHING_OUT, PEERS, type Side } from './peers.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::SecurityGroup': { read: readGroup },
    'AWS::EC2::SecurityGroupIngress': { read: (source, drafts) => readRule(source, drafts, 'inbound') },
    'AWS::EC2::SecurityGroupEgress': { read: (source, drafts) => readRule(source, drafts, 'outbound') },
  },
  write: writeGroup,
  comesWith: placeOf,
};

/** What AWS lets out of a group that says nothing else. */
const EVERYTHING = {
  protocol: 'all',
  ports: 'all',
  icmpType: -1,
  icmpCode: -1,
  cidr: '0.0.0.0/0',
  group: null,
  prefixList: null,
  description: '',
};
const EVERYTHING_IPV6 = { ...EVERYTHING, cidr: '::/0' };

function readGroup(source: CfnSource, drafts: Drafts): void {
  source.ignore('GroupName');
  const id = drafts.id(source.logicalId);
  const egress = source.has('SecurityGroupEgress');
  drafts.put({
    id,
    kind: 'security-group',
    name: source.name,
    parent: vpcOf(source),
    sourceId: source.logicalId,
    props: {
      description: descriptionOf(source),
      inbound: source.records('SecurityGroupIngress').flatMap((rule) => rowOf(rule, 'inbound', drafts) ?? []),
      outbound: egress
        ? source.records('SecurityGroupEgress').flatMap((rule) => rowOf(rule, 'outbound', drafts) ?? [])
        : [EVERYTHING],
    },
  });
  if (egress) return;
  drafts.settle(id, (group, around) => {
    const ipv6 = textsOf(around.enclosing(id, 'vpc'), 'ipv6Cidrs').length > 0;
    return ipv6 && hasDefaultEgress(group.props)
      ? { ...group, props: withRows(group.props, 'outbound', [EVERYTHING_IPV6]) }
      : group;
  });
}

/** A rule as a resource of its own. The first outbound one takes the place of the rule that AWS adds by itself. */
function readRule(source: CfnSource, drafts: Drafts, side: Side): void {
  const group = source.reference('GroupId');
  const row = rowOf(source, side, drafts);
  if (group === null || row === null) return;
  const change = (props: Props): Props => {
    const replaced = side === 'outbound' && hasDefaultEgress(props);
    return withRows(replaced ? { ...props, outbound: [] } : props, side, [row]);
  };
  if (isMadeAlong(source.pointer('GroupId'), drafts))
    drafts.settle(group, (each) => ({ ...each, props: change(each.props) }));
  else drafts.amend(group, 'security-group', change);
}

/** AWS wants a description; one that repeats the name says nothing. */
function descriptionOf(source: CfnSource): string {
  const description = source.text('GroupDescription') ?? '';
  return description === inAscii(source.name) ? '' : description;
}

function hasDefaultEgress(props: Props): boolean {
  return Array.isArray(props.outbound) && props.outbound.length === 1 && props.outbound[0] === EVERYTHING;
}

function rowOf(rule: CfnSource, side: Side, drafts: Drafts): Json {
  rule.ignore('SourceSecurityGroupOwnerId');
  const group = groupAt(rule, PEERS[side].group);
  const cidr = rule.text('CidrIp') ?? rule.text('CidrIpv6');
  const list = rule.pointer(PEERS[side].list);
  if (cidr === NOTHING_OUT.CidrIp && rule.number('ToPort') === NOTHING_OUT.ToPort) return nothing(rule);
  const prefixList = prefixListAt(list, rule, drafts);
  if (group === null && cidr === null && prefixList === null) {
    reportPeer(rule, side, list);
    return null;
  }
  return { ...matchOf(rule), cidr: cidr ?? '', group, prefixList, description: rule.text('Description') ?? '' };
}

/** One that is not in the template is kept by its name there: who its members are is not known. */
function groupAt(rule: CfnSource, property: string): string | null {
  const pointer = rule.pointer(property);
  if (pointer?.type !== 'outside') return pointer?.id ?? null;
  const values = { group: rule.logicalId, peer: pointer.text };
  rule.report('warning', 'cfn-outside', message('cfn.rule.outside', values), property);
  return `${OUTSIDE}${pointer.text}`;
}

function nothing(rule: CfnSource): null {
  rule.ignore('IpProtocol', 'FromPort', 'Description');
  return null;
}

function reportPeer(rule: CfnSource, side: Side, list: CfnPointer | null): void {
  const { name } = PEERS[side];
  rule.ignore(name, 'IpProtocol', 'FromPort', 'ToPort', 'Description');
  const prefixes = list?.type === 'outside' ? list.text : null;
  const key = prefixes === null ? 'cfn.rule.no-peer' : 'cfn.rule.prefix-list';
  rule.report(
    prefixes === null ? 'error' : 'warning',
    'cfn-rule',
    message(key, { id: rule.logicalId, list: prefixes ?? '' }),
  );
}

function matchOf(rule: CfnSource): { readonly [column: string]: Json } {
  const given = rule.text('IpProtocol') ?? '-1';
  const parsed = parseProtocol(given);
  const protocol = parsed === null ? given : printProtocol(parsed);
  const from = rule.number('FromPort');
  const to = rule.number('ToPort');
  if (protocol.startsWith('icmp')) return { protocol, ports: 'all', icmpType: from ?? -1, icmpCode: to ?? -1 };
  const ports = protocol === 'tcp' || protocol === 'udp' ? portsOf(from, to) : 'all';
  return { protocol, ports, icmpType: -1, icmpCode: -1 };
}
