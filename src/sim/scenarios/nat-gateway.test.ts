import { describe, expect, it } from 'vitest';
import type { ResourceId } from '../../model/topology.ts';
import { walk } from '../walk.ts';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { type Traffic, traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';

/** a in a private subnet whose default route points at a NAT gateway in a public one. */
function site(connectivity: 'public' | 'private' = 'public', secondary: readonly string[] = []) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16' });
  const igw = w.igw(vpc, { name: 'igw' });
  const inner = w.subnet(vpc, { cidr: '10.1.1.0/24', name: 'inner' });
  const outer = w.subnet(vpc, { cidr: '10.1.2.0/24', name: 'outer' });
  const a = w.instance(inner, { name: 'a', address: '10.1.1.1', groups: [w.openGroup(vpc)] });
  const nat = w.nat(outer, {
    name: 'nat',
    privateAddress: '10.1.2.1',
    secondaryPrivateAddresses: secondary,
    eip: '70.1.1.1',
    connectivity,
  });
  const outerTable = w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'rt-outer' });
  w.routeTable(vpc, [['0.0.0.0/0', nat]], [inner], { name: 'rt-inner' });
  return { w, vpc, inner, outer, a, nat, outerTable };
}

describe('a NAT gateway', () => {
  it('translates to its private address and a port of its own; the internet gateway adds the Elastic IP', () => {
    const { w, a } = site();
    const answer = ask(w.topology(), a, '60.1.1.1', 'tcp 80 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    const [syn, synAck] = answer.conversation.connections[0]?.traces ?? [];
    const port = legs(syn)[1]?.match(/^10\.1\.2\.1:(\d+)>/)?.[1];
    expect(Number(port)).toBeGreaterThanOrEqual(1024);
    expect(legs(syn)).toEqual([
      '10.1.1.1:40000>60.1.1.1:80',
      `10.1.2.1:${port}>60.1.1.1:80`,
      `70.1.1.1:${port}>60.1.1.1:80`,
    ]);
    expect(legs(synAck)).toEqual([
      `60.1.1.1:80>70.1.1.1:${port}`,
      `60.1.1.1:80>10.1.2.1:${port}`,
      '60.1.1.1:80>10.1.1.1:40000',
    ]);
    const filters = syn?.hops.find((hop) => hop.resource === 'nat')?.steps.filter((step) => step.type === 'filter');
    expect(filters).toEqual([]);
  });

  it('counts as one hop of the TTL', () => {
    const { w, a } = site();
    const net = traffic(w.topology());
    const expired = net.send(a, '60.1.1.1', 'icmp', { ttl: 1 });
    expect([expired.verdict, expired.failure?.verdict]).toMatchObject(['TTL_EXPIRED', { at: 'nat', by: 'icmp' }]);
    expect(legs(expired.traces[1])).toEqual(['10.1.2.1>10.1.1.1 id 0']);
  });

  it('forwards nothing that nobody inside asked for', () => {
    const { w } = site();
    expect(verdictOf(ask(w.topology(), 'internet', '70.1.1.1', 'tcp 80'))).toBe('NGW_UNSOLICITED');
    expect(verdictOf(ask(w.topology(), '203.0.113.7', '70.1.1.1', 'tcp 2222'))).toBe('NGW_UNSOLICITED');
    expect(verdictOf(ask(w.topology(), 'internet', '70.1.1.1', 'icmp'))).toBe('NGW_UNSOLICITED');
  });

  it('that is private cannot use the internet gateway', () => {
    const { w, a } = site('private');
    expect(verdictOf(ask(w.topology(), a, '60.1.1.1', 'tcp 80'))).toBe('NGW_PRIVATE_TO_IGW');
  });

  it('needs a route of its own', () => {
    const { w, a, outerTable } = site();
    w.routes(outerTable, []);
    const answer = ask(w.topology(), a, '60.1.1.1', 'tcp 80');
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['NGW_NO_EGRESS_ROUTE', 'rt-outer']);
  });

  it.each([
    ['pending', 'NGW_BAD_STATE'],
    ['failed', 'RT_BLACKHOLE|NGW_BAD_STATE'],
    ['deleted', 'RT_BLACKHOLE'],
  ])('that is %s passes nothing', (state, codes) => {
    const { w, a, nat } = site();
    w.set(nat, { state });
    expect(codes.split('|')).toContain(verdictOf(ask(w.topology(), a, '60.1.1.1', 'tcp 80')));
  });

  it("is guarded by its subnet's network ACL", () => {
    const { w, vpc, a, outer } = site();
    const inbound = ['100 allow tcp 80 10.1.0.0/16'];
    w.networkAcl(vpc, { name: 'acl', inbound, outbound: ['100 allow all all 0.0.0.0/0'] }, [outer]);
    expect(verdictOf(ask(w.topology(), a, '60.1.1.1', 'tcp 80'))).toBe('RET_NACL_EPHEMERAL');
  });
});

describe('an idle connection through a NAT gateway', () => {
  it('is reset when its client goes on after 351 seconds', () => {
    const { w, a } = site();
    const net = traffic(w.topology());
    const connection = net.send(a, '60.1.1.1', 'tcp 22 sport 40000');
    net.wait(350);
    expect(net.say(connection).verdict).toBe('connected');
    net.wait(351);
    const late = net.say(connection);
    expect([late.verdict, late.status]).toEqual(['NGW_IDLE_RST', 'reset']);
    expect(late.traces.map((trace) => `${trace.label} ${legs(trace).join(' ')}`)).toEqual([
      'DATA 10.1.1.1:40000>60.1.1.1:22',
      'RST 60.1.1.1:22>10.1.1.1:40000',
    ]);
  });
});

describe('55,000 connections to one destination', () => {
  /** First packets only, from as many ports. */
  function flood(net: Traffic, from: ResourceId): void {
    const network = net.network();
    const client = network.nodeOf.get(from);
    const { flow, traces } = net.send(from, '60.1.1.1', 'tcp 80 sport 1', { until: 'handshake' });
    const syn = traces[0]?.packet;
    if (client === undefined || syn === undefined) throw new Error(`${flow.srcPort}: nothing was sent`);
    const context = { network, sessions: net.sessions, recorder: null, pardons: null };
    for (let srcPort = 2; srcPort <= 55_000; srcPort += 1) walk(context, client, { ...syn, srcPort });
  }

  it('are all there can be at one address, until some have idled out', () => {
    const { w, a } = site();
    const net = traffic(w.topology());
    flood(net, a);
    expect(net.send(a, '60.1.1.1', 'tcp 80 sport 60001').verdict).toBe('NGW_PORT_EXHAUSTED');
    expect(net.send(a, '60.1.1.2', 'tcp 80 sport 60001').verdict).toBe('connected');
    expect(net.send(a, '60.1.1.1', 'tcp 443 sport 60001').verdict).toBe('connected');
    expect(net.send(a, '60.1.1.1', 'udp 80 sport 60001').verdict).toBe('connected');
    net.wait(351);
    expect(net.send(a, '60.1.1.1', 'tcp 80 sport 60002').verdict).toBe('connected');
  });

  it('leave room for more at a second address', () => {
    const { w, a, nat } = site('public', ['10.1.2.9']);
    w.eip(nat, '70.1.1.2', { privateAddress: '10.1.2.9' });
    const net = traffic(w.topology());
    flood(net, a);
    const next = net.send(a, '60.1.1.1', 'tcp 80 sport 60001');
    expect(next.verdict).toBe('connected');
    expect(legs(next.traces[0])[2]).toMatch(/^70\.1\.1\.2:/);
  });
});
