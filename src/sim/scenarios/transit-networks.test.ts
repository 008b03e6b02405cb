import { describe, expect, test } from 'vitest';
import type { ResourceId } from '../../model/topology.ts';
import { ask, verdictOf } from '../../testing/ask.ts';
import { mended } from '../../testing/mend.ts';
import { ZONE_A, ZONE_B, attach, gateway, host, site } from '../../testing/transit.ts';
import { world } from '../../testing/world.ts';

describe('central egress', () => {
  function egress() {
    const w = world();
    w.internet();
    const { tgw, table } = gateway(w);
    const spoke = site(w, 'spoke', 1);
    const out = w.vpc({ name: 'egress', cidr: '10.9.0.0/16' });
    const zone = w.zone(out, ZONE_A);
    const inner = w.subnet(zone, { name: 'inner', cidr: '10.9.0.0/28' });
    const outer = w.subnet(zone, { name: 'outer', cidr: '10.9.1.0/24' });
    const igw = w.igw(out, { name: 'igw' });
    const nat = w.nat(outer, { name: 'nat', eip: '50.1.1.1' });
    w.routeTable(out, [['0.0.0.0/0', nat]], [inner], { name: 'rt-inner' });
    const outerTable = w.routeTable(
      out,
      [
        ['0.0.0.0/0', igw],
        ['10.1.0.0/16', tgw],
      ],
      [outer],
      { name: 'rt-outer' },
    );
    const atSpoke = attach(w, { tgw, table }, spoke.vpc, { subnets: spoke.subnets });
    const atOut = attach(w, { tgw, table }, out, { subnets: [inner] });
    w.set(table, { routes: [{ destination: '0.0.0.0/0', attachment: atOut }] });
    w.routes(w.mainTable(spoke.vpc), [['0.0.0.0/0', tgw]]);
    return { w, spoke, client: host(spoke.hosts), nat, out, inner, outerTable, tgw, table, igw, atSpoke };
  }

  test('leads spokes to the internet through one NAT gateway', () => {
    const { w, client } = egress();
    const answer = ask(w.topology(), client, 'checkip.amazonaws.com');
    expect(verdictOf(answer)).toBe('connected');
    expect(answer.conversation.answer).toBe('50.1.1.1');
  });

  test('needs the way back from the subnet of the NAT gateway', () => {
    const { w, client, outerTable, igw } = egress();
    w.routes(outerTable, [['0.0.0.0/0', igw]]);
    expect(verdictOf(ask(w.topology(), client, 'checkip.amazonaws.com'))).toBe('RET_IGW_DST_RFC1918');
  });

  test('takes clients of a tunnel that come by the transit gateway, not those that end in its own VPC', () => {
    const { w, spoke, out, inner, outerTable, table, igw, tgw, atSpoke } = egress();
    const vpnServer = (subnet: ResourceId, vpc: ResourceId): ResourceId =>
      w.instance(subnet, { ipForward: true, sourceDestCheck: false, groups: [w.openGroup(vpc)] });
    const near = w.add('host', null, { address: '10.8.0.2', vpnServer: vpnServer(inner, out) }, 'near');
    expect(verdictOf(ask(w.topology(), near, '60.1.1.1'))).toBe('NGW_SRC_NOT_IN_VPC');
    const server = vpnServer(host(spoke.subnets), spoke.vpc);
    const far = w.add('host', null, { address: '10.8.1.2', vpnServer: server }, 'far');
    w.routes(w.mainTable(spoke.vpc), [
      ['0.0.0.0/0', tgw],
      ['10.8.1.0/24', server],
    ]);
    w.routes(outerTable, [
      ['0.0.0.0/0', igw],
      ['10.8.1.0/24', tgw],
    ]);
    const routes = [
      { destination: '0.0.0.0/0', attachment: 'att-egress' },
      { destination: '10.8.1.0/24', attachment: atSpoke },
    ];
    w.set(table, { routes });
    const answer = ask(w.topology(), far, '60.1.1.1');
    expect(verdictOf(answer)).toBe('connected');
    expect(answer.assumptions.map((each) => each.code)).toContain('NGW_TGW_SOURCES');
  });

  test('joins VPCs of the same addresses by a private NAT gateway and blocks of their own', () => {
    const w = world();
    w.internet();
    const near = gateway(w);
    const [a, b] = ['a', 'b'].map((name, index) => {
      const vpc = w.vpc({ name, cidr: '10.0.0.0/16', secondaryCidrs: [`100.64.${index}.0/24`] });
      const zone = w.zone(vpc, ZONE_A);
      const inner = w.subnet(zone, { name: `${name}-inner`, cidr: '10.0.0.0/24' });
      const outer = w.subnet(zone, { name: `${name}-outer`, cidr: `100.64.${index}.0/24` });
      const attachment = attach(w, near, vpc, { subnets: [outer], propagatesTo: [] });
      return { vpc, inner, outer, attachment };
    });
    if (a === undefined || b === undefined) throw new Error('two VPCs');
    w.set(near.table, {
      routes: [a, b].map(({ attachment }, index) => ({ destination: `100.64.${index}.0/24`, attachment })),
    });
    const nat = w.nat(a.outer, { name: 'nat', connectivity: 'private' });
    w.routeTable(a.vpc, [['100.64.1.0/24', nat]], [a.inner]);
    w.routeTable(a.vpc, [['100.64.1.0/24', near.tgw]], [a.outer]);
    w.routeTable(b.vpc, [['100.64.0.0/24', near.tgw]], [b.outer]);
    const client = w.instance(a.inner, { name: 'client' });
    const server = w.instance(b.outer, { name: 'server', groups: [w.openGroup(b.vpc)] });
    const answer = ask(w.topology(), client, server, 'tcp 22 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    const [request] = answer.conversation.connections[0]?.traces ?? [];
    expect(request?.hops.at(-1)?.before.src).toBe(0x64400004);
  });

  test('needs the default route in the table of the spokes', () => {
    const { w, client, table } = egress();
    w.set(table, { routes: [] });
    expect(mended(w, client, 'checkip.amazonaws.com')).toEqual([
      'TGW_NO_ROUTE: Add the route 0.0.0.0/0 to att-egress in tgw-default',
      'connected',
    ]);
  });
});

describe('inspection in another VPC', () => {
  /** Spokes a (zone a) and b (zone b), and between them a VPC with a forwarding instance in each zone. */
  function inspected(applianceMode: boolean) {
    const w = world();
    w.internet();
    const tgw = w.add('transit-gateway', null, {}, 'tgw');
    const spokes = w.add('transit-gateway-route-table', tgw, {}, 'spokes');
    const after = w.add('transit-gateway-route-table', tgw, {}, 'after');
    const a = site(w, 'a', 1, [ZONE_A]);
    const b = site(w, 'b', 2, [ZONE_B]);
    const vpc = w.vpc({ name: 'fw', cidr: '10.9.0.0/16' });
    const legsOfZone = [ZONE_A, ZONE_B].map((zone, index) => {
      const frame = w.zone(vpc, zone);
      const inner = w.subnet(frame, { name: `inner-${index}`, cidr: `10.9.${index}.0/28` });
      const outer = w.subnet(frame, { name: `outer-${index}`, cidr: `10.9.${index + 10}.0/24` });
      const group = w.securityGroup(vpc, { inbound: ['all all 10.1.0.0/16'], outbound: ['all all 0.0.0.0/0'] });
      const appliance = w.instance(outer, {
        name: `fw-${index}`,
        ipForward: true,
        sourceDestCheck: false,
        groups: [group],
      });
      w.routeTable(vpc, [['0.0.0.0/0', w.eni(appliance)]], [inner]);
      w.routeTable(vpc, [['10.0.0.0/8', tgw]], [outer]);
      return inner;
    });
    const fw = attach(w, { tgw, table: after }, vpc, { subnets: legsOfZone, propagatesTo: [], applianceMode });
    attach(w, { tgw, table: spokes }, a.vpc, { subnets: a.subnets, propagatesTo: [after] });
    attach(w, { tgw, table: spokes }, b.vpc, { subnets: b.subnets, propagatesTo: [after] });
    w.set(spokes, { routes: [{ destination: '0.0.0.0/0', attachment: fw }] });
    for (const each of [a, b]) w.routes(w.mainTable(each.vpc), [['10.0.0.0/8', tgw]]);
    return { w, client: host(a.hosts), server: host(b.hosts) };
  }

  test('sees half of a flow in each zone without appliance mode', () => {
    const { w, client, server } = inspected(false);
    expect(verdictOf(ask(w.topology(), client, server))).toBe('RET_SG_INGRESS_NO_MATCH');
  });

  test('sees both directions of a flow in one zone with appliance mode', () => {
    const { w, client, server } = inspected(true);
    const answer = ask(w.topology(), client, server);
    expect(verdictOf(answer)).toBe('connected');
    const traces = answer.conversation.connections[0]?.traces ?? [];
    const seen = traces.flatMap((trace) => trace.hops.map((hop) => hop.resource).filter((id) => id.startsWith('fw-')));
    expect(new Set(seen).size).toBe(1);
  });
});

describe('a peering between transit gateways', () => {
  function joined() {
    const w = world();
    w.internet();
    const near = gateway(w, 'near');
    const far = gateway(w, 'far');
    const a = site(w, 'a', 1);
    const b = site(w, 'b', 2);
    attach(w, near, a.vpc, { subnets: a.subnets });
    attach(w, far, b.vpc, { subnets: b.subnets });
    const peering = attach(w, near, far.tgw, { propagatesTo: [], peerRouteTable: far.table });
    for (const [{ vpc }, { tgw }] of [
      [a, near],
      [b, far],
    ] as const)
      w.routes(w.mainTable(vpc), [['10.0.0.0/8', tgw]]);
    w.set(near.table, { routes: [{ destination: '10.2.0.0/16', attachment: peering }] });
    w.set(far.table, { routes: [{ destination: '10.1.0.0/16', attachment: peering }] });
    return { w, near, far, client: host(a.hosts), server: host(b.hosts), peering };
  }

  test('leads both ways by static routes', () => {
    const { w, client, server } = joined();
    const answer = ask(w.topology(), client, server);
    expect(verdictOf(answer)).toBe('connected');
    expect(verdictOf(ask(w.topology(), server, client))).toBe('connected');
    const [request] = answer.conversation.connections[0]?.traces ?? [];
    expect(request?.hops.map((hop) => hop.resource)).toEqual([
      'a-a-host',
      'a-a',
      'a-a',
      'near',
      'far',
      'b-a',
      'b-a-host',
    ]);
  });

  test('knows no other routes', () => {
    const { w, near, client, server } = joined();
    w.set(near.table, { routes: [] });
    expect(mended(w, client, server)).toEqual([
      'TGW_NO_ROUTE: Add the route 10.2.0.0/16 to att-far in near-default',
      'connected',
    ]);
  });

  test('needs an association at the far side, too', () => {
    const { w, peering, client, server } = joined();
    w.set(peering, { peerRouteTable: null });
    expect(mended(w, client, server)).toEqual(['TGW_NO_ASSOC: Associate att-far with far-default', 'connected']);
  });
});

describe('a site behind a transit gateway', () => {
  /** An office of 192.168.0.0/16 that a VPN connection or a Direct Connect gateway joins to the transit gateway of a VPC. */
  function office() {
    const w = world();
    w.internet();
    const near = gateway(w);
    const a = site(w, 'a', 1);
    attach(w, near, a.vpc, { subnets: a.subnets });
    w.routes(w.mainTable(a.vpc), [['192.168.0.0/16', near.tgw]]);
    const network = w.add('on-premises-network', null, { cidr: '192.168.0.0/16' }, 'office');
    const listeners = [{ protocol: 'tcp', port: 80, service: 'http' }];
    const pc = w.add('host', network, { address: '192.168.1.5', listeners }, 'pc');
    return { w, near, network, pc, client: host(a.hosts) };
  }

  test('is reached by a VPN connection, attached by default', () => {
    const { w, near, network, pc, client } = office();
    const cgw = w.add('customer-gateway', network, { ipAddress: '203.0.113.30' }, 'cgw');
    const vpn = w.add('vpn-connection', null, { gateway: near.tgw, customerGateway: cgw }, 'vpn');
    const answer = ask(w.topology(), client, pc);
    expect(verdictOf(answer)).toBe('connected');
    const [request] = answer.conversation.connections[0]?.traces ?? [];
    expect(request?.hops.map((hop) => hop.resource)).toEqual([
      'a-a-host',
      'a-a',
      'a-a',
      'tgw',
      'vpn',
      'cgw',
      'office',
      'pc',
    ]);
    expect(verdictOf(ask(w.topology(), pc, client, 'tcp 22'))).toBe('connected');
    w.set(vpn, { tunnel1: 'down', tunnel2: 'down' });
    expect(verdictOf(ask(w.topology(), client, pc))).toBe('TGW_NO_ROUTE');
    w.set(vpn, { routing: 'static', staticRoutes: ['192.168.0.0/16'] });
    expect(verdictOf(ask(w.topology(), client, pc))).toBe('VPN_DOWN');
  });

  test('is reached by a VPN attachment of its own, as its table says', () => {
    const { w, near, network, pc, client } = office();
    const cgw = w.add('customer-gateway', network, { ipAddress: '203.0.113.30' }, 'cgw');
    const vpn = w.add('vpn-connection', null, { gateway: near.tgw, customerGateway: cgw }, 'vpn');
    const attachment = attach(w, near, vpn, { propagatesTo: [] });
    expect(mended(w, client, pc)).toEqual(['TGW_NO_ROUTE: Propagate att-vpn to tgw-default', 'connected']);
    w.set(attachment, { routeTable: null });
    expect(mended(w, client, pc)).toEqual(['RET_TGW_NO_ASSOC: Associate att-vpn with tgw-default', 'connected']);
  });

  test('is reached by Direct Connect before a VPN connection', () => {
    const { w, near, network, pc, client } = office();
    const cgw = w.add('customer-gateway', network, { ipAddress: '203.0.113.30' }, 'cgw');
    w.add('vpn-connection', null, { gateway: near.tgw, customerGateway: cgw }, 'vpn');
    const associations = [{ gateway: near.tgw, allowedPrefixes: '' }];
    const dx = w.add('direct-connect-gateway', null, { associations }, 'dx');
    w.add('virtual-interface', null, { type: 'transit', gateway: dx, network }, 'vif');
    const answer = ask(w.topology(), client, pc);
    expect(verdictOf(answer)).toBe('connected');
    const [request] = answer.conversation.connections[0]?.traces ?? [];
    expect(request?.hops.map((hop) => hop.resource)).toContain('dx');
  });
});
