import type { ResourceId } from '../model/topology.ts';
import { plan, WEB } from './catalogue/example.ts';
import { attach, gateway, host, site } from './transit.ts';
import { type World, world } from './world.ts';

/** A world in which everything is set right, and who reaches whom in it. */
export interface Passage {
  readonly w: World;
  readonly from: ResourceId | string;
  readonly to: ResourceId | string;
  readonly service?: string;
}

const S3 = '52.219.60.10';
const SHOP = '203.0.113.41';
const OFFICE = '192.168.0.0/16';

const node = (subnet: ResourceId, privateAddress: string) => ({
  subnet,
  privateAddress,
  ipv6Address: '',
  publicAddress: '',
});

function shop(kind: 'alb' | 'nlb'): Passage {
  const { w, vpc, outer, a, open } = plan();
  const protocol = kind === 'alb' ? 'HTTP' : 'TCP';
  const targets = w.targetGroup(vpc, { name: 'group', protocol, targets: [a] });
  const nodes = [[outer, '10.0.0.50', SHOP]] as const;
  w[kind](vpc, { name: 'shop', nodes, listeners: [[`${protocol} 80`, targets]], groups: [open] });
  return { w, from: 'internet', to: SHOP };
}

/** A database, a function or a task in the private subnet. */
function hosted(kind: string, props: { readonly [field: string]: string } = {}) {
  const made = plan();
  const { w, vpc, inner, open } = made;
  const nodes = [node(inner, '10.0.1.40')];
  return { ...made, hosted: w.add(kind, vpc, { nodes, securityGroups: [open], ...props }, kind) };
}

