import { type Props, resourceId } from '../../../model/topology.ts';
import { kinds } from '../../../resources/registry.ts';
import { attach, gateway, host, site, ZONE_A, ZONE_B } from '../../../testing/transit.ts';
import { traffic } from '../../../testing/traffic.ts';
import { world } from '../../../testing/world.ts';
import { compile } from '../../compile.ts';
import { flowLogLines, formatOf } from '../../flow-log.ts';
import { asked, path, type Plays, verdict, whole } from './scenario.ts';

/** VPCs a, b and c with a host each; a is peered with b and with c. */
function peered(options: { readonly backRoute?: boolean; readonly acrossRegions?: boolean } = {}) {
  const w = world();
  const here = w.region({ name: 'here' });
  const there = options.acrossRegions ? w.add('region', null, { region: 'us-east-1' }, 'there') : here;
  const a = w.vpc({ name: 'a', cidr: '10.0.0.0/16', region: here });
  const b = w.vpc({ name: 'b', cidr: '172.31.0.0/16', region: there });
  const c = w.vpc({ name: 'c', cidr: '192.168.0.0/16', region: here });
  const client = w.instance(w.subnet(a, { name: 'a-1', cidr: '10.0.1.0/24' }), { name: 'client' });
  const open = w.openGroup(b, { name: 'open' });
  const inB = w.subnet(b, { name: 'b-1', cidr: '172.31.1.0/24' });
  const server = w.instance(inB, { name: 'server', groups: [open], listening: 'unknown' });
  const inC = w.subnet(c, { name: 'c-1', cidr: '192.168.1.0/24' });
  w.instance(inC, { name: 'third', groups: [w.openGroup(c, { name: 'open-c' })], listening: 'unknown' });
  const ab = w.add('peering-connection', null, { requester: a, accepter: b }, 'a-b');
  const ac = w.add('peering-connection', null, { requester: a, accepter: c }, 'a-c');
  w.routes(w.mainTable(a), [
    ['172.31.0.0/16', ab],
    ['192.168.0.0/16', ac],
  ]);
  if (options.backRoute !== false) w.routes(w.mainTable(b), [['10.0.0.0/16', ab]]);
  return { w, a, b, client, server, ab };
}

/** Sites a and b with everything of 10.0.0.0/8 routed to a transit gateway. */
function joined(options: { readonly zonesOfA?: readonly string[]; readonly subnetsOfA?: number } = {}) {
  const w = world();
  const gate = gateway(w);
  const a = site(w, 'a', 1, options.zonesOfA);
  const b = site(w, 'b', 2);
  attach(w, gate, a.vpc, { subnets: a.subnets.slice(0, options.subnetsOfA) });
  attach(w, gate, b.vpc, { subnets: b.subnets });
  for (const { vpc } of [a, b]) w.routes(w.mainTable(vpc), [['10.0.0.0/8', gate.tgw]]);
  return { w, ...gate, a, b };
}

/** An office behind a VPN connection whose routes are propagated. */
function office(options: Props = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
  const subnet = w.subnet(vpc, { cidr: '10.0.1.0/24', name: 'subnet' });
  const a = w.instance(subnet, { name: 'a', address: '10.0.1.10', groups: [w.openGroup(vpc, { name: 'open' })] });
  const vgw = w.add('virtual-private-gateway', vpc, {}, 'vgw');
  const site = w.add('on-premises-network', null, { cidr: '192.168.0.0/16' }, 'office');
  const customerGateway = w.add('customer-gateway', site, { ipAddress: '203.0.113.30' }, 'cgw');
  const listeners = [{ protocol: 'tcp', port: 80, service: 'http' }];
  w.add('host', site, { address: '192.168.1.5', listeners }, 'pc');
  w.add('vpn-connection', null, { gateway: vgw, customerGateway, tunnel1Address: '52.1.1.1', ...options }, 'vpn');
  w.set(w.routeTable(vpc, [], [subnet], { name: 'rt' }), { propagatingVgws: [vgw] });
  return { w, a };
}

