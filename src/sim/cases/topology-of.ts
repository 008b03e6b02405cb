import { type Json, type ResourceId, resourceId, type Topology } from '../../model/topology.ts';
import { parsePrefix } from '../../net/prefix.ts';
import { world } from '../../testing/world.ts';
import { addBalancer } from './balancers.ts';
import { addGateway } from './gateways.ts';
import type { CaseNode, CaseRule, CaseTopology } from './case.ts';

type World = ReturnType<typeof world>;

/** Draws a case's topology with our kinds. Ids of the case are ids of resources. */
export function topologyOf(data: CaseTopology): Topology {
  const w = world();
  addVpcs(w, data);
  for (const subnet of data.subnets) addSubnet(w, subnet, data);
  for (const node of data.nodes) addNode(w, node);
  addOutside(w, data);
  for (const gateway of data.gateways) addGateway(w, gateway, data);
  const endpoints = new Set(data.gateways.filter((each) => each.kind === 'gateway_endpoint').map((each) => each.id));
  // Routes and rules last: they refer to everything else.
  for (const table of data.route_tables)
    w.set(resourceId(table.id), {
      routes: table.routes
        .filter(({ target }) => target !== 'local' && !endpoints.has(target))
        .map((route) => routeRow(w, route, data)),
    });
  return w.topology();
}

function addVpcs(w: World, data: CaseTopology): void {
  for (const region of new Set(data.vpcs.map((vpc) => vpc.region))) w.add('region', null, { region }, region);
  for (const vpc of data.vpcs) {
    const [cidr = '', ...secondaryCidrs] = vpc.cidrs;
    const props = {
      cidr,
      secondaryCidrs,
      ipv6Cidrs: vpc.ipv6_cidr === null ? [] : [vpc.ipv6_cidr],
      enableDnsSupport: vpc.dns_support,
      enableDnsHostnames: vpc.dns_hostnames,
    };
    w.add('vpc', resourceId(vpc.region), props, vpc.id);
  }
  for (const table of data.route_tables) {
    w.add('route-table', resourceId(table.vpc), {}, table.id);
    if (table.main) w.set(resourceId(table.vpc), { mainRouteTable: table.id });
  }
  for (const acl of data.nacls) {
    w.add(
      'network-acl',
      resourceId(acl.vpc),
      { inbound: acl.inbound.map(aclRow), outbound: acl.outbound.map(aclRow) },
      acl.id,
    );
    if (acl.default) w.set(resourceId(acl.vpc), { defaultNetworkAcl: acl.id });
  }
  for (const group of data.security_groups) {
    w.add(
      'security-group',
      resourceId(group.vpc),
      { inbound: group.inbound.map(groupRow), outbound: group.outbound.map(groupRow) },
      group.id,
    );
  }
}

function addSubnet(w: World, subnet: CaseTopology['subnets'][number], data: CaseTopology): void {
  const zone = resourceId(`${subnet.vpc}-${subnet.az}`);
  if (w.topology().resources[zone] === undefined)
    w.add('availability-zone', resourceId(subnet.vpc), { zone: subnet.az }, zone);
  const isMain = data.route_tables.find((table) => table.id === subnet.route_table)?.main ?? false;
  const props = {
    cidr: subnet.cidr ?? '',
    ipv6Cidr: subnet.ipv6_cidr ?? '',
    routeTable: isMain ? null : subnet.route_table,
    networkAcl: subnet.nacl,
  };
  w.add('subnet', zone, props, subnet.id);
}

