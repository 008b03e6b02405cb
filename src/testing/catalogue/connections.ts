import type { Props } from '../../model/topology.ts';
import { attach, gateway, host, site, ZONE_A, ZONE_B } from '../transit.ts';
import { world } from '../world.ts';
import { type Examples, lastInTheWay, plan, told, WEB } from './example.ts';

/** The private subnet goes by a peering to these destinations. */
function peered(destination: string, props: Props = {}) {
  const made = plan();
  const { w, vpc, region, routes } = made;
  const peer = w.vpc({ name: 'peer', cidr: '10.9.0.0/16', region });
  const c = w.instance(w.subnet(peer, { cidr: '10.9.1.0/24' }), { name: 'c', address: '10.9.1.10' });
  const pcx = w.add('peering-connection', null, { requester: vpc, accepter: peer, ...props }, 'pcx');
  routes([destination, pcx]);
  return { ...made, peer, c, pcx };
}

/** Two VPCs behind a transit gateway; the first has a host in a zone without attachment, too. */
function hub() {
  const w = world();
  const { tgw, table } = gateway(w);
  const a = site(w, 'a', 1, [ZONE_A, ZONE_B]);
  const b = site(w, 'b', 2);
  const atA = attach(w, { tgw, table }, a.vpc, { subnets: a.subnets.slice(0, 1) });
  const atB = attach(w, { tgw, table }, b.vpc, { subnets: b.subnets });
  for (const { vpc } of [a, b]) w.routes(w.mainTable(vpc), [['10.0.0.0/8', tgw]]);
  return { w, table, a, atA, atB, client: host(a.hosts), server: host(b.hosts) };
}

/** An office behind a VPN, to which the private subnet has a route. */
function office(vpn: Props = {}) {
  const made = plan();
  const { w, vpc, routes } = made;
  const vgw = w.add('virtual-private-gateway', vpc, {}, 'vgw');
  const network = w.add('on-premises-network', null, { cidr: '192.168.0.0/16' }, 'office');
  const cgw = w.add('customer-gateway', network, { ipAddress: '203.0.113.30' }, 'cgw');
  const pc = w.add('host', network, { address: '192.168.1.5' }, 'pc');
  w.add('vpn-connection', null, { gateway: vgw, customerGateway: cgw, tunnel1Address: '52.1.1.1', ...vpn }, 'vpn');
  routes(['192.168.0.0/16', vgw]);
  return { ...made, vgw, network, pc };
}

/** Peerings, transit gateways, VPN. */
export const CONNECTIONS: Examples = {
  PCX_BAD_STATE: () => {
    const { w, a, c } = peered('10.9.0.0/16', { state: 'pending-acceptance' });
    return told(w, a, c);
  },
  PCX_DST_NOT_IN_PEER: () => {
    const { w, a } = peered('0.0.0.0/0');
    return told(w, a, WEB);
  },
  PCX_EDGE_TO_EDGE: () => {
    const { w, igw, peer, a } = peered('0.0.0.0/0');
    w.remove(igw);
    w.routes(w.mainTable(peer), [['0.0.0.0/0', w.igw(peer, { name: 'theirs' })]]);
    return lastInTheWay(w, a, WEB);
  },
  PCX_TRANSIT: () => {
    const { w, b, out, pcx } = peered('10.9.0.0/16');
    w.routes(out, [['10.9.0.0/16', pcx]]);
    w.set(b, { ipForward: true });
    w.set(w.eni(b), { sourceDestCheck: false });
    w.add('host', null, { address: '10.8.0.2', vpnServer: b }, 'laptop');
    return told(w, 'laptop', '10.9.1.10');
  },
  TGW_AZ_NOT_ENABLED: () => {
    const { w, a, server } = hub();
    return told(w, host(a.hosts, 1), server);
  },
  TGW_NO_ASSOC: () => {
    const { w, atA, client, server } = hub();
    w.set(atA, { routeTable: null });
    return told(w, client, server);
  },
  TGW_NO_ROUTE: () => {
    const { w, atB, client, server } = hub();
    w.set(atB, { propagatesTo: [] });
    return told(w, client, server);
  },
  TGW_BLACKHOLE: () => {
    const { w, table, client, server } = hub();
    w.set(table, { routes: [{ destination: '10.2.0.0/16', attachment: 'blackhole' }] });
    return told(w, client, server);
  },
  TGW_ATTACH_STATE: () => {
    const { w, atB, client, server } = hub();
    w.set(atB, { state: 'pendingAcceptance' });
    return told(w, client, server);
  },
  VGW_SRC_NOT_ENI: () => {
    const { w, vgw, b, out, pc } = office();
    w.routes(out, [['192.168.0.0/16', vgw]]);
    w.set(b, { ipForward: true });
    w.set(w.eni(b), { sourceDestCheck: false });
    w.add('host', null, { address: '10.8.0.2', vpnServer: b }, 'laptop');
    return told(w, 'laptop', pc);
  },
  VGW_DST_NOT_ENI: () => {
    const { w, pc } = office();
    return told(w, pc, '10.0.1.99', 'icmp');
  },
  VGW_UNKNOWN_PREFIX: () => {
    const { w, a, pc } = office({ routing: 'static', staticRoutes: ['192.168.7.0/24'] });
    return told(w, a, pc);
  },
  VGW_IPV6: () => {
    const { w, vpc, inner, a, vgw, network, routes } = office();
    w.set(vpc, { ipv6Cidrs: ['2001:db8::/56'] });
    w.set(inner, { ipv6Cidr: '2001:db8::/64' });
    w.set(w.eni(a), { ipv6Addresses: ['2001:db8::10'] });
    w.set(network, { secondaryCidrs: ['2001:db8:ff::/48'] });
    routes(['2001:db8:ff::/48', vgw]);
    return told(w, a, '2001:db8:ff::5');
  },
  VGW_GWLBE_DROP: () => {
    const { w, vpc, vgw, zone, pc } = office();
    const rack = w.subnet(zone, { name: 'rack', cidr: '10.0.9.0/24' });
    const firewall = w.firewall(vpc, { name: 'firewall' });
    const endpoint = w.inspectionEndpoint(rack, firewall, { name: 'endpoint', address: '10.0.9.10' });
    w.set(w.routeTable(vpc, [['10.0.1.0/24', endpoint]], [], { name: 'edge' }), { gateway: vgw });
    return told(w, pc, '10.0.1.10', 'tcp 22');
  },
  VPN_DOWN: () => {
    const down = { tunnel1: 'down', tunnel2: 'down' };
    const { w, a, pc } = office({ ...down, routing: 'static', staticRoutes: ['192.168.0.0/16'] });
    return told(w, a, pc);
  },
};
