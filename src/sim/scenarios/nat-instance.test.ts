import { describe, expect, it } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { mended } from '../../testing/mend.ts';
import { traffic } from '../../testing/traffic.ts';
import { natRow } from '../../testing/rows.ts';
import { world } from '../../testing/world.ts';

const MASQUERADE = natRow({ chain: 'POSTROUTING', outInterface: 'eth0', action: 'MASQUERADE' });

/** a (and b) in a private subnet, n in a public one; a's default route points at n's interface. */
function site() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16' });
  const igw = w.igw(vpc, { name: 'igw' });
  const inner = w.subnet(vpc, { cidr: '10.1.1.0/24', name: 'inner' });
  const outer = w.subnet(vpc, { cidr: '10.1.2.0/24', name: 'outer' });
  const open = w.openGroup(vpc, { name: 'open' });
  const a = w.instance(inner, { name: 'a', address: '10.1.1.1', groups: [open] });
  const b = w.instance(inner, { name: 'b', address: '10.1.1.2', groups: [open] });
  const n = w.instance(outer, {
    name: 'n',
    address: '10.1.2.1',
    groups: [open],
    sourceDestCheck: false,
    ipForward: true,
    nat: [MASQUERADE],
    listeners: [],
  });
  const eip = w.eip(n, '70.1.1.1', { name: 'eip' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'rt-outer' });
  const table = w.routeTable(vpc, [['0.0.0.0/0', w.eni(n)]], [inner], { name: 'rt-inner' });
  return { w, vpc, inner, outer, a, b, n, eip, open, table };
}

describe('a NAT instance', () => {
  it('translates the source on the way out and restores it on the way back', () => {
    const { w, a } = site();
    const answer = ask(w.topology(), a, '60.1.1.1', 'tcp 80 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    const [syn, synAck] = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(syn)).toEqual([
      '10.1.1.1:40000>60.1.1.1:80',
      '10.1.2.1:40000>60.1.1.1:80',
      '70.1.1.1:40000>60.1.1.1:80',
    ]);
    expect(legs(synAck)).toEqual([
      '60.1.1.1:80>70.1.1.1:40000',
      '60.1.1.1:80>10.1.2.1:40000',
      '60.1.1.1:80>10.1.1.1:40000',
    ]);
  });

  it('that forwards without translating is what the internet gateway suffers from', () => {
    const { w, a, n } = site();
    w.set(n, { nat: [] });
    const answer = ask(w.topology(), a, '60.1.1.1');
    expect(answer.blockers.map(({ reason }) => `${reason.code} ${reason.at}`)).toEqual([
      'IGW_NO_PUBLIC_IP igw',
      'NATI_NO_SNAT n',
    ]);
    expect(mended(w, a, '60.1.1.1')).toEqual([
      'IGW_NO_PUBLIC_IP: Let n put its own address on what it forwards (MASQUERADE)',
      'connected',
    ]);
  });

  it('gives the second client another port when both use the same one', () => {
    const { w, a, b } = site();
    const net = traffic(w.topology());
    expect(net.send(a, '60.1.1.1', 'tcp 80 sport 40000').verdict).toBe('connected');
    const second = net.send(b, '60.1.1.1', 'tcp 80 sport 40000');
    expect(second.verdict).toBe('connected');
    expect(legs(second.traces[0])).toEqual([
      '10.1.1.2:40000>60.1.1.1:80',
      '10.1.2.1:40001>60.1.1.1:80',
      '70.1.1.1:40001>60.1.1.1:80',
    ]);
    expect(legs(second.traces[1])).toEqual([
      '60.1.1.1:80>70.1.1.1:40001',
      '60.1.1.1:80>10.1.2.1:40001',
      '60.1.1.1:80>10.1.1.2:40000',
    ]);
    const elsewhere = net.send(b, '60.1.1.2', 'tcp 80 sport 40000');
    expect(legs(elsewhere.traces[0])[1]).toMatch(/^10\.1\.2\.1:4000[01]>60\.1\.1\.2:80$/);
  });

  it('answers strangers itself: its group first, then a closed port', () => {
    const { w, vpc, n } = site();
    const syn = () => ask(w.topology(), 'internet', '70.1.1.1', 'tcp 80');
    w.set(n, { listening: 'listed' });
    const answer = syn();
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['refused', 'TCP_CLOSED_PORT']);
    expect(legs(answer.conversation.connections[0]?.traces[0])[1]).toMatch(/>10\.1\.2\.1:80$/);
    w.set(w.eni(n), { securityGroups: [w.securityGroup(vpc, { inbound: ['tcp 22 0.0.0.0/0'] })] });
    expect(verdictOf(syn())).toBe('SG_INGRESS_NO_MATCH');
  });

  it.each([
    ['does not forward', { ipForward: false, nat: [] }, 'NATI_IP_FORWARD_OFF', 'n'],
    ['forwards without translating', { nat: [] }, 'IGW_NO_PUBLIC_IP', 'igw'],
    ['is stopped', { state: 'stopped' }, 'HOST_DOWN', 'n'],
    ['was terminated', { state: 'terminated' }, 'RT_BLACKHOLE', 'rt-inner'],
  ])('that %s lets nothing through', (_what, props, code, at) => {
    const { w, a, n } = site();
    w.set(n, props);
    const answer = ask(w.topology(), a, '60.1.1.1', 'tcp 80');
    expect(answer.conversation.outcome).toBe('timed-out');
    expect(verdictOf(answer)).toBe(code);
    expect(answer.conversation.reason?.at).toBe(at);
  });

  it('carries package updates once the route is there', () => {
    const { w, a, table } = site();
    for (const port of [80, 443])
      expect(verdictOf(ask(w.topology(), a, '91.189.91.83', `tcp ${port}`))).toBe('connected');
    w.routes(table, []);
    expect(verdictOf(ask(w.topology(), a, '91.189.91.83', 'tcp 80'))).toBe('RT_NO_ROUTE');
  });

  it('that comes back with another public address has lost its flows, and serves new ones', () => {
    const { w, a, n, eip } = site();
    w.remove(eip);
    w.set(w.eni(n), { publicAddress: '198.51.100.7' });
    const net = traffic(w.topology());
    const download = net.send(a, '99.80.82.214', 'tcp 80 sport 40000');
    expect([download.verdict, download.payload]).toEqual(['connected', '198.51.100.7']);
    w.set(w.eni(n), { publicAddress: '198.51.100.99' });
    net.sessions.translators.splice(0);
    net.change(w.topology());
    expect(net.say(download).verdict).toBe('TCP_RESET');
    const again = net.send(a, '99.80.82.214', 'tcp 80 sport 40001');
    expect([again.verdict, again.payload]).toEqual(['connected', '198.51.100.99']);
  });

  it('that routes its own subnet to itself drops what comes back to it', () => {
    const { w, vpc, outer, n } = site();
    w.routeTable(vpc, [['0.0.0.0/0', w.eni(n)]], [outer]);
    expect(verdictOf(ask(w.topology(), n, '60.1.1.1', 'tcp 80'))).toBe('ROUTE_LOOP');
  });
});