export const connectionPlays: Plays = {
  57: () => {
    const answer = asked(peered().w, 'client', 'server');
    return [verdict(answer), path(answer)];
  },
  58: () => {
    const answer = asked(peered({ backRoute: false }).w, 'client', 'server');
    return [verdict(answer), `forward: ${answer.conversation.connections[0]?.traces[0]?.verdict.type}`];
  },
  59: () => {
    const { w, b, ab } = peered();
    const none = verdict(asked(w, 'server', 'third'));
    w.routes(w.mainTable(b), [
      ['10.0.0.0/16', ab],
      ['192.168.0.0/16', ab],
    ]);
    return [none, `with a route: ${verdict(asked(w, 'server', 'third'))}`];
  },
  61: () => {
    const { w, a, b, client, server } = peered({ acrossRegions: true });
    const clients = w.securityGroup(a, { name: 'clients' });
    w.set(w.eni(client), { securityGroups: [clients] });
    w.set(w.eni(server), { securityGroups: [w.securityGroup(b, { name: 'servers', inbound: ['tcp 80 clients'] })] });
    const byReference = verdict(asked(w, 'client', 'server'));
    w.set(w.eni(server), { securityGroups: [w.securityGroup(b, { name: 'block', inbound: ['tcp 80 10.0.0.0/16'] })] });
    return [byReference, `by block: ${verdict(asked(w, 'client', 'server'))}`];
  },
  63: () => {
    const { w, a, b } = joined();
    const answer = asked(w, host(a.hosts), host(b.hosts));
    const near = w.instance(host(a.subnets), { name: 'near', groups: [w.openGroup(a.vpc)], listening: 'unknown' });
    return [verdict(answer), path(answer), `within a: ${path(asked(w, host(a.hosts), near))}`];
  },
  64: () => {
    const { w, a, b } = joined({ zonesOfA: [ZONE_A, ZONE_B], subnetsOfA: 1 });
    return [verdict(asked(w, host(a.hosts, 1), host(b.hosts)))];
  },
  65: () => {
    const { w, a, b, table } = joined();
    w.set(table, { routes: [{ destination: '10.2.0.0/16', attachment: null, blackhole: true }] });
    return [verdict(asked(w, host(a.hosts), host(b.hosts)))];
  },
  68: () => {
    const { w, a, b } = joined();
    const server = host(b.hosts);
    w.set(w.eni(host(a.hosts)), { privateAddress: '10.1.1.164' });
    w.set(w.eni(server), { privateAddress: '10.2.1.236' });
    w.set(resourceId('att-b'), { addresses: ['10.2.1.175'] });
    const { conversation } = asked(w, host(a.hosts), server);
    const network = compile(w.topology(), kinds);
    const format = formatOf(['srcaddr', 'dstaddr', 'pkt-srcaddr', 'pkt-dstaddr', 'tcp-flags']);
    const style = { format, frame: { account: '1', start: 0, end: 60 } };
    return ['att-b', w.eni(server)].flatMap((id) =>
      flowLogLines(network, conversation, resourceId(id), style).map((line) => `${id}: ${line}`),
    );
  },
  69: () => {
    const { w, a, b } = joined();
    const clients = w.securityGroup(a.vpc, { name: 'clients' });
    w.set(w.eni(host(a.hosts)), { securityGroups: [clients] });
    const servers = w.securityGroup(b.vpc, { name: 'servers', inbound: ['tcp 80 clients'] });
    w.set(w.eni(host(b.hosts)), { securityGroups: [servers] });
    return [verdict(asked(w, host(a.hosts), host(b.hosts)))];
  },
  70: () => whole(asked(office().w, 'a', '192.168.1.5')),
  71: () => [
    verdict(
      asked(
        office({ routing: 'static', staticRoutes: ['192.168.0.0/16'], tunnel1: 'down', tunnel2: 'down' }).w,
        'a',
        '192.168.1.5',
      ),
    ),
  ],
  74: () => {
    const { w, a } = office();
    const net = traffic(w.topology());
    const sent = net.send(a, '192.168.1.5', 'icmp', { bytes: 1472, dontFragment: true });
    return [`${sent.traces[0]?.packet.length} bytes: ${sent.verdict}`, `packets: ${sent.traces.length}`];
  },
  78: () => {
    const w = world();
    const gate = gateway(w);
    const [a, b] = (['a', 'b'] as const).map((name, index) => {
      const vpc = w.vpc({ name, cidr: '10.0.0.0/16', secondaryCidrs: [`100.64.${index}.0/24`] });
      const zone = w.zone(vpc, ZONE_A);
      const inner = w.subnet(zone, { name: `${name}-inner`, cidr: '10.0.0.0/24' });
      const outer = w.subnet(zone, { name: `${name}-outer`, cidr: `100.64.${index}.0/24` });
      return { vpc, inner, outer, attachment: attach(w, gate, vpc, { subnets: [outer], propagatesTo: [] }) };
    });
    if (a === undefined || b === undefined) throw new Error('two VPCs');
    const routes = [a, b].map(({ attachment }, index) => ({ destination: `100.64.${index}.0/24`, attachment }));
    w.set(gate.table, { routes });
    const nat = w.nat(a.outer, { name: 'nat', connectivity: 'private', privateAddress: '100.64.0.10' });
    w.routeTable(a.vpc, [['100.64.1.0/24', nat]], [a.inner]);
    w.routeTable(a.vpc, [['100.64.1.0/24', gate.tgw]], [a.outer]);
    w.routeTable(b.vpc, [['100.64.0.0/24', gate.tgw]], [b.outer]);
    w.instance(a.inner, { name: 'client', address: '10.0.0.10' });
    const listeners = [{ protocol: 'tcp', port: 80, address: '', service: 'web' }] as const;
    const open = w.openGroup(b.vpc, { name: 'open' });
    const web = w.instance(b.inner, { name: 'web', address: '10.0.0.20', groups: [open], listeners });
    const group = w.targetGroup(b.vpc, { name: 'webs', port: 80, targets: [web] });
    const nodes = [[b.outer, '100.64.1.20']] as const;
    w.alb(b.vpc, { name: 'alb', scheme: 'internal', nodes, listeners: [['HTTP 80', group]], groups: [open] });
    return whole(asked(w, 'client', '100.64.1.20')).map((line) =>
      line.replace(/(100\.64\.\d+\.\d+):(?!80\b)\d+/g, '$1:p'),
    );
  },
};
