import { describe, expect, it } from 'vitest';
import type { Probe } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { codesOf, probe, verdictOf } from '../../testing/ask.ts';
import { natRow } from '../../testing/rows.ts';
import { traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';
import type { ProbeAnswer } from '../protocol.ts';
import { simulate } from '../simulation.ts';
import type { Trace } from '../trace.ts';

const server = { name: 'server', address: '60.1.1.1', services: 'any', answers: 'page', mtu: 1500 } as const;

/** A client in a private subnet, and what translates for it in a public one. */
function site(translator: 'gateway' | 'instance', mtu = 9001) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16' });
  const igw = w.igw(vpc, { name: 'igw' });
  const inner = w.subnet(vpc, { cidr: '10.1.1.0/24', name: 'inner' });
  const outer = w.subnet(vpc, { cidr: '10.1.2.0/24', name: 'outer' });
  const groups = [w.openGroup(vpc)];
  const client = w.instance(inner, { name: 'client', address: '10.1.1.10', groups, mtu, listening: 'unknown' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer]);
  w.internet([server]);
  if (translator === 'gateway') {
    const nat = w.nat(outer, { name: 'nat' });
    w.routeTable(vpc, [['0.0.0.0/0', nat]], [inner]);
    return { w, vpc, inner, outer, client, nat };
  }
  const nat = w.instance(outer, {
    ...{ name: 'nat', address: '10.1.2.10', groups, sourceDestCheck: false, ipForward: true, mtu },
    nat: [natRow({ outInterface: 'eth0' })],
  });
  w.eip(nat, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', w.eni(nat)]], [inner]);
  return { w, vpc, inner, outer, client, nat };
}

type Site = ReturnType<typeof site>;

function asked({ w, client }: Site, service: string, options: Partial<Probe>, to = '60.1.1.1'): ProbeAnswer {
  return simulate(w.topology(), kinds).ask({ ...probe(client, to, service), ...options });
}

function tracesOf({ conversation }: ProbeAnswer): readonly Trace[] {
  return conversation.connections.flatMap(({ traces }) => traces);
}

/** `ECHO 0-8976 of 10008` for each packet sent that way. */
function pieces(answer: ProbeAnswer, direction: Trace['direction'] = 'request'): readonly string[] {
  return tracesOf(answer)
    .filter((trace) => trace.direction === direction)
    .map(({ label, packet: { fragment, length } }) =>
      fragment === null
        ? `${label} ${length}`
        : `${label} ${fragment.offset}-${fragment.offset + length - 20} of ${fragment.total}`,
    );
}

describe('a NAT gateway', () => {
  it('does not pass a ping that its sender had to cut: ping -s 10000', () => {
    const answer = asked(site('gateway'), 'icmp', { size: 10_000 });
    expect(verdictOf(answer)).toBe('NGW_FRAGMENT');
    expect(pieces(answer)).toEqual(['ECHO 0-8976 of 10008', 'FRAGMENT 8976-10008 of 10008']);
  });

  it('passes a ping in one packet, and not the answer in several', () => {
    const answer = asked(site('gateway'), 'icmp', { size: 3000 });
    expect(verdictOf(answer)).toBe('RET_NGW_FRAGMENT');
    expect(pieces(answer)).toEqual(['ECHO 3028', 'FRAGMENT 1480-2960 of 3008', 'FRAGMENT 2960-3008 of 3008']);
    expect(verdictOf(asked(site('gateway'), 'icmp', { size: 1472 }))).toBe('connected');
  });

  it('passes the pieces of datagrams, each translated to the same port', () => {
    const answer = asked(site('gateway'), 'udp 7', { size: 10_000 });
    expect(verdictOf(answer)).toBe('connected');
    const sources = tracesOf(answer)
      .filter(({ direction }) => direction === 'request')
      .map(({ hops }) => hops.at(-1)?.after.srcPort);
    expect(new Set(sources).size).toBe(1);
    expect(sources.length).toBeGreaterThan(2);
  });

  it('is the one thing in the way', () => {
    expect(codesOf(asked(site('gateway'), 'icmp', { size: 10_000 }))).toEqual(['NGW_FRAGMENT', 'RET_NGW_FRAGMENT']);
  });

  it('refuses a packet that must stay whole before the sender sends it', () => {
    const answer = asked(site('gateway'), 'icmp', { size: 10_000, dontFragment: true });
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['MTU_EXCEEDED', 'client']);
    expect(tracesOf(answer)).toHaveLength(1);
  });
});

