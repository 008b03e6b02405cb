import { describe, expect, test } from 'vitest';
import type { ResourceId, Topology } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { ask } from '../../testing/ask.ts';
import { aclRows } from '../../testing/rows.ts';
import { world } from '../../testing/world.ts';
import { compile } from '../compile.ts';
import { DEFAULT_FORMAT, flowLogLines, formatOf } from '../flow-log.ts';

const frame = { account: '123456789010', start: 1418530010, end: 1418530070 };
const ADDRESSES = formatOf(['srcaddr', 'dstaddr', 'pkt-srcaddr', 'pkt-dstaddr', 'action']);

function lines(
  topology: Topology,
  at: ResourceId,
  question: readonly [string, string, string],
  format = DEFAULT_FORMAT,
) {
  const { conversation } = ask(topology, ...question);
  return flowLogLines(compile(topology, kinds), conversation, at, { format, frame });
}

function server() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc', cidr: '172.31.0.0/16' });
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', w.igw(vpc)]]);
  const subnet = w.subnet(vpc, { name: 'subnet', cidr: '172.31.16.0/24' });
  const group = w.securityGroup(vpc, { name: 'ping', inbound: ['icmp all 0.0.0.0/0'] });
  const options = { name: 'server', address: '172.31.16.139', publicAddress: '50.1.1.1', groups: [group] };
  const host = w.instance(subnet, options);
  return { w, vpc, subnet, group, eni: w.eni(host) };
}

describe('a flow log', () => {
  test('of a ping whose answer the network ACL stops has one ACCEPT and one REJECT (81)', () => {
    const { w, vpc, subnet, eni } = server();
    const acl = w.networkAcl(vpc, { inbound: ['100 allow all all 0.0.0.0/0'] }, [subnet]);
    w.set(acl, { outbound: aclRows(['100 deny icmp all 0.0.0.0/0']) });
    expect(lines(w.topology(), eni, ['internet:203.0.113.12', '50.1.1.1', 'icmp'])).toEqual([
      '2 123456789010 server-eth0 203.0.113.12 172.31.16.139 0 0 1 1 84 1418530010 1418530070 ACCEPT OK',
      '2 123456789010 server-eth0 172.31.16.139 203.0.113.12 0 0 1 1 84 1418530010 1418530070 REJECT OK',
    ]);
  });

  test('of what the security group refuses has a single REJECT', () => {
    const { w, group, eni } = server();
    w.set(group, { inbound: [] });
    const question = ['internet:203.0.113.12', '50.1.1.1', 'icmp'] as const;
    expect(lines(w.topology(), eni, question, ADDRESSES)).toEqual([
      '203.0.113.12 172.31.16.139 203.0.113.12 172.31.16.139 REJECT',
    ]);
  });

  test('of what the network ACL refuses on the way in, too', () => {
    const { w, vpc, subnet, eni } = server();
    w.networkAcl(vpc, {}, [subnet]);
    const question = ['internet:203.0.113.12', '50.1.1.1', 'icmp'] as const;
    expect(lines(w.topology(), eni, question, formatOf(['srcaddr', 'action']))).toEqual(['203.0.113.12 REJECT']);
  });

  test('without traffic says so, and leaves out what is not known', () => {
    const { w, eni } = server();
    expect(
      lines(w.topology(), eni, ['internet', '50.9.9.9', 'icmp'], formatOf(['interface-id', 'srcaddr', 'log-status'])),
    ).toEqual(['server-eth0 - NODATA']);
  });

  test.each([
    ['169.254.169.253', 'udp 53'],
    ['169.254.169.254', 'tcp 80'],
    ['169.254.169.123', 'udp 123'],
    ['169.254.169.250', 'tcp 1688'],
    ['172.31.16.1', 'udp 67'],
  ])('does not tell of %s', (service, what) => {
    const { w, eni } = server();
    const asked = lines(w.topology(), eni, ['server', service, what], formatOf(['log-status']));
    expect(asked).toEqual(['NODATA']);
  });

  test('of a NAT gateway shows its own address where the packet shows another', () => {
    const w = world();
    const hosts = [{ name: 'web', address: '203.0.113.5', services: 'tcp/80', answers: 'page' as const, mtu: 1500 }];
    w.internet(hosts);
    const vpc = w.vpc({ name: 'vpc' });
    w.routes(w.mainTable(vpc), [['0.0.0.0/0', w.igw(vpc)]]);
    const front = w.subnet(vpc, { name: 'front', cidr: '10.0.0.0/24' });
    const back = w.subnet(vpc, { name: 'back', cidr: '10.0.1.0/24' });
    const nat = w.nat(front, { name: 'nat' });
    w.set(nat, { privateAddress: '10.0.0.220' });
    w.routeTable(vpc, [['0.0.0.0/0', nat]], [back]);
    w.instance(back, { name: 'client', address: '10.0.1.5' });
    expect(lines(w.topology(), nat, ['client', '203.0.113.5', 'tcp 80'], ADDRESSES)).toEqual([
      '10.0.1.5 10.0.0.220 10.0.1.5 203.0.113.5 ACCEPT',
      '10.0.0.220 203.0.113.5 10.0.0.220 203.0.113.5 ACCEPT',
      '203.0.113.5 10.0.0.220 203.0.113.5 10.0.0.220 ACCEPT',
      '10.0.0.220 10.0.1.5 203.0.113.5 10.0.1.5 ACCEPT',
    ]);
    const [first] = lines(
      w.topology(),
      nat,
      ['client', '203.0.113.5', 'tcp 80'],
      formatOf(['tcp-flags', 'flow-direction', 'type']),
    );
    expect(first).toBe('3 ingress IPv4');
  });
});