function addNode(w: World, node: CaseNode): void {
  const [first] = node.enis;
  if (first === undefined || addBalancer(w, node)) return;
  if (node.kind === 'nat_gateway') {
    const props = { privateAddress: first.private_ip, connectivity: node.connectivity ?? 'public' };
    const nat = w.add('nat-gateway', resourceId(first.subnet), props, node.id);
    if (first.public_ip !== null) w.eip(nat, first.public_ip);
    return;
  }
  if (node.kind === 'network_firewall_endpoint') {
    const firewall = w.add('network-firewall', w.view().enclosing(resourceId(first.subnet), 'vpc')?.id ?? null, {});
    const props = { service: firewall, privateAddress: first.private_ip };
    w.add('gateway-load-balancer-endpoint', resourceId(first.subnet), props, node.id);
    return;
  }
  w.add('instance', resourceId(first.subnet), guestProps(node), node.id);
  for (const [deviceIndex, eni] of node.enis.entries()) {
    const props = {
      instance: node.id,
      deviceIndex,
      privateAddress: eni.private_ip ?? '',
      ipv6Addresses: eni.ipv6 === null ? [] : [eni.ipv6],
      publicAddress: eni.public_ip ?? '',
      securityGroups: eni.security_groups,
      sourceDestCheck: eni.src_dst_check,
    };
    w.add('network-interface', resourceId(eni.subnet), props, eni.id);
  }
}

function guestProps({ os, listen }: CaseNode): Readonly<Record<string, Json>> {
  const masquerade = {
    chain: 'POSTROUTING',
    protocol: 'all',
    inInterface: '',
    outInterface: '',
    source: '',
    destination: '',
    ports: 'all',
    action: 'MASQUERADE',
    to: '',
    randomFully: false,
  };
  const services = listen.flatMap((text) => {
    const [protocol = '', port] = text.split('/');
    return port === undefined ? [] : [{ protocol, port: Number(port), address: '', service: '' }];
  });
  return {
    listeners: services,
    ipForward: os.ip_forward ?? false,
    nat: os.masquerade ? [masquerade] : [],
    reversePathFilter: os.rp_filter === 'strict' ? 'strict' : 'off',
    localRoutes: (os.local_routes ?? []).map((text) => text.split(' ')[0] ?? ''),
    answersBy: os.reply_via === 'same' ? 'own-interface' : 'routing-table',
  };
}

/** Hosts outside: on the internet, or behind a VPN server's tunnel. */
function addOutside(w: World, data: CaseTopology): void {
  const listeners = (texts: readonly string[]): string => texts.join(' ');
  const hosts = data.external
    .filter((host) => host.via === null)
    .map((host) => ({
      name: host.id,
      address: host.ip,
      services: listeners(host.listen),
      answers: 'page' as const,
      mtu: 1500,
    }));
  w.internet(hosts);
  for (const host of data.external) {
    if (host.via !== null) w.add('host', null, { address: host.ip, vpnServer: host.via }, host.id);
  }
}

function routeRow(
  w: World,
  route: { readonly dst: string; readonly target: string; readonly state: string },
  data: CaseTopology,
): Json {
  const list = data.prefix_lists.find((each) => each.id === route.dst);
  const exists = w.topology().resources[resourceId(route.target)] !== undefined;
  const target = route.state === 'active' && exists ? route.target : null;
  return { destination: list?.cidrs[0] ?? route.dst, target, origin: 'CreateRoute' };
}

function serviceColumns({ proto, ports }: CaseRule): {
  protocol: string;
  ports: string;
  icmpType: number;
  icmpCode: number;
} {
  const icmp = /^type=(\w+),code=(\w+)$/.exec(ports);
  const number = (text: string | undefined): number => (text === undefined || text === 'any' ? -1 : Number(text));
  return {
    protocol: proto,
    ports: icmp === null ? ports : 'all',
    icmpType: number(icmp?.[1]),
    icmpCode: number(icmp?.[2]),
  };
}

function groupRow(rule: CaseRule): Json {
  const peer = rule.source ?? rule.dest ?? '';
  const isBlock = parsePrefix(peer) !== null;
  return { ...serviceColumns(rule), cidr: isBlock ? peer : '', group: isBlock ? null : peer, description: '' };
}

function aclRow(rule: CaseRule): Json {
  return { ...serviceColumns(rule), number: rule.rule ?? 100, cidr: rule.cidr ?? '', action: rule.action ?? 'allow' };
}

/** The resource that stands for the case's name, or an address for a host outside. */
export function endOf(data: CaseTopology, name: string): ResourceId | string {
  const outside = data.external.find((host) => host.id === name && host.via === null);
  return outside === undefined ? resourceId(name) : `internet:${outside.ip}`;
}
