import { describe, expect, it } from 'vitest';
import type { FirewallRow, InstanceProps } from '../../resources/instance/schema.ts';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { natRow } from '../../testing/rows.ts';
import { traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';

const firewall = (over: Partial<FirewallRow>): FirewallRow => ({
  chain: 'INPUT',
  protocol: 'all',
  source: '',
  destination: '',
  ports: 'all',
  state: 'any',
  action: 'DROP',
  ...over,
});

/** A client in one subnet, a guest with two interfaces in two others, and a server; everything else is open. */
function site(guest: Partial<InstanceProps> = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16' });
  const igw = w.igw(vpc);
  const near = w.subnet(vpc, { cidr: '10.0.0.0/24', name: 'near' });
  const middle = w.subnet(vpc, { cidr: '10.0.1.0/24', name: 'middle' });
  const groups = [w.openGroup(vpc)];
  const client = w.instance(near, { name: 'client', address: '10.0.0.10', groups });
  const m = w.instance(middle, {
    name: 'm',
    address: '10.0.1.10',
    groups,
    sourceDestCheck: false,
    ipForward: true,
    listening: 'unknown',
    ...guest,
  });
  w.eip(m, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [middle]);
  w.routeTable(vpc, [['0.0.0.0/0', w.eni(m)]], [near]);
  return { w, vpc, near, middle, groups, client, m };
}

const MASQUERADE = natRow({ action: 'MASQUERADE', outInterface: 'eth0' });

describe("a guest's own firewall", () => {
  it('drops in silence, or rejects', () => {
    const dropping = site({ firewall: [firewall({ protocol: 'tcp', ports: '80' })] });
    const answer = ask(dropping.w.topology(), dropping.client, dropping.m, 'tcp 80');
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['timed-out', 'OS_FIREWALL']);
    expect(verdictOf(ask(dropping.w.topology(), dropping.client, dropping.m, 'tcp 81'))).toBe('connected');
    const rejecting = site({ firewall: [firewall({ action: 'REJECT' })] });
    const refused = ask(rejecting.w.topology(), rejecting.client, rejecting.m, 'tcp 80');
    expect([refused.conversation.outcome, verdictOf(refused)]).toEqual(['unreachable', 'OS_FIREWALL']);
  });

  it('lets answers through where a rule says so before', () => {
    const rows = [
      firewall({ state: 'established', action: 'ACCEPT' }),
      firewall({ protocol: 'tcp', ports: '22', action: 'ACCEPT' }),
      firewall({}),
    ];
    const { w, client, m } = site({ firewall: rows });
    expect(verdictOf(ask(w.topology(), m, '60.1.1.1', 'tcp 80'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), client, m, 'tcp 22'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), client, m, 'tcp 80'))).toBe('OS_FIREWALL');
  });

  it('judges what it forwards in another chain', () => {
    const { w, client, m } = site({
      nat: [MASQUERADE],
      firewall: [firewall({ chain: 'FORWARD', source: '10.0.0.0/24' })],
    });
    expect(verdictOf(ask(w.topology(), client, '60.1.1.1', 'tcp 80'))).toBe('OS_FIREWALL');
    expect(verdictOf(ask(w.topology(), client, m, 'tcp 80'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), m, '60.1.1.1', 'tcp 80'))).toBe('connected');
  });

  it('may keep the guest from asking', () => {
    const { w, m } = site({ firewall: [firewall({ chain: 'OUTPUT', protocol: 'udp' })] });
    expect(verdictOf(ask(w.topology(), m, '60.1.1.1', 'udp 53'))).toBe('OS_FIREWALL');
    expect(verdictOf(ask(w.topology(), m, '60.1.1.1', 'tcp 53'))).toBe('connected');
  });
});

describe('rules of translation', () => {
  it('SNAT to a range of ports takes them one by one, and then no more', () => {
    const rule = natRow({ action: 'SNAT', protocol: 'tcp', to: '10.0.1.10:40000-40001' });
    const { w, client } = site({ nat: [rule] });
    const net = traffic(w.topology());
    const send = (sport: number, to = '60.1.1.1') => net.send(client, to, `tcp 80 sport ${sport}`);
    expect([send(50001), send(50002)].map((each) => legs(each.traces[0])[1])).toEqual([
      '10.0.1.10:40000>60.1.1.1:80',
      '10.0.1.10:40001>60.1.1.1:80',
    ]);
    expect(send(50003).verdict).toBe('NATI_PORT_EXHAUSTED');
    expect(send(50004, '60.1.1.2').verdict).toBe('connected');
  });

  it('--random-fully gives every flow a port of its own', () => {
    const { w, client } = site({ nat: [{ ...MASQUERADE, randomFully: true }] });
    const net = traffic(w.topology());
    const ports = [1, 2, 3].map((each) => {
      const { traces } = net.send(client, `60.1.1.${each}`, 'tcp 80 sport 50000');
      return legs(traces[0])[1]?.match(/^10\.0\.1\.10:(\d+)>/)?.[1];
    });
    expect(new Set([...ports, '50000']).size).toBe(4);
  });

  it('the first that fits decides', () => {
    const rules = [natRow({ action: 'SNAT', to: '10.0.1.99', destination: '60.1.1.1/32' }), MASQUERADE];
    const { w, client } = site({ nat: rules });
    const net = traffic(w.topology());
    expect(legs(net.send(client, '60.1.1.1', 'tcp 80 sport 50000').traces[0])[1]).toBe('10.0.1.99:50000>60.1.1.1:80');
    expect(legs(net.send(client, '60.1.1.2', 'tcp 80 sport 50000').traces[0])[1]).toBe('10.0.1.10:50000>60.1.1.2:80');
  });

  it('OUTPUT redirects what the guest itself asks', () => {
    const { w, m } = site({ nat: [natRow({ chain: 'OUTPUT', action: 'DNAT', protocol: 'tcp', to: '60.9.9.9:8080' })] });
    const { conversation } = ask(w.topology(), m, '60.1.1.1', 'tcp 80 sport 50000');
    expect(conversation.outcome).toBe('connected');
    expect(legs(conversation.connections[0]?.traces[0])).toEqual([
      '10.0.1.10:50000>60.1.1.1:80',
      '10.0.1.10:50000>60.9.9.9:8080',
      '70.1.1.1:50000>60.9.9.9:8080',
    ]);
  });
});

describe('a guest with two interfaces', () => {
  it('answers by the primary one, whose check finds a foreign source', () => {
    const { w, client, m, groups } = site();
    const vpc = w.view().enclosing(m, 'vpc');
    if (vpc === undefined) throw new Error('m is in no VPC');
    const side = w.subnet(vpc.id, { cidr: '10.0.2.0/24', name: 'side' });
    w.interface(side, {
      name: 'm-eth1',
      instance: m,
      deviceIndex: 1,
      privateAddress: '10.0.2.10',
      securityGroups: groups,
    });
    w.set(w.eni(m), { sourceDestCheck: true });
    expect(verdictOf(ask(w.topology(), client, '10.0.2.10', 'tcp 80'))).toBe('RET_ENI_SRC_CHECK');
    expect(verdictOf(ask(w.topology(), client, '10.0.1.10', 'tcp 80'))).toBe('connected');
  });
});
