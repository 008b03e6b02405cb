import { describe, expect, it } from 'vitest';
import type { Props } from '../../model/topology.ts';
import { ask, codesOf, legs, verdictOf } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';

/** An office of 192.168.0.0/16 joined to a VPC by a VPN connection whose routes are propagated. */
function site(options: Props = {}, network: Props = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
  const subnet = w.subnet(vpc, { cidr: '10.0.1.0/24' });
  const a = w.instance(subnet, { name: 'a', address: '10.0.1.10', groups: [w.openGroup(vpc)] });
  const vgw = w.add('virtual-private-gateway', vpc, {}, 'vgw');
  const office = w.add('on-premises-network', null, { cidr: '192.168.0.0/16', ...network }, 'office');
  const cgw = w.add('customer-gateway', office, { ipAddress: '203.0.113.30' }, 'cgw');
  const listeners = [{ protocol: 'tcp', port: 80, service: 'http' }];
  const pc = w.add('host', office, { address: '192.168.1.5', listeners }, 'pc');
  const props = { gateway: vgw, customerGateway: cgw, tunnel1Address: '52.1.1.1', ...options };
  const vpn = w.add('vpn-connection', null, props, 'vpn');
  const table = w.routeTable(vpc, [], [subnet], { name: 'rt' });
  w.set(table, { propagatingVgws: [vgw] });
  return { w, vpc, subnet, a, vgw, office, cgw, pc, vpn, table };
}