describe('a NAT instance', () => {
  it('puts pings together, translates them and sends them on in pieces', () => {
    const answer = asked(site('instance'), 'icmp', { size: 10_000 });
    expect(verdictOf(answer)).toBe('connected');
    const answered = pieces(answer, 'reply');
    expect([answered[0], answered.at(-1)]).toEqual(['ECHO-REPLY 0-1480 of 10008', 'FRAGMENT 8880-10008 of 10008']);
    const ends = tracesOf(answer).map(({ hops }) => hops.at(-1)?.resource);
    expect(new Set(ends)).toEqual(new Set(['internet', 'client']));
  });

  it('waits in vain where a network ACL keeps the later ones back', () => {
    const drawn = site('instance');
    const outbound = ['100 allow udp 7 0.0.0.0/0'];
    const inbound = ['100 allow all all 0.0.0.0/0'];
    drawn.w.networkAcl(drawn.vpc, { name: 'acl', inbound, outbound }, [drawn.inner]);
    expect(verdictOf(asked(drawn, 'udp 7', { size: 2000 }))).toBe('connected');
    const answer = asked(drawn, 'udp 7', { size: 10_000 });
    expect(verdictOf(answer)).toBe('NACL_EGRESS_DENY');
    expect(tracesOf(answer).map(({ verdict }) => verdict)).toMatchObject([
      { type: 'dropped', at: 'nat', reason: { code: 'FRAGMENT_MISSING' } },
      { type: 'dropped', at: 'acl', reason: { code: 'NACL_EGRESS_DENY' } },
    ]);
    expect(answer.assumptions.map(({ code }) => code)).toContain('FRAGMENTS_ASSUMED');
  });

  it('with a narrower link cuts what it forwards, or says that it may not', () => {
    const drawn = site('instance');
    drawn.w.set(drawn.nat, { mtu: 1400 });
    expect(verdictOf(asked(drawn, 'udp 7', { size: 2000 }))).toBe('connected');
    const answer = asked(drawn, 'udp 7', { size: 2000, dontFragment: true });
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['MTU_EXCEEDED', 'nat']);
  });
});

describe('a network ACL', () => {
  it('lets later pieces pass by a rule for the whole protocol, which is the fix', () => {
    const drawn = site('instance', 1500);
    const inbound = ['100 allow all all 0.0.0.0/0'];
    drawn.w.networkAcl(drawn.vpc, { name: 'acl', inbound, outbound: ['100 allow udp 7 0.0.0.0/0'] }, [drawn.inner]);
    const [blocker] = asked(drawn, 'udp 7', { size: 3000 }).blockers;
    expect(blocker?.reason.message.key).toBe('reason.fragment');
    const [edit] = blocker?.fixes[0]?.edit ?? [];
    expect(edit).toMatchObject({ props: { outbound: [{ ports: '7' }, { protocol: 'udp', ports: 'all' }] } });
    drawn.w.edit(edit === undefined ? [] : [edit]);
    expect(verdictOf(asked(drawn, 'udp 7', { size: 3000 }))).toBe('connected');
  });

  it('is not told of as a forgotten ephemeral range when it keeps back the later pieces of an answer', () => {
    const drawn = site('instance', 1500);
    const outbound = ['100 allow all all 0.0.0.0/0'];
    drawn.w.networkAcl(drawn.vpc, { name: 'acl', inbound: ['100 allow udp 1024-65535 0.0.0.0/0'], outbound }, [
      drawn.inner,
    ]);
    expect(verdictOf(asked(drawn, 'udp 7', { size: 1000 }))).toBe('connected');
    expect(verdictOf(asked(drawn, 'udp 7', { size: 3000 }))).toBe('RET_NACL_INGRESS_DENY');
  });
});

it('an internet gateway cuts what is longer than 1500 bytes and may be cut', () => {
  const { w, nat } = site('instance');
  const sent = traffic(w.topology()).send(nat, '60.1.1.1', 'udp 7', { bytes: 4000 });
  expect(sent.verdict).toBe('connected');
  const out = sent.traces.filter(({ direction }) => direction === 'request');
  expect(out.map(({ label }) => label)).toEqual(['UDP', 'FRAGMENT', 'FRAGMENT']);
  expect(out.map(({ hops }) => hops[0]?.resource)).toEqual(['nat', 'igw', 'igw']);
  expect(out.map(({ hops }) => hops.at(-1)?.after.length)).toEqual([1500, 1500, 1068]);
});

it('IPv6 is cut by its sender only: after a message that it is too big', () => {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16', ipv6Cidrs: ['2001:db8:1::/56'] });
  const igw = w.igw(vpc);
  const subnet = w.subnet(vpc, { cidr: '10.1.1.0/24', ipv6Cidr: '2001:db8:1::/64' });
  const a = w.instance(subnet, { name: 'a', ipv6: '2001:db8:1::10', groups: [w.openGroup(vpc)] });
  w.routeTable(vpc, [['::/0', igw]], [subnet]);
  const net = traffic(w.topology());
  const sent = net.send(a, '2606:2800:21f::1', 'icmp', { bytes: 3000 });
  expect([sent.verdict, sent.traces.slice(0, 5).map(({ label }) => label)]).toEqual([
    'connected',
    ['ECHO', 'FRAG-NEEDED', 'ECHO', 'FRAGMENT', 'FRAGMENT'],
  ]);
  expect(net.send(a, '2606:2800:21f::1', 'icmp', { bytes: 3000, dontFragment: true }).verdict).toBe('MTU_EXCEEDED');
});
