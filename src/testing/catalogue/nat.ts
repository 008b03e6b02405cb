import { type Address, parseAddress } from '../../net/address.ts';
import { walk } from '../../sim/walk.ts';
import { natRow } from '../rows.ts';
import { traffic } from '../traffic.ts';
import { ZONE_A, ZONE_B } from '../transit.ts';
import { type Examples, firstFate, lastInTheWay, plan, told, WEB } from './example.ts';

/** The private subnet goes out by a NAT gateway. */
function behindGateway(props: { readonly connectivity?: 'private'; readonly state?: 'failed' | 'pending' } = {}) {
  const made = plan();
  const nat = made.w.nat(made.outer, { name: 'nat', eip: '70.2.2.2', ...props });
  made.routes(['0.0.0.0/0', nat]);
  return { ...made, nat };
}

/** The private subnet goes out by `b`, which forwards and translates by these rules. */
function behindInstance(nat: readonly ReturnType<typeof natRow>[]) {
  const made = plan();
  const { w, b, routes } = made;
  w.set(b, { ipForward: true, nat });
  w.set(w.eni(b), { sourceDestCheck: false });
  routes(['0.0.0.0/0', w.eni(b)]);
  return made;
}

const MASQUERADE = natRow({ action: 'MASQUERADE' });
const FOREIGN: Address | null = parseAddress('172.16.0.9');

/** NAT gateways and NAT instances. */
export const NAT: Examples = {
  NGW_BAD_STATE: () => {
    const { w, a } = behindGateway({ state: 'pending' });
    return told(w, a, WEB);
  },
  NGW_PROTOCOL: () => {
    const { w, a } = behindGateway();
    const net = traffic(w.topology());
    const network = net.network();
    const [syn] = net.send(a, WEB, 'tcp 80', { until: 'handshake' }).traces;
    const client = network.nodeOf.get(a);
    if (syn === undefined || client === undefined) return 'nothing';
    const gre = { ...syn.packet, protocol: 47, srcPort: 0, dstPort: 0, tcp: null };
    const context = { network, sessions: net.sessions, recorder: null, pardons: null, way: { entry: null } };
    const fate = walk(context, client, gre);
    return fate.type === 'delivered' ? 'delivered' : fate.reason.code;
  },
  NGW_FRAGMENT: () => {
    const { w, a } = behindGateway();
    return told(w, a, WEB, { protocol: 'icmp', port: null, size: 10_000 });
  },
  NGW_SRC_NOT_IN_VPC: () => {
    const { w, a } = behindGateway();
    w.set(w.eni(a), { sourceDestCheck: false });
    return FOREIGN === null ? 'nothing' : traffic(w.topology()).send(a, WEB, 'tcp 80', { src: FOREIGN }).verdict;
  },
  NGW_UNSOLICITED: () => {
    const { w } = behindGateway();
    return told(w, 'internet', '70.2.2.2');
  },
  NGW_PORT_EXHAUSTED: () => {
    const { w, a, nat } = behindGateway();
    return told(w, a, WEB, { condition: { type: 'ports-taken', at: nat, count: 55_000 } });
  },
  NGW_IDLE_RST: () => {
    const { w, a } = behindGateway();
    return told(w, a, WEB, { condition: { type: 'idle', seconds: 351 } });
  },
  NGW_PRIVATE_TO_IGW: () => {
    const { w, a } = behindGateway({ connectivity: 'private' });
    return told(w, a, WEB);
  },
  NGW_REGIONAL_AZ: () => {
    const { w, vpc, igw } = plan();
    const routeTable = w.routeTable(vpc, [['0.0.0.0/0', igw]]);
    const nat = w.add('nat-gateway', vpc, { availability: 'regional', zones: 'manual', routeTable }, 'nat');
    w.eip(nat, '70.2.2.2', { zone: ZONE_A });
    const elsewhere = w.subnet(w.zone(vpc, ZONE_B), { cidr: '10.0.9.0/24' });
    w.routeTable(vpc, [['0.0.0.0/0', nat]], [elsewhere]);
    return told(w, w.instance(elsewhere, { groups: [w.openGroup(vpc)] }), WEB);
  },
  NGW_NO_EGRESS_ROUTE: () => {
    const { w, a, out } = behindGateway();
    w.routes(out, []);
    return told(w, a, WEB);
  },
  NATI_IP_FORWARD_OFF: () => {
    const { w, a, b } = behindInstance([MASQUERADE]);
    w.set(b, { ipForward: false });
    return told(w, a, WEB);
  },
  NATI_NO_SNAT: () => {
    const { w, a } = behindInstance([]);
    return lastInTheWay(w, a, WEB);
  },
  NATI_NO_DNAT: () => {
    const { w } = plan();
    const router = w.add('home-router', null, { cidr: '192.168.1.0/24', publicAddress: '198.51.100.20' }, 'router');
    w.add('host', router, { address: '192.168.1.9' }, 'pc');
    return told(w, 'internet', '198.51.100.20', 'tcp 8080');
  },
  NATI_CT_FULL: () => {
    const { w, a, b } = behindInstance([MASQUERADE]);
    return told(w, a, WEB, { condition: { type: 'connections-tracked', at: b, count: 262_144 } });
  },
  FRAGMENT_MISSING: () => {
    const { w, vpc, inner, a } = behindInstance([MASQUERADE]);
    const first = { name: 'acl', inbound: ['100 allow all all 0.0.0.0/0'], outbound: ['100 allow udp 7 0.0.0.0/0'] };
    w.networkAcl(vpc, first, [inner]);
    return firstFate(w, a, WEB, { protocol: 'udp', port: 7, size: 10_000 });
  },
  NATI_PORT_EXHAUSTED: () => {
    const { w, a } = behindInstance([natRow({ action: 'SNAT', protocol: 'tcp', to: '10.0.0.10:40000-40000' })]);
    const net = traffic(w.topology());
    net.send(a, WEB, 'tcp 80 sport 50001');
    return net.send(a, WEB, 'tcp 80 sport 50002').verdict;
  },
};