describe('a Site-to-Site VPN connection', () => {
  it('carries packets unchanged between an instance and a host of the office', () => {
    const { w, a, pc } = site();
    const answer = ask(w.topology(), a, pc, 'tcp 80 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    const [syn, synAck] = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(syn)).toEqual(['10.0.1.10:40000>192.168.1.5:80']);
    expect(legs(synAck)).toEqual(['192.168.1.5:80>10.0.1.10:40000']);
    expect(syn?.hops.map((hop) => hop.resource)).toEqual(['a', 'subnet-1', 'vgw', 'vpn', 'cgw', 'office', 'pc']);
    expect(findingsOf(w.topology())).toEqual([]);
  });

  it('shows the outer header and which tunnel was taken', () => {
    const { w, a, pc, vpn } = site();
    const chosen = () => {
      const [syn, synAck] = ask(w.topology(), a, pc).conversation.connections[0]?.traces ?? [];
      return [syn, synAck].map((trace) => {
        const step = trace?.hops.find((hop) => hop.resource === vpn)?.steps.find((each) => each.type === 'choice');
        return step?.type === 'choice' ? step.chosen : '';
      });
    };
    expect(chosen()).toEqual(['ESP 52.1.1.1 > 203.0.113.30', 'ESP 203.0.113.30 > 52.1.1.1']);
    w.set(vpn, { tunnel1: 'down', tunnel2Address: '52.2.2.2' });
    expect(chosen()).toEqual(['ESP 52.2.2.2 > 203.0.113.30', 'ESP 203.0.113.30 > 52.2.2.2']);
  });

  it('is used by the office, which asks for private addresses', () => {
    const { w, a, pc } = site();
    w.eip(a, '50.1.1.1');
    w.igw(w.get(w.get(a).parent ?? a).parent);
    const answer = ask(w.topology(), pc, a, 'tcp 22 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    expect(legs(answer.conversation.connections[0]?.traces[0])).toEqual(['192.168.1.5:40000>10.0.1.10:22']);
    expect(verdictOf(ask(w.topology(), '192.168.1.5', '10.0.1.10', 'icmp'))).toBe('connected');
  });

  it('with both tunnels down: static routes stay and lead nowhere, BGP routes are withdrawn', () => {
    const down = { tunnel1: 'down', tunnel2: 'down' };
    const fixed = site({ ...down, routing: 'static', staticRoutes: ['192.168.0.0/16'] });
    const answer = ask(fixed.w.topology(), fixed.a, fixed.pc);
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['VPN_DOWN', 'vpn']);
    expect(answer.blockers[0]?.fixes).toHaveLength(1);
    expect(verdictOf(ask(fixed.w.topology(), fixed.pc, fixed.a, 'tcp 22'))).toBe('VPN_DOWN');
    fixed.w.edit(answer.blockers[0]?.fixes[0]?.edit ?? []);
    expect(verdictOf(ask(fixed.w.topology(), fixed.a, fixed.pc))).toBe('connected');
    const dynamic = site(down);
    expect(verdictOf(ask(dynamic.w.topology(), dynamic.a, dynamic.pc))).toBe('RT_NO_ROUTE');
    expect(verdictOf(ask(dynamic.w.topology(), dynamic.pc, dynamic.a, 'tcp 22'))).toBe('RT_NO_ROUTE');
  });

  it('throws away in silence what does not fit its MTU of 1446 bytes', () => {
    const { w, a } = site();
    const net = traffic(w.topology());
    const big = net.send(a, '192.168.1.5', 'icmp', { bytes: 1472, dontFragment: true });
    expect([big.verdict, big.status, big.traces.length]).toEqual(['MTU_EXCEEDED', 'silent', 1]);
    expect(net.send(a, '192.168.1.5', 'icmp', { bytes: 1472 }).verdict).toBe('connected');
    expect(net.send(a, '192.168.1.5', 'icmp', { bytes: 1418, dontFragment: true }).verdict).toBe('connected');
  });
});

describe('a virtual private gateway', () => {
  it('without propagation needs a route; both are offered', () => {
    const { w, a, pc, table } = site();
    w.set(table, { propagatingVgws: [] });
    const answer = ask(w.topology(), a, pc);
    expect(verdictOf(answer)).toBe('RT_NO_ROUTE');
    const edits = answer.blockers[0]?.fixes.map((fix) => fix.message.key);
    expect(edits).toEqual(['route-table.mend.propagate', 'route-table.mend.route']);
    for (const fix of answer.blockers[0]?.fixes ?? []) {
      const tried = site();
      tried.w.set(tried.table, { propagatingVgws: [] });
      tried.w.edit(fix.edit);
      expect(verdictOf(ask(tried.w.topology(), tried.a, tried.pc))).toBe('connected');
    }
  });

  it('knows static VPN routes only where the connection is static', () => {
    const { w, a, pc, vpn, table, vgw } = site({ routing: 'static', staticRoutes: ['192.168.7.0/24'] });
    expect(verdictOf(ask(w.topology(), a, pc))).toBe('RT_NO_ROUTE');
    w.routes(table, [['192.168.0.0/16', vgw]]);
    const answer = ask(w.topology(), a, pc);
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['VGW_UNKNOWN_PREFIX', 'vgw']);
    w.edit(answer.blockers[0]?.fixes[0]?.edit ?? []);
    expect(w.get(vpn).props.staticRoutes).toEqual(['192.168.7.0/24', '192.168.0.0/16']);
    expect(verdictOf(ask(w.topology(), a, pc))).toBe('connected');
  });

  it('delivers to interfaces of its VPC and to nothing else: no internet for the office, no resolver', () => {
    const { w, vpc, subnet, pc, table } = site({}, { secondaryCidrs: [] });
    w.internet();
    w.routes(table, [['0.0.0.0/0', w.igw(vpc)]]);
    w.nat(subnet, { privateAddress: '10.0.1.40' });
    expect(verdictOf(ask(w.topology(), pc, '10.0.1.99', 'icmp'))).toBe('VGW_DST_NOT_ENI');
    expect(verdictOf(ask(w.topology(), pc, '10.0.0.2', 'udp 53'))).toBe('VGW_DST_NOT_ENI');
    expect(verdictOf(ask(w.topology(), pc, '93.184.215.14'))).toBe('RT_NO_ROUTE');
  });

  it('takes only what interfaces of its VPC send', () => {
    const { w, vpc, table, vgw, pc } = site();
    const inner = w.subnet(vpc, { cidr: '10.0.2.0/24', name: 'inner' });
    const b = w.instance(inner, { name: 'b', groups: [w.openGroup(vpc)], ipForward: true, sourceDestCheck: false });
    w.add('host', null, { address: '10.8.0.2', vpnServer: b }, 'client');
    w.set(inner, { routeTable: table });
    const answer = ask(w.topology(), 'client', pc);
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['VGW_SRC_NOT_ENI', vgw]);
  });

  it('leaves what is inside the VPC local, whatever the office announces', () => {
    const { w, a } = site({}, { cidr: '10.0.0.0/8' });
    w.add('host', 'office' as never, { address: '10.0.1.77' }, 'shadow');
    expect(verdictOf(ask(w.topology(), a, '10.0.1.77'))).toBe('NO_SUCH_HOST');
    w.set('office' as never, { cidr: '10.0.1.0/24' });
    expect(findingsOf(w.topology())).toContain('warning propagated-inside-vpc vgw');
    expect(verdictOf(ask(w.topology(), a, '10.0.1.77'))).toBe('NO_SUCH_HOST');
  });

  it('carries no IPv6 over VPN', () => {
    const { w, vpc, subnet, a, vgw, table } = site();
    w.set(vpc, { ipv6Cidrs: ['2001:db8::/56'] });
    w.set(subnet, { ipv6Cidr: '2001:db8::/64' });
    w.set(w.eni(a), { ipv6Addresses: ['2001:db8::10'] });
    w.set('office' as never, { secondaryCidrs: ['2001:db8:ff::/48'] });
    w.routes(table, [['2001:db8:ff::/48', vgw]]);
    expect(verdictOf(ask(w.topology(), a, '2001:db8:ff::5'))).toBe('VGW_IPV6');
  });

  it('detached leaves a blackhole, and its table may lead what arrives through an appliance', () => {
    const { w, vpc, a, vgw, pc, table } = site();
    w.routes(table, [['192.168.0.0/16', vgw]]);
    const middle = w.subnet(vpc, { cidr: '10.0.9.0/24' });
    const m = w.instance(middle, { name: 'm', groups: [w.openGroup(vpc)], ipForward: true, sourceDestCheck: false });
    const edge = w.routeTable(vpc, [['10.0.1.0/24', w.eni(m)]], [], { name: 'edge' });
    w.set(edge, { gateway: vgw });
    const [syn] = ask(w.topology(), pc, a, 'tcp 22').conversation.connections[0]?.traces ?? [];
    expect(syn?.hops.map((hop) => hop.resource)).toContain('m');
    expect(syn?.verdict.type).toBe('delivered');
    w.edit([{ type: 'put', resource: { ...w.get(vgw), parent: null } }]);
    expect(verdictOf(ask(w.topology(), a, pc))).toBe('RT_BLACKHOLE');
    expect(verdictOf(ask(w.topology(), pc, a, 'tcp 22'))).toBe('RT_NO_ROUTE');
  });

  it('may not lead what comes in to a Gateway Load Balancer endpoint', () => {
    const { w, vpc, vgw, pc, a } = site();
    const inspected = w.subnet(vpc, { name: 'inspection', cidr: '10.0.9.0/24' });
    const firewall = w.firewall(vpc, { name: 'firewall', defaultAction: 'pass' });
    const endpoint = w.inspectionEndpoint(inspected, firewall, { name: 'gwlbe', address: '10.0.9.10' });
    const edge = w.routeTable(vpc, [['10.0.1.0/24', endpoint]], [], { name: 'edge' });
    w.set(edge, { gateway: vgw });
    const answer = ask(w.topology(), pc, a, 'tcp 22');
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['VGW_GWLBE_DROP', vgw]);
    expect(codesOf(answer)).toEqual(['VGW_GWLBE_DROP', 'EDGE_RT_BYPASS']);
    w.routes(edge, [['10.0.1.0/24', 'local']]);
    expect(verdictOf(ask(w.topology(), pc, a, 'tcp 22'))).toBe('connected');
  });
});

it('an office with a public address also reaches the internet, translated', () => {
  const { w, pc } = site({}, { publicAddress: '203.0.113.31' });
  w.internet();
  const answer = ask(w.topology(), pc, 'checkip.amazonaws.com');
  expect([verdictOf(answer), answer.conversation.answer]).toEqual(['connected', '203.0.113.31']);
  expect(verdictOf(ask(w.topology(), pc, 'a', 'tcp 22'))).toBe('connected');
});
