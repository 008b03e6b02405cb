import { describe, expect, it } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';

const WEB = [{ name: 'web', address: '60.1.1.1', services: 'tcp/80', answers: 'client-address', mtu: 1500 }] as const;

/** Two computers behind a router with one public address, and a web server out there. */
function home(forwards: readonly { readonly port: number; readonly host: string; readonly hostPort: number }[] = []) {
  const w = world();
  w.internet(WEB);
  const rows = forwards.map((row) => ({ protocol: 'tcp', ...row }));
  const router = w.add(
    'home-router',
    null,
    { cidr: '192.168.1.0/24', publicAddress: '198.51.100.20', forwards: rows },
    'router',
  );
  const pc = w.add('host', router, { address: '192.168.1.1' }, 'pc');
  const listeners = [{ protocol: 'tcp', port: 80, service: 'http' }];
  const nas = w.add('host', router, { address: '192.168.1.2', listeners }, 'nas');
  return { w, router, pc, nas };
}

describe('a home router', () => {
  it('translates the private address to its public one and keeps the port', () => {
    const { w, pc } = home();
    const answer = ask(w.topology(), pc, 'web', 'tcp 80 sport 40000');
    expect([verdictOf(answer), answer.conversation.answer]).toEqual(['connected', '198.51.100.20']);
    const [syn, synAck] = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(syn)).toEqual(['192.168.1.1:40000>60.1.1.1:80', '198.51.100.20:40000>60.1.1.1:80']);
    expect(legs(synAck)).toEqual(['60.1.1.1:80>198.51.100.20:40000', '60.1.1.1:80>192.168.1.1:40000']);
    expect(findingsOf(w.topology())).toEqual([]);
  });

  it('gives a second computer with the same port another one', () => {
    const { w, pc, nas } = home();
    const net = traffic(w.topology());
    net.send(pc, '60.1.1.1', 'tcp 80 sport 40000');
    const second = net.send(nas, '60.1.1.1', 'tcp 80 sport 40000');
    expect(second.verdict).toBe('connected');
    expect(legs(second.traces[0])).toEqual(['192.168.1.2:40000>60.1.1.1:80', '198.51.100.20:40001>60.1.1.1:80']);
  });

  it('lets nothing in that was not forwarded, and forwards what was', () => {
    expect(verdictOf(ask(home().w.topology(), 'internet', '198.51.100.20', 'tcp 8080'))).toBe('NATI_NO_DNAT');
    const { w } = home([{ port: 8080, host: '192.168.1.2', hostPort: 80 }]);
    const answer = ask(w.topology(), '203.0.113.7', '198.51.100.20', 'tcp 8080 sport 51000');
    expect(verdictOf(answer)).toBe('connected');
    const [syn, synAck] = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(syn)).toEqual(['203.0.113.7:51000>198.51.100.20:8080', '203.0.113.7:51000>192.168.1.2:80']);
    expect(legs(synAck)).toEqual(['192.168.1.2:80>203.0.113.7:51000', '198.51.100.20:8080>203.0.113.7:51000']);
  });

  it('offers to forward the port', () => {
    const { w, nas } = home();
    const answer = ask(w.topology(), 'internet', '198.51.100.20', 'tcp 80');
    const fixes = answer.blockers[0]?.fixes ?? [];
    expect(fixes).toHaveLength(2);
    w.edit(fixes.find((fix) => fix.message.values.host === nas)?.edit ?? []);
    expect(verdictOf(ask(w.topology(), 'internet', '198.51.100.20', 'tcp 80'))).toBe('connected');
  });

  it('answers ping itself, and a private address cannot be reached from outside', () => {
    const { w } = home();
    expect(verdictOf(ask(w.topology(), 'internet', '198.51.100.20', 'icmp'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), 'internet', '192.168.1.1', 'icmp'))).toBe('INTERNET_PRIVATE_DST');
  });

  it('joins its hosts: neighbours, strangers, firewalls', () => {
    const { w, pc, nas } = home();
    expect(verdictOf(ask(w.topology(), pc, nas, 'tcp 80'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), pc, nas, 'tcp 81'))).toBe('TCP_CLOSED_PORT');
    expect(verdictOf(ask(w.topology(), pc, '192.168.1.99', 'icmp'))).toBe('NO_SUCH_HOST');
    expect(verdictOf(ask(w.topology(), pc, '192.168.1.254', 'icmp'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), '192.168.1.1', nas, 'icmp'))).toBe('connected');
    w.set(nas, { firewall: true });
    expect(verdictOf(ask(w.topology(), pc, nas, 'tcp 80'))).toBe('OS_FIREWALL');
    expect(verdictOf(ask(w.topology(), nas, 'web', 'tcp 80'))).toBe('connected');
  });

  it('counts as a hop', () => {
    const { w, pc, nas } = home();
    const net = traffic(w.topology());
    expect(net.send(pc, '60.1.1.1', 'icmp', { ttl: 1 }).verdict).toBe('TTL_EXPIRED');
    const inside = net.send(pc, '192.168.1.2', 'icmp', { ttl: 1 });
    expect([inside.verdict, legs(inside.traces[1])]).toEqual(['TTL_EXPIRED', ['192.168.1.254>192.168.1.1 id 0']]);
    expect(net.send(nas, '192.168.1.1', 'icmp').verdict).toBe('connected');
  });
});

it('a computer at home reaches an instance by its public address', () => {
  const { w, pc } = home();
  const vpc = w.vpc();
  const subnet = w.subnet(vpc);
  const a = w.instance(subnet, { name: 'a', groups: [w.openGroup(vpc)] });
  w.eip(a, '50.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]], [subnet]);
  const answer = ask(w.topology(), pc, a, 'tcp 22 sport 40000');
  expect(verdictOf(answer)).toBe('connected');
  expect(legs(answer.conversation.connections[0]?.traces[0])).toEqual([
    '192.168.1.1:40000>50.1.1.1:22',
    '198.51.100.20:40000>50.1.1.1:22',
    '198.51.100.20:40000>10.0.0.4:22',
  ]);
});
