import { describe, expect, it } from 'vitest';
import { printAddress } from '../../net/address.ts';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { natRow } from '../../testing/rows.ts';
import { traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';

const narrow = { name: 'narrow', address: '60.1.1.1', services: 'any', answers: 'page', mtu: 1200 } as const;

/** A client with jumbo frames behind a NAT instance, and a server behind a narrow link. */
function site() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16' });
  const igw = w.igw(vpc, { name: 'igw' });
  const inner = w.subnet(vpc, { cidr: '10.1.1.0/24', name: 'inner' });
  const outer = w.subnet(vpc, { cidr: '10.1.2.0/24', name: 'outer' });
  const groups = [w.openGroup(vpc)];
  const client = w.instance(inner, { name: 'client', address: '10.1.1.10', groups, listening: 'unknown' });
  const nat = w.instance(outer, {
    name: 'nat',
    address: '10.1.2.10',
    groups,
    sourceDestCheck: false,
    ipForward: true,
    nat: [natRow({ outInterface: 'eth0' })],
  });
  w.eip(nat, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer]);
  w.routeTable(vpc, [['0.0.0.0/0', w.eni(nat)]], [inner]);
  w.internet([narrow]);
  return { w, vpc, inner, client, nat, net: traffic(w.topology()) };
}

describe('a path that is narrower than the packet', () => {
  it('is found by TCP, which sends less', () => {
    const { client, net } = site();
    const post = net.send(client, '60.1.1.1', 'tcp 80', { bytes: 5000, until: 'close' });
    expect(post.status).toBe('closed');
    expect(post.traces.map((trace) => trace.label).slice(3, 6)).toEqual(['DATA', 'FRAG-NEEDED', 'DATA']);
    expect(post.traces[4]?.packet.icmp?.mtu).toBe(1200);
    expect(post.traces[5]?.packet.length).toBe(1200);
  });

  it('is told to a sender of whole datagrams, with the addresses it knows', () => {
    const { client, net } = site();
    const sent = net.send(client, '60.1.1.1', 'udp 7 sport 40000', { bytes: 1400, dontFragment: true });
    expect(sent.verdict).toBe('MTU_EXCEEDED');
    const quoted = sent.traces[1]?.hops.at(-1)?.after.icmp?.quoted;
    expect(quoted && [printAddress(quoted.src), quoted.srcPort]).toEqual(['10.1.1.10', 40000]);
    expect(net.send(client, '60.1.1.1', 'udp 7 sport 40001', { bytes: 1400 }).verdict).toBe('connected');
  });

  it('is a black hole where a network ACL keeps the message out: small exchanges work, large ones hang', () => {
    const { w, vpc, inner, client } = site();
    const outbound = ['100 allow all all 0.0.0.0/0'];
    w.networkAcl(vpc, { name: 'acl', inbound: ['100 allow tcp 1024-65535 0.0.0.0/0'], outbound }, [inner]);
    const net = traffic(w.topology());
    expect(net.send(client, '60.1.1.1', 'tcp 80', { until: 'close' }).status).toBe('closed');
    const post = net.send(client, '60.1.1.1', 'tcp 80', { bytes: 5000, until: 'close' });
    expect([post.status, post.traces.at(-1)?.label]).toEqual(['established', 'FRAG-NEEDED']);
    expect(post.traces.at(-1)?.verdict).toMatchObject({ type: 'dropped', reason: { code: 'NACL_INGRESS_DENY' } });
  });

  it('begins at the internet gateway for jumbo frames, and not within the VPC', () => {
    const { client, nat, net } = site();
    const jumbo = { bytes: 8000, dontFragment: true };
    expect(net.send(client, nat, 'icmp', jumbo).verdict).toBe('connected');
    const out = net.send(nat, '60.1.1.1', 'icmp', jumbo);
    expect([out.verdict, out.failure?.verdict]).toMatchObject(['MTU_EXCEEDED', { at: 'igw', by: 'icmp' }]);
    expect(legs(out.traces[1])[0]).toMatch(/>10\.1\.2\.10 /);
  });
});

describe('a packet with little time to live', () => {
  it.each([
    [1, 'nat', '10.1.2.10'],
    [2, 'internet', '100.64.0.2'],
  ])('of %i hops ends at %s, which says so', (ttl, at, from) => {
    const { client, net } = site();
    const sent = net.send(client, '60.1.1.1', 'udp 33434', { ttl });
    expect([sent.verdict, sent.failure?.verdict]).toMatchObject(['TTL_EXPIRED', { at, by: 'icmp' }]);
    const told = sent.traces[1];
    expect([told?.label, told?.verdict.type, told && printAddress(told.packet.src)]).toEqual([
      'TIME-EXCEEDED',
      'delivered',
      from,
    ]);
    expect(legs(told).at(-1)).toMatch(/>10\.1\.1\.10 /);
  });

  it('of three hops arrives', () => {
    const { client, net } = site();
    expect(net.send(client, '60.1.1.1', 'udp 33434', { ttl: 3 }).verdict).toBe('connected');
  });

  it('over IPv6 is reported from an IPv6 address', () => {
    const w = world();
    const vpc = w.vpc({ cidr: '10.1.0.0/16', ipv6Cidrs: ['2001:db8:1::/56'] });
    const igw = w.igw(vpc);
    const subnet = w.subnet(vpc, { cidr: '10.1.1.0/24', ipv6Cidr: '2001:db8:1::/64' });
    const a = w.instance(subnet, { name: 'a', ipv6: '2001:db8:1::10', groups: [w.openGroup(vpc)] });
    w.routeTable(vpc, [['::/0', igw]], [subnet]);
    const sent = traffic(w.topology()).send(a, '2606:2800:21f::1', 'icmp', { ttl: 1 });
    expect([sent.verdict, sent.traces[1]?.verdict.type]).toEqual(['TTL_EXPIRED', 'delivered']);
    expect(typeof sent.traces[1]?.packet.src).toBe('bigint');
  });
});

it('a stopped host is silent, one without a listener is not', () => {
  const { w, client, nat } = site();
  w.set(client, { listening: 'listed', listeners: [] });
  expect(ask(w.topology(), nat, client, 'tcp 80').conversation.outcome).toBe('refused');
  const udp = ask(w.topology(), nat, client, 'udp 53');
  expect([udp.conversation.outcome, verdictOf(udp)]).toEqual(['refused', 'UDP_CLOSED_PORT']);
  w.set(client, { state: 'stopped' });
  const silent = ask(w.topology(), nat, client, 'tcp 80');
  expect([silent.conversation.outcome, verdictOf(silent)]).toEqual(['timed-out', 'HOST_DOWN']);
});
