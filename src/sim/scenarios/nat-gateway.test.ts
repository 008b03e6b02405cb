import { describe, expect, it } from 'vitest';
import type { ResourceId } from '../../model/topology.ts';
import { ACK, FIN, type Packet, RST } from '../../net/packet.ts';
import { reversed } from '../../net/tuple.ts';
import { prepare } from '../conditions.ts';
import type { Node } from '../network.ts';
import { type Fate, walk } from '../walk.ts';
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

describe('what a NAT gateway refuses', () => {
  it('is every protocol but TCP, UDP and ICMP', () => {
    const { w, a } = site();
    const { send } = sender(traffic(w.topology()), a);
    const [gre, udp] = [47, 17].map((protocol) => send({ protocol, srcPort: 0, dstPort: 0, tcp: null }));
    expect(gre).toMatchObject({ type: 'dropped', reason: { code: 'NGW_PROTOCOL', at: 'nat' } });
    expect(udp?.type).toBe('delivered');
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
    // Nobody told the server, which takes the SYN for one of the old connection.
    expect(net.send(a, '60.1.1.1', 'tcp 22 sport 40000').traces[0]?.verdict.type).toBe('delivered');
  });
});

/** Either end of an open connection sends a segment with the flags. */
interface Open {
  client(flags: number): Fate;
  server(flags: number): Fate;
}

/** Sends packets like the first of a connection, each changed as wanted, without looking at what becomes of them. */
function sender(net: Traffic, from: ResourceId) {
  const network = net.network();
  const client = network.nodeOf.get(from);
  const syn = net.send(from, '60.1.1.1', 'tcp 80 sport 1', { until: 'handshake' }).traces[0]?.packet;
  if (client === undefined || syn === undefined) throw new Error('nothing was sent');
  const context = { network, sessions: net.sessions, recorder: null, pardons: null, way: { entry: null } };
  const walked = (node: Node, packet: Packet): Fate => walk(context, node, packet);
  return { syn, send: (change: Partial<Packet>): Fate => walked(client, { ...syn, ...change }), walked };
}

describe('55,000 connections to one destination', () => {
  /** First packets only, from as many ports. */
  function flood(net: Traffic, from: ResourceId): void {
    const { send } = sender(net, from);
    for (let srcPort = 2; srcPort <= 55_000; srcPort += 1) send({ srcPort });
  }

  /** More connections than there is room for, each ended before the next one begins. */
  function churn(net: Traffic, from: ResourceId, end: (open: Open) => void): void {
    prepare(net.sessions, net.network(), { type: 'ports-taken', at: 'nat', count: 54_990 });
    const { syn, send, walked } = sender(net, from);
    for (let srcPort = 2; srcPort <= 30; srcPort += 1) {
      const fate = send({ srcPort });
      if (fate.type !== 'delivered') throw new Error(`${srcPort}: ${fate.reason.code}`);
      const answer = { ...syn, ...reversed(fate.packet) };
      const flagged = (packet: Packet, flags: number): Packet => ({
        ...packet,
        tcp: { flags, seq: 2, ack: 2, mss: null },
      });
      end({
        client: (flags) => send(flagged({ ...syn, srcPort }, flags)),
        server: (flags) => walked(fate.node, flagged(answer, flags)),
      });
    }
  }

  it('do not count those that ended: by a reset, or by a FIN of either end', () => {
    const { w, a } = site();
    for (const end of [
      ({ server }: Open): void => void server(RST),
      ({ client }: Open): void => void client(RST),
      ({ client, server }: Open): void => {
        client(FIN | ACK);
        server(FIN | ACK);
        expect(client(ACK).type).toBe('delivered');
      },
    ]) {
      const net = traffic(w.topology());
      churn(net, a, end);
      expect(net.send(a, '60.1.1.1', 'tcp 80 sport 60001').verdict).toBe('connected');
    }
    const net = traffic(w.topology());
    expect(() => churn(net, a, ({ client }) => void client(FIN | ACK))).toThrow('NGW_PORT_EXHAUSTED');
  });

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
