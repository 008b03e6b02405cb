import { describe, expect, test } from 'vitest';
import { ask, verdictOf } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { world } from '../../testing/world.ts';

const record = (name: string, type: string, value: string) => ({ name, type, value, target: null });

function zoned() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc', enableDnsHostnames: true });
  const igw = w.igw(vpc, { name: 'igw' });
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', igw]]);
  const subnet = w.subnet(vpc, { name: 'subnet' });
  const open = w.openGroup(vpc, { name: 'open' });
  const client = w.instance(subnet, {
    name: 'client',
    address: '10.0.0.10',
    publicAddress: '50.1.1.1',
    groups: [open],
  });
  w.instance(subnet, { name: 'db', address: '10.0.0.20', groups: [open], listening: 'unknown' });
  const records = [
    record('db.example.com', 'A', '10.0.0.20'),
    record('alias.example.com', 'CNAME', 'db.example.com.'),
    record('*.any.example.com', 'A', '10.0.0.20'),
    record('round.example.com', 'CNAME', 'round.example.com'),
  ];
  const zone = w.add('private-hosted-zone', null, { vpcs: [vpc], records }, 'example.com');
  const resolved = (name: string): string | null => {
    const { conversation } = ask(w.topology(), client, name, 'tcp 80');
    return conversation.resolved ?? conversation.reason?.code ?? null;
  };
  return { w, vpc, subnet, client, zone, resolved };
}

describe('a private hosted zone', () => {
  test.each([
    ['db.example.com', '10.0.0.20'],
    ['DB.example.com.', '10.0.0.20'],
    ['alias.example.com', '10.0.0.20'],
    ['x.y.any.example.com', '10.0.0.20'],
    ['round.example.com', 'DNS_NXDOMAIN'],
  ])('%s: %s', (name, expected) => {
    expect(zoned().resolved(name)).toBe(expected);
  });

  test('hides public names of its domain', () => {
    const { w, zone, resolved } = zoned();
    expect(resolved('example.com')).toBe('DNS_NXDOMAIN');
    w.set(zone, { vpcs: [] });
    expect(resolved('example.com')).toBe('93.184.215.14');
  });

  test('is not answered where a DNS switch of the VPC is off', () => {
    const { w, vpc, resolved } = zoned();
    w.set(vpc, { enableDnsHostnames: false });
    expect(resolved('db.example.com')).toBe('DNS_NXDOMAIN');
    expect(findingsOf(w.topology())).toEqual(['warning dns-off example.com vpcs.0']);
  });

  test('has records of its own domain, with values', () => {
    const { w, zone, vpc } = zoned();
    expect(findingsOf(w.topology())).toEqual([]);
    w.set(zone, {
      records: [
        record('example.org', 'A', '10.0.0.1'),
        record('a.example.com', 'A', '::1'),
        record('example.com', 'CNAME', 'x.example.com'),
      ],
    });
    expect(findingsOf(w.topology())).toEqual([
      'error InvalidChangeBatch example.com records.0.name',
      'error InvalidChangeBatch example.com records.1.value',
      'error InvalidChangeBatch example.com records.2.name',
    ]);
    w.set(zone, { records: [], vpcs: [] });
    expect(findingsOf(w.topology())).toEqual(['warning no-vpc example.com vpcs']);
    w.set(zone, { vpcs: [vpc] });
    w.edit([{ type: 'rename', id: w.add('private-hosted-zone', null, { vpcs: [vpc] }, 'twin'), name: 'example.com' }]);
    expect(findingsOf(w.topology())).toEqual(['error ConflictingDomainExists twin vpcs']);
  });
});

describe('a DHCP option set', () => {
  test('sends questions to name servers that must be reached', () => {
    const { w, vpc, subnet, resolved } = zoned();
    const own = ['10.0.0.53'];
    w.add('dhcp-options', null, { vpcs: [vpc], domainNameServers: own }, 'options');
    expect(resolved('db.example.com')).toBe('DNS_UNREACHABLE');
    const groups = [w.securityGroup(vpc, { name: 'dns', inbound: ['udp 53 10.0.0.0/16'] })];
    w.instance(subnet, { name: 'server', address: '10.0.0.53', groups, listening: 'unknown' });
    const answer = ask(w.topology(), 'client', 'db.example.com', 'tcp 80');
    expect(answer.conversation.resolved).toBe('10.0.0.20');
    expect(answer.conversation.assumptions.map((each) => each.code)).toContain('NAME_SERVER_ASSUMED');
    w.set(vpc, { enableDnsSupport: false });
    expect(verdictOf(ask(w.topology(), 'client', 'www.google.com', 'tcp 80'))).toBe('connected');
  });

  test.each([['AmazonProvidedDNS'], ['10.0.0.2'], ['169.254.169.253']])('%s is the resolver of the VPC', (server) => {
    const { w, vpc, resolved } = zoned();
    w.add('dhcp-options', null, { vpcs: [vpc], domainNameServers: [server] }, 'options');
    expect(resolved('db.example.com')).toBe('10.0.0.20');
  });

  test('names addresses of servers, four at most, and is alone at its VPC', () => {
    const { w, vpc } = zoned();
    const options = w.add('dhcp-options', null, { vpcs: [vpc], ntpServers: ['time'] }, 'options');
    expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue options ntpServers.0']);
    w.set(options, { ntpServers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5'] });
    expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue options ntpServers']);
    w.set(options, { ntpServers: [] });
    w.add('dhcp-options', null, { vpcs: [vpc] }, 'second');
    expect(findingsOf(w.topology())).toEqual(['error second-set second vpcs.0']);
  });
});

test('zones, records and options of a template', () => {
  const { props, resource, findings } = imported(`${NETWORK}
Zone: { Type: AWS::Route53::HostedZone, Properties: { Name: corp.internal., VPCs: [{ VPCId: !Ref Vpc, VPCRegion: !Ref AWS::Region }] } }
Public: { Type: AWS::Route53::HostedZone, Properties: { Name: example.com } }
Db: { Type: AWS::Route53::RecordSet, Properties: { HostedZoneId: !Ref Zone, Name: db.corp.internal, Type: A, TTL: '60', ResourceRecords: [10.0.1.9] } }
Options: { Type: AWS::EC2::DHCPOptions, Properties: { DomainName: corp.internal, DomainNameServers: [10.0.1.53] } }
Association: { Type: AWS::EC2::VPCDHCPOptionsAssociation, Properties: { VpcId: !Ref Vpc, DhcpOptionsId: !Ref Options } }
`);
  expect(resource('Zone')).toMatchObject({ kind: 'private-hosted-zone', name: 'corp.internal' });
  expect(props('Zone')).toEqual({ vpcs: ['Vpc'], records: [record('db.corp.internal', 'A', '10.0.1.9')] });
  expect(props('Options')).toMatchObject({ vpcs: ['Vpc'], domainNameServers: ['10.0.1.53'] });
  expect(findings).toEqual([]);
});
