import { describe, expect, test } from 'vitest';
import type { Json, ResourceId } from '../../model/topology.ts';
import { ask, verdictOf } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { groupRows } from '../../testing/rows.ts';
import { world } from '../../testing/world.ts';

function listed(...cidrs: readonly string[]) {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  w.internet();
  const subnet = w.subnet(vpc);
  const host = w.instance(subnet, { name: 'host', publicAddress: '50.1.1.1', groups: [w.openGroup(vpc)] });
  const entries = cidrs.map((cidr) => ({ cidr, description: '' }));
  const list = w.add('prefix-list', null, { entries }, 'list');
  const routes = (rows: readonly (readonly [string, ResourceId | null, ResourceId | null])[]): void =>
    w.set(w.mainTable(vpc), {
      routes: rows.map(
        ([destination, prefixList, target]): Json => ({ destination, prefixList, target, origin: 'CreateRoute' }),
      ),
    });
  return { w, vpc, igw, host, list, routes };
}

describe('routes that name a prefix list', () => {
  test('lead to each of its blocks', () => {
    const { w, igw, host, list, routes } = listed('60.1.0.0/16', '61.1.0.0/16');
    routes([['', list, igw]]);
    expect(verdictOf(ask(w.topology(), host, '60.1.1.1'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), host, '61.1.1.1'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), host, '62.1.1.1'))).toBe('RT_NO_ROUTE');
  });

  test('give way to a static route to the same block, and not to a shorter one', () => {
    const { w, igw, host, list, routes } = listed('60.1.0.0/16');
    routes([
      ['', list, igw],
      ['60.1.0.0/16', null, null],
    ]);
    expect(verdictOf(ask(w.topology(), host, '60.1.1.1'))).toBe('RT_BLACKHOLE');
    routes([
      ['', list, igw],
      ['60.0.0.0/8', null, null],
    ]);
    expect(verdictOf(ask(w.topology(), host, '60.1.1.1'))).toBe('connected');
  });

  test('count for the most entries the list may hold', () => {
    const { w, igw, list, routes } = listed('60.1.0.0/16');
    routes([['', list, igw]]);
    expect(findingsOf(w.topology())).toEqual([]);
    w.set(list, { maxEntries: 501 });
    expect(findingsOf(w.topology())).toEqual(['warning RouteLimitExceeded vpc-main']);
  });
});

describe('security group rules that name a prefix list', () => {
  test('let its blocks pass and nobody else', () => {
    const { w, vpc, igw, host, list } = listed('60.1.0.0/16');
    w.routes(w.mainTable(vpc), [['0.0.0.0/0', igw]]);
    const rows = groupRows(['tcp 80']).map((row) => ({ ...row, prefixList: list }));
    const group = w.securityGroup(vpc, { name: 'out' });
    w.set(group, { outbound: rows });
    w.set(w.eni(host), { securityGroups: [group] });
    expect(verdictOf(ask(w.topology(), host, '60.1.1.1'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), host, '61.1.1.1'))).toBe('SG_EGRESS_NO_MATCH');
    w.set(list, { maxEntries: 61 });
    expect(findingsOf(w.topology())).toEqual(['warning RulesPerSecurityGroupLimitExceeded out']);
  });
});

describe('entries', () => {
  test.each([
    ['10.0.0.0/8', []],
    ['', ['error InvalidParameterValue list entries.0.cidr']],
    ['2001:db8::/32', ['error InvalidParameterValue list entries.0.cidr']],
  ])('%s', (cidr, expected) => {
    const { w } = listed(cidr);
    expect(findingsOf(w.topology())).toEqual(expected);
  });

  test('differ, and have room', () => {
    const { w, list } = listed('10.0.0.0/8', '10.0.0.0/8');
    expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue list entries.1.cidr']);
    w.set(list, { maxEntries: 1 });
    expect(findingsOf(w.topology())).toContain('error PrefixListMaxEntriesExceeded list maxEntries');
  });
});

test('a list of AWS without entries stands for what is known of its service', () => {
  const { w, igw, host, list, routes } = listed();
  w.set(list, { owner: 'aws' });
  w.edit([{ type: 'rename', id: list, name: 'com.amazonaws.ap-northeast-2.s3' }]);
  routes([['', list, igw]]);
  const answer = ask(w.topology(), host, '52.219.60.10');
  expect(verdictOf(answer)).toBe('connected');
});

test('lists, routes and rules of a template', () => {
  const { props, findings } = imported(`${NETWORK}
List: { Type: AWS::EC2::PrefixList, Properties: { PrefixListName: offices, AddressFamily: IPv4, MaxEntries: 5, Entries: [{ Cidr: 60.1.0.0/16, Description: Seoul }] } }
Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Web, ConnectivityType: private } }
Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationPrefixListId: !Ref List, NatGatewayId: !Ref Nat } }
Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: g, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, SourcePrefixListId: !GetAtt List.PrefixListId }] } }
`);
  expect(props('List')).toMatchObject({ family: 'IPv4', maxEntries: 5, entries: [{ cidr: '60.1.0.0/16' }] });
  expect(props('Table').routes).toMatchObject([{ destination: '', prefixList: 'List', target: 'Nat' }]);
  expect(props('Group').inbound).toMatchObject([{ prefixList: 'List', cidr: '', ports: '443' }]);
  expect(findings).toEqual([]);
});
