import { describe, expect, it } from 'vitest';
import type { NatRow } from '../../resources/instance/schema.ts';
import type { HostRow } from '../../resources/internet/schema.ts';
import { natRow } from '../../testing/rows.ts';
import { type Tried, traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';

const SERVERS = ['60.1.1.1', '60.1.1.2'].map(
  (address, index): HostRow => ({
    ...{ name: `server-${index}`, address, services: 'any', answers: 'client-address', mtu: 1500 },
  }),
);

/** Two clients behind a NAT instance in the next subnet. */
function site(nat: readonly NatRow[] = [natRow({ outInterface: 'eth0' })]) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16' });
  const igw = w.igw(vpc, { name: 'igw' });
  const inner = w.subnet(vpc, { cidr: '10.1.1.0/24', name: 'inner' });
  const outer = w.subnet(vpc, { cidr: '10.1.2.0/24', name: 'outer' });
  const groups = [w.openGroup(vpc)];
  const a = w.instance(inner, { name: 'a', address: '10.1.1.10', groups });
  const b = w.instance(inner, { name: 'b', address: '10.1.1.11', groups });
  const gate = w.instance(outer, {
    ...{ name: 'gate', address: '10.1.2.10', groups, sourceDestCheck: false, ipForward: true, nat, listeners: [] },
    listening: 'listed',
  });
  w.eip(gate, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer]);
  w.routeTable(vpc, [['0.0.0.0/0', w.eni(gate)]], [inner]);
  w.internet(SERVERS);
  return { w, a, b, gate, net: traffic(w.topology()) };
}

/** The source port of the connection's first packet as the server got it. */
function portOf({ traces }: Tried): number | undefined {
  return traces[0]?.hops.at(-1)?.after.srcPort;
}

describe('a source whose port was taken', () => {
  it('keeps the port it was given towards other servers, as long as that flow lives', () => {
    const { a, b, net } = site();
    const tcp = 'tcp 80 sport 40000';
    expect(portOf(net.send(a, '60.1.1.1', tcp))).toBe(40_000);
    const moved = portOf(net.send(b, '60.1.1.1', tcp));
    expect(moved).not.toBe(40_000);
    expect(portOf(net.send(b, '60.1.1.2', tcp))).toBe(moved);
    net.wait(432_001);
    expect(portOf(net.send(b, '60.1.1.2', tcp))).toBe(40_000);
  });

  it('is given another one each time where ports are drawn', () => {
    const { b, net } = site([natRow({ outInterface: 'eth0', randomFully: true })]);
    const [first, second] = SERVERS.map(({ address }) => portOf(net.send(b, address, 'tcp 80 sport 40000')));
    expect([first === 40_000, first === second]).toEqual([false, false]);
  });

  it('may be the translator itself, whose program knows nothing of it', () => {
    const { a, gate, net } = site();
    net.send(a, '60.1.1.1', 'tcp 80 sport 40000');
    const own = net.send(gate, '60.1.1.1', 'tcp 80 sport 40000');
    expect([own.verdict, own.traces[0]?.packet.srcPort]).toEqual(['connected', 40_000]);
    expect(portOf(own)).not.toBe(40_000);
  });
});

describe('a port at the translator', () => {
  it('is free for another two minutes after a connection was closed', () => {
    const { a, b, net } = site();
    net.send(a, '60.1.1.1', 'tcp 80 sport 40000', { until: 'close' });
    net.wait(119);
    expect(portOf(net.send(b, '60.1.1.1', 'tcp 80 sport 40000', { until: 'close' }))).not.toBe(40_000);
    net.wait(121);
    expect(portOf(net.send(b, '60.1.1.1', 'tcp 80 sport 40000'))).toBe(40_000);
  });

  it('is free at once after a reset', () => {
    const { w, a, b } = site();
    w.internet(SERVERS.map((server) => ({ ...server, services: 'tcp/443' })));
    const net = traffic(w.topology());
    expect(net.send(a, '60.1.1.1', 'tcp 80 sport 40000').verdict).toBe('TCP_CLOSED_PORT');
    expect(portOf(net.send(b, '60.1.1.1', 'tcp 80 sport 40000'))).toBe(40_000);
  });
});

describe('a flow that the translator has forgotten', () => {
  it('is reset when the server speaks first, and survives when the client does', () => {
    const { a, net } = site();
    const open = net.send(a, '60.1.1.1', 'tcp 80 sport 40000');
    net.wait(432_001);
    expect(net.say(open).verdict).toBe('connected');
    net.wait(432_001);
    const late = net.speakUp(open);
    expect(late.failure?.verdict).toMatchObject({ type: 'refused', at: 'gate', by: 'rst' });
  });

  it('is reset when the client speaks first where ports are drawn', () => {
    const { a, net } = site([natRow({ outInterface: 'eth0', randomFully: true })]);
    const open = net.send(a, '60.1.1.1', 'tcp 80 sport 40000');
    net.wait(432_001);
    expect(net.say(open).verdict).toBe('TCP_RESET');
  });

  it('over UDP is answered with port unreachable by the translator', () => {
    const { a, net } = site();
    const open = net.send(a, '60.1.1.1', 'udp 7 sport 40000');
    net.wait(121);
    expect(net.speakUp(open).failure?.verdict).toMatchObject({ at: 'gate', by: 'icmp' });
  });
});

it('strangers are answered by the translator itself, the same server from another port too', () => {
  const { a, net } = site();
  net.send(a, '60.1.1.1', 'udp 7 sport 40000');
  const same = net.send('60.1.1.1', '70.1.1.1', 'udp 40000 sport 9');
  expect(same.failure?.verdict).toMatchObject({ type: 'refused', at: 'gate', by: 'icmp' });
  const tcp = net.send('203.0.113.9', '70.1.1.1', 'tcp 40000');
  expect(tcp.failure?.verdict).toMatchObject({ type: 'refused', at: 'gate', by: 'rst' });
});
