import { describe, expect, it } from 'vitest';
import type { Props, ResourceId } from '../../model/topology.ts';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { findingsOf, words } from '../../testing/findings.ts';
import { traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';

/** An office whose private virtual interface ends at a Direct Connect gateway with two VPCs behind it. */
function site(options: Props = {}) {
  const w = world();
  const [a, b] = ['10.1.0.0/16', '10.2.0.0/16'].map((cidr, index) => {
    const name = index === 0 ? 'a' : 'b';
    const vpc = w.vpc({ cidr, name: `vpc-${name}` });
    const subnet = w.subnet(vpc, { cidr: cidr.replace('.0.0/16', '.1.0/24') });
    const instance = w.instance(subnet, { name, groups: [w.openGroup(vpc)] });
    const vgw = w.add('virtual-private-gateway', vpc, {}, `vgw-${name}`);
    w.set(w.routeTable(vpc, [], [subnet]), { propagatingVgws: [vgw] });
    return { instance, vgw };
  });
  if (a === undefined || b === undefined) throw new Error('there are two');
  const office = w.add('on-premises-network', null, { cidr: '192.168.0.0/16' }, 'office');
  const pc = w.add('host', office, { address: '192.168.1.5', mtu: 9001 }, 'pc');
  const associations = [a, b].map(({ vgw }) => ({ gateway: vgw, allowedPrefixes: '' }));
  const gateway = w.add('direct-connect-gateway', null, { associations }, 'dxgw');
  const vif = w.add('virtual-interface', null, { gateway, network: office, ...options }, 'vif');
  return { w, a, b, office, pc, gateway, vif };
}

function hops(w: ReturnType<typeof world>, from: ResourceId, to: ResourceId): readonly string[] {
  const [first] = ask(w.topology(), from, to, 'icmp').conversation.connections[0]?.traces ?? [];
  return first?.hops.map((hop) => hop.resource) ?? [];
}

describe('Direct Connect', () => {
  it('joins an office to every VPC behind the gateway, headers unchanged', () => {
    const { w, a, b, pc } = site();
    for (const { instance } of [a, b]) {
      expect(verdictOf(ask(w.topology(), instance, pc, 'icmp'))).toBe('connected');
      expect(verdictOf(ask(w.topology(), pc, instance, 'tcp 22'))).toBe('connected');
    }
    expect(hops(w, a.instance, pc)).toEqual(['a', 'subnet-1', 'vgw-a', 'dxgw', 'vif', 'office', 'pc']);
    const [syn] = ask(w.topology(), pc, b.instance, 'tcp 22 sport 40000').conversation.connections[0]?.traces ?? [];
    expect(legs(syn)).toEqual(['192.168.1.5:40000>10.2.1.4:22']);
    expect(findingsOf(w.topology())).toEqual([]);
  });

  it('passes nothing from one VPC to another', () => {
    const { w, a, b } = site();
    expect(verdictOf(ask(w.topology(), a.instance, b.instance, 'icmp'))).toBe('RT_NO_ROUTE');
  });

  it('announces only what an association allows', () => {
    const { w, a, b, pc, gateway } = site();
    const associations = [
      { gateway: a.vgw, allowedPrefixes: '10.1.9.0/24' },
      { gateway: b.vgw, allowedPrefixes: '' },
    ];
    w.set(gateway, { associations });
    expect(verdictOf(ask(w.topology(), pc, a.instance, 'icmp'))).toBe('RT_NO_ROUTE');
    expect(verdictOf(ask(w.topology(), pc, b.instance, 'icmp'))).toBe('connected');
  });

  it('withdraws its routes when the session goes down', () => {
    const { w, a, pc } = site({ state: 'down' });
    expect(verdictOf(ask(w.topology(), a.instance, pc, 'icmp'))).toBe('RT_NO_ROUTE');
    expect(verdictOf(ask(w.topology(), pc, a.instance, 'icmp'))).toBe('RT_NO_ROUTE');
    expect(findingsOf(w.topology())).toEqual(['warning virtual-interface-down vif']);
  });

  it('that is down is brought up by the answer', () => {
    const { w, a, pc } = site({ state: 'down' });
    const fixes = ask(w.topology(), pc, a.instance, 'icmp').blockers.flatMap((blocker) => blocker.fixes);
    expect(fixes.map((fix) => words(fix.message))).toEqual(['Bring vif up']);
    for (const { edit } of fixes) w.edit(edit);
    expect(verdictOf(ask(w.topology(), pc, a.instance, 'icmp'))).toBe('connected');
  });

  it('is preferred to VPN for equal prefixes, loses to a longer one, and VPN takes over when it is down', () => {
    const { w, a, pc, office, vif } = site();
    const cgw = w.add('customer-gateway', office, { ipAddress: '203.0.113.30' }, 'cgw');
    const vpn = w.add('vpn-connection', null, { gateway: a.vgw, customerGateway: cgw }, 'vpn');
    expect(hops(w, a.instance, pc)).toContain('vif');
    expect(hops(w, pc, a.instance)).toContain('vif');
    w.set(vif, { state: 'down' });
    expect(hops(w, a.instance, pc)).toContain('vpn');
    expect(hops(w, pc, a.instance)).toContain('vpn');
    expect(verdictOf(ask(w.topology(), a.instance, pc, 'icmp'))).toBe('connected');
    w.set(vif, { state: 'up' });
    w.set(vpn, { routing: 'static', staticRoutes: ['192.168.1.0/24'] });
    expect(hops(w, a.instance, pc)).toContain('vpn');
  });

  it('carries 8500 bytes only where the interface is set to', () => {
    const small = site();
    const net = traffic(small.w.topology());
    const flow = { bytes: 5000, dontFragment: true };
    expect(net.send(small.a.instance, '192.168.1.5', 'icmp', flow)).toMatchObject({
      verdict: 'MTU_EXCEEDED',
      status: 'silent',
    });
    expect(net.send(small.pc, '10.1.1.4', 'icmp', flow)).toMatchObject({ verdict: 'MTU_EXCEEDED', status: 'icmp' });
    const jumbo = site({ mtu: '8500' });
    expect(traffic(jumbo.w.topology()).send(jumbo.a.instance, '192.168.1.5', 'icmp', flow).verdict).toBe('connected');
  });
});

it('a private virtual interface may also end at one virtual private gateway', () => {
  const { w, a, b, pc, vif, gateway } = site();
  w.set(gateway, { associations: [] });
  w.set(vif, { gateway: a.vgw });
  expect(hops(w, a.instance, pc)).toEqual(['a', 'subnet-1', 'vgw-a', 'vif', 'office', 'pc']);
  expect(verdictOf(ask(w.topology(), b.instance, pc, 'icmp'))).toBe('RT_NO_ROUTE');
});
