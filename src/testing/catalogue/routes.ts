import { type Address, parseAddress } from '../../net/address.ts';
import { traffic } from '../traffic.ts';
import type { World } from '../world.ts';
import { type Examples, plan, told, WEB } from './example.ts';

function address(text: string): Address {
  const parsed = parseAddress(text);
  if (parsed === null) throw new Error(`not an address: ${text}`);
  return parsed;
}

/** A host in a VPC of its own, with which nothing is connected: the address of a subnet that begins so. */
function elsewhere(w: World, start: string): string {
  const vpc = w.vpc({ name: 'elsewhere', cidr: `${start.split('.').slice(0, 2).join('.')}.0.0/16` });
  const subnet = w.subnet(w.zone(vpc), { name: 'far', cidr: `${start}.0/24` });
  const groups = [w.openGroup(vpc, { name: 'far-open' })];
  w.instance(subnet, { name: 'far-host', address: `${start}.9`, groups, listening: 'unknown' });
  return `${start}.9`;
}

/** What comes in is led to `b`, which forwards it, on the way to `a`. */
function edged(publicAddress: string) {
  const made = plan();
  const { w, vpc, igw, a, b } = made;
  w.eip(a, '70.1.1.5');
  w.set(b, { ipForward: true });
  w.set(w.eni(b), { sourceDestCheck: false, publicAddress });
  w.set(w.routeTable(vpc, [['10.0.1.0/24', w.eni(b)]], [], { name: 'edge' }), { gateway: igw });
  return made;
}

/** Route tables, internet gateways and the way as such. */
export const ROUTES: Examples = {
  RT_NO_ROUTE: () => {
    const { w, a } = plan();
    return told(w, a, WEB);
  },
  RT_BLACKHOLE: () => {
    const { w, a, routes } = plan();
    routes(['0.0.0.0/0', null]);
    return told(w, a, WEB);
  },
  RT_LOCAL_OUT_OF_CIDR: () => {
    const { w, a, routes } = plan();
    routes(['10.7.0.0/16', 'local']);
    return told(w, a, elsewhere(w, '10.7.0'));
  },
  ROUTE_LOOP: () => {
    const { w, a, b, out, routes } = plan();
    w.set(b, { ipForward: true });
    w.set(w.eni(b), { sourceDestCheck: false });
    routes(['0.0.0.0/0', w.eni(b)]);
    w.routes(out, [['0.0.0.0/0', w.eni(b)]]);
    return told(w, a, WEB);
  },
  EDGE_RT_NO_PUBLIC_IP: () => {
    const { w } = edged('');
    return told(w, 'internet', '70.1.1.5');
  },
  EDGE_RT_BYPASS: () => {
    const { w, vpc, igw, zone, a, routes } = plan();
    const rack = w.subnet(zone, { name: 'rack', cidr: '10.0.9.0/24' });
    const firewall = w.firewall(vpc, { name: 'firewall' });
    const endpoint = w.inspectionEndpoint(rack, firewall, { name: 'endpoint', address: '10.0.9.10' });
    w.routeTable(vpc, [['0.0.0.0/0', igw]], [rack]);
    w.set(w.routeTable(vpc, [['10.0.1.0/24', endpoint]], [], { name: 'edge' }), { gateway: igw });
    w.eip(a, '70.1.1.5');
    routes(['0.0.0.0/0', igw]);
    return told(w, 'internet', '70.1.1.5');
  },
  IGW_NO_PUBLIC_IP: () => {
    const { w, igw, a, routes } = plan();
    routes(['0.0.0.0/0', igw]);
    return told(w, a, WEB);
  },
  IGW_DST_RFC1918: () => {
    const { w, b } = plan();
    return told(w, b, elsewhere(w, '192.168.7'));
  },
  IGW_DST_RFC6598: () => {
    const { w, b } = plan();
    return told(w, b, elsewhere(w, '100.64.7'));
  },
  IGW_DST_NOT_MAPPED: () => {
    const { w } = plan();
    w.eip(null, '70.9.9.9');
    return told(w, 'internet', '70.9.9.9');
  },
  IGW_SRC_PRIVATE: () => {
    const { w } = plan();
    return traffic(w.topology()).send('203.0.113.7', '70.1.1.1', 'tcp 22', { src: address('10.9.9.9') }).verdict;
  },
  GW_SPOOFED: () => {
    const { w, b } = plan();
    w.set(w.eni(b), { sourceDestCheck: false });
    return traffic(w.topology()).send(b, WEB, 'tcp 80', { src: address('10.0.0.77') }).verdict;
  },
  EIGW_UNSOLICITED: () => {
    const { w, vpc, inner, a, routes } = plan();
    w.set(vpc, { ipv6Cidrs: ['2001:db8:1::/56'] });
    w.set(inner, { ipv6Cidr: '2001:db8:1::/64' });
    w.set(w.eni(a), { ipv6Addresses: ['2001:db8:1::10'] });
    routes(['::/0', w.eigw(vpc, { name: 'eigw' })]);
    return told(w, '2606:2800:21f::1', '2001:db8:1::10', 'tcp 22');
  },
  TTL_EXPIRED: () => {
    const { w, b } = plan();
    return traffic(w.topology()).send(b, WEB, 'udp 33434', { ttl: 1 }).verdict;
  },
  MTU_EXCEEDED: () => {
    const { w, b } = plan();
    return traffic(w.topology()).send(b, WEB, 'icmp', { bytes: 8000, dontFragment: true }).verdict;
  },
};