function inspected(kind: 'network-firewall' | 'gateway-load-balancer'): Passage {
  const { w, vpc, igw, zone, a, open, routes } = plan();
  const rack = w.subnet(zone, { name: 'rack', cidr: '10.0.9.0/24' });
  const appliance = w.instance(rack, { name: 'appliance', groups: [open], ipForward: true, sourceDestCheck: false });
  const targets = w.targetGroup(vpc, { name: 'group', protocol: 'GENEVE', port: 6081, targets: [appliance] });
  const balancer = { nodes: [node(rack, '10.0.9.20')], targetGroup: targets };
  const service =
    kind === 'network-firewall' ? w.firewall(vpc, { name: 'firewall' }) : w.add(kind, vpc, balancer, 'appliances');
  const endpoint = w.inspectionEndpoint(rack, service, { name: 'endpoint', address: '10.0.9.10' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [rack], { name: 'rack-table' });
  w.set(w.routeTable(vpc, [['10.0.1.0/24', endpoint]], [], { name: 'edge' }), { gateway: igw });
  w.eip(a, '70.1.1.5');
  routes(['0.0.0.0/0', endpoint]);
  return { w, from: a, to: WEB };
}

/** An office behind a virtual private gateway, whose prefixes the private subnet learns. */
function office() {
  const made = plan();
  const { w, vpc, table } = made;
  const vgw = w.add('virtual-private-gateway', vpc, {}, 'vgw');
  w.set(table, { propagatingVgws: [vgw] });
  const network = w.add('on-premises-network', null, { cidr: OFFICE }, 'office');
  return { ...made, vgw, network, pc: w.add('host', network, { address: '192.168.1.5' }, 'pc') };
}

/** By what is on the way. */
export const PASSAGES: Readonly<Record<string, () => Passage>> = {
  'internet gateway': () => {
    const { w, b } = plan();
    return { w, from: b, to: WEB };
  },
  'NAT gateway': () => {
    const { w, outer, a, routes } = plan();
    routes(['0.0.0.0/0', w.nat(outer, { name: 'nat', eip: '50.1.1.1' })]);
    return { w, from: a, to: WEB };
  },
  'egress-only internet gateway': () => {
    const { w, vpc, inner, a, routes } = plan();
    w.set(vpc, { ipv6Cidrs: ['2001:db8::/56'] });
    w.set(inner, { ipv6Cidr: '2001:db8::/64' });
    w.set(w.eni(a), { ipv6Addresses: ['2001:db8::10'] });
    routes(['::/0', w.eigw(vpc, { name: 'eigw' })]);
    return { w, from: a, to: '2606:2800:21f::1' };
  },
  resolver: () => {
    const { w, a } = plan();
    return { w, from: a, to: '10.0.0.2', service: 'udp 53' };
  },
  'home router': () => {
    const { w, b } = plan();
    const home = w.add('home-router', null, { cidr: '192.168.0.0/24', publicAddress: '203.0.113.9' }, 'home');
    return { w, from: w.add('host', home, { address: '192.168.0.10' }, 'pc'), to: b };
  },
  peering: () => {
    const { w, vpc, region, a, routes } = plan();
    const peer = w.vpc({ name: 'peer', cidr: '10.9.0.0/16', region });
    const groups = [w.openGroup(peer, { name: 'peer-open' })];
    const c = w.instance(w.subnet(peer, { cidr: '10.9.1.0/24' }), { name: 'c', groups, listening: 'unknown' });
    const pcx = w.add('peering-connection', null, { requester: vpc, accepter: peer }, 'pcx');
    routes(['10.9.0.0/16', pcx]);
    w.routes(w.mainTable(peer), [['10.0.0.0/16', pcx]]);
    return { w, from: a, to: c };
  },
  'transit gateway': () => {
    const w = world();
    const hub = gateway(w);
    const [a, b] = [site(w, 'a', 1), site(w, 'b', 2)];
    for (const { vpc, subnets } of [a, b]) {
      attach(w, hub, vpc, { subnets });
      w.routes(w.mainTable(vpc), [['10.0.0.0/8', hub.tgw]]);
    }
    return { w, from: host(a.hosts), to: host(b.hosts) };
  },
  VPN: () => {
    const { w, vgw, network, pc, a } = office();
    const customerGateway = w.add('customer-gateway', network, { ipAddress: '203.0.113.30' }, 'cgw');
    w.add('vpn-connection', null, { gateway: vgw, customerGateway, tunnel1Address: '52.1.1.1' }, 'vpn');
    return { w, from: pc, to: a };
  },
  'Direct Connect': () => {
    const { w, vgw, network, pc, a } = office();
    const associations = [{ gateway: vgw, allowedPrefixes: '' }];
    const direct = w.add('direct-connect-gateway', null, { associations }, 'dxgw');
    w.add('virtual-interface', null, { gateway: direct, network }, 'vif');
    return { w, from: pc, to: a };
  },
  'Application Load Balancer': () => shop('alb'),
  'Network Load Balancer': () => shop('nlb'),
  'Network Firewall': () => inspected('network-firewall'),
  'Gateway Load Balancer': () => inspected('gateway-load-balancer'),
  'gateway endpoint': () => {
    const { w, region, vpc, table, a } = plan();
    const entries = [{ cidr: '52.219.0.0/16', description: '' }];
    const prefixList = w.add('prefix-list', region, { owner: 'aws', entries }, 'com.amazonaws.ap-northeast-2.s3');
    w.add('gateway-endpoint', vpc, { prefixList, routeTables: [table] }, 's3');
    return { w, from: a, to: S3, service: 'tcp 443' };
  },
  'interface endpoint': () => {
    const { w, vpc, outer, open, a } = plan();
    const props = { service: 'sqs', nodes: [node(outer, '10.0.0.9')], securityGroups: [open] };
    w.add('interface-endpoint', vpc, props, 'endpoint');
    return { w, from: a, to: '10.0.0.9', service: 'tcp 443' };
  },
  database: () => {
    const { w, b, hosted: db } = hosted('rds-instance', { engine: 'postgres' });
    return { w, from: b, to: db, service: 'tcp 5432' };
  },
  function: () => {
    const { w, b, hosted: lambda } = hosted('lambda-function');
    return { w, from: lambda, to: b };
  },
  task: () => {
    const { w, b, hosted: task } = hosted('ecs-task');
    return { w, from: b, to: task };
  },
};
