import { type Examples, assumed, plan, told, WEB } from './example.ts';

const S3 = '52.219.60.10';
const SHOP = '203.0.113.41';
const service = (port: number) => ({ protocol: 'tcp', port, address: '', service: 'web' }) as const;

/** A load balancer with a node in the public subnet, and `a` as its target on port 8080. */
function shop(kind: 'alb' | 'nlb') {
  const made = plan();
  const { w, vpc, outer, a, open } = made;
  w.set(a, { listening: 'listed', listeners: [service(8080)] });
  const protocol = kind === 'alb' ? 'HTTP' : 'TCP';
  const group = w.targetGroup(vpc, { name: 'group', protocol, port: 8080, targets: [a] });
  const nodes = [[outer, '10.0.0.50', SHOP]] as const;
  const shop = w[kind](vpc, { name: 'shop', nodes, listeners: [[`${protocol} 80`, group]], groups: [open] });
  const far = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'far', cidr: '10.0.7.0/24' });
  const other = w.instance(far, { name: 'other', groups: [open], listeners: [service(8080)] });
  const register = (...targets: readonly string[]): void =>
    w.set(group, { targets: targets.map((target) => ({ target, address: '', port: 0, health: 'unknown' })) });
  return { ...made, group, shop, far, other, register };
}

/** The private subnet reaches S3 by a gateway endpoint. */
function withS3() {
  const made = plan();
  const { w, region, vpc, table } = made;
  const entries = [{ cidr: '52.219.0.0/16', description: '' }];
  const prefixList = w.add('prefix-list', region, { owner: 'aws', entries }, 'com.amazonaws.ap-northeast-2.s3');
  const s3 = w.add('gateway-endpoint', vpc, { prefixList, routeTables: [table] }, 's3');
  return { ...made, s3 };
}

/** An interface endpoint for SQS in the public subnet. */
function withSqs() {
  const made = plan();
  const { w, vpc, outer, open } = made;
  w.set(vpc, { enableDnsHostnames: true });
  const nodes = [{ subnet: outer, privateAddress: '10.0.0.9', ipv6Address: '', publicAddress: '' }];
  const props = { service: 'sqs', nodes, securityGroups: [open], privateDns: true };
  return { ...made, endpoint: w.add('interface-endpoint', vpc, props, 'endpoint') };
}

/** What goes between the internet and `a` passes a firewall, both ways. */
function inspected() {
  const made = plan();
  const { w, vpc, igw, zone, a, routes } = made;
  const rack = w.subnet(zone, { name: 'rack', cidr: '10.0.9.0/24' });
  const firewall = w.firewall(vpc, { name: 'firewall' });
  const endpoint = w.inspectionEndpoint(rack, firewall, { name: 'endpoint', address: '10.0.9.10' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [rack], { name: 'rack-table' });
  const edge = w.routeTable(vpc, [['10.0.1.0/24', endpoint]], [], { name: 'edge' });
  w.set(edge, { gateway: igw });
  w.eip(a, '70.1.1.5');
  routes(['0.0.0.0/0', endpoint]);
  return { ...made, firewall, endpoint, edge };
}

/** `b` is a forward proxy, which `a` is set to use. */
function proxied(clients = '') {
  const made = plan();
  const relay = {
    mode: 'forward-proxy',
    port: 3128,
    clients,
    ports: 'all',
    access: 'squid',
    target: '',
    targetPort: 80,
  };
  made.w.set(made.b, { relays: [relay] });
  return made;
}

/** Load balancers, endpoints, firewalls, proxies. */
export const SERVICES: Examples = {
  ELB_NO_LISTENER: () => told(shop('nlb').w, 'internet', SHOP, 'tcp 443'),
  ELB_NO_TARGETS: () => {
    const { w, register } = shop('alb');
    register();
    return told(w, 'internet', SHOP);
  },
  ELB_TARGET_REFUSED: () => {
    const { w, a } = shop('alb');
    w.set(a, { listeners: [] });
    return told(w, 'internet', SHOP);
  },
  ELB_TARGET_PORT: () => {
    const { w, a } = shop('alb');
    w.set(a, { listeners: [service(9090)] });
    return told(w, 'internet', SHOP);
  },
  ELB_TARGET_TIMEOUT: () => {
    const { w, a } = shop('alb');
    w.set(a, { state: 'stopped' });
    return told(w, 'internet', SHOP);
  },
  ELB_AZ_DISABLED: () => {
    const { w, other, register } = shop('nlb');
    register(other);
    return told(w, 'internet', SHOP);
  },
  ELB_CROSSZONE_OFF: () => {
    const { w, shop: nlb, outer, far, other, register } = shop('nlb');
    const node = (subnet: string, privateAddress: string, publicAddress: string) => ({
      subnet,
      privateAddress,
      ipv6Address: '',
      publicAddress,
    });
    w.set(nlb, { nodes: [node(outer, '10.0.0.50', SHOP), node(far, '10.0.7.50', '')] });
    register(other);
    return told(w, 'internet', SHOP);
  },
  ELB_TARGET_UNHEALTHY: () => {
    const { w, a, group } = shop('nlb');
    w.set(group, { targets: [{ target: a, address: '', port: 0, health: 'unhealthy' }] });
    return assumed(w, 'internet', SHOP).find((code) => code === 'ELB_TARGET_UNHEALTHY') ?? 'nothing';
  },
  NLB_HAIRPIN: () => {
    const { w, a } = shop('nlb');
    return told(w, a, '10.0.0.50');
  },
  NLB_PORT_ALLOC: () => {
    const { w, group, shop: nlb } = shop('nlb');
    w.set(group, { preserveClientIp: 'off' });
    return told(w, 'internet', SHOP, { condition: { type: 'ports-taken', at: nlb, count: 55_000 } });
  },
  TCP_RESET: () => told(shop('nlb').w, 'internet', SHOP, { condition: { type: 'idle', seconds: 400 } }),
  GWE_PROTOCOL: () => {
    const { w, a } = withS3();
    return told(w, a, S3, 'udp 443');
  },
  GWE_NOT_EXTENDABLE: () => {
    const { w, vpc, outer, s3 } = withS3();
    const far = w.vpc({ name: 'far', cidr: '10.1.0.0/16' });
    const there = w.subnet(far, { name: 'there', cidr: '10.1.0.0/24' });
    const client = w.instance(there, { name: 'client' });
    const tgw = w.add('transit-gateway', null, {}, 'tgw');
    const table = w.add('transit-gateway-route-table', tgw, {}, 'tgw-table');
    w.add('transit-gateway-attachment', tgw, { attached: vpc, subnets: [outer], routeTable: table }, 'near');
    w.add('transit-gateway-attachment', tgw, { attached: far, subnets: [there], routeTable: table }, 'away');
    w.set(table, { routes: [{ destination: '52.219.0.0/16', attachment: 'near' }] });
    w.routes(w.mainTable(far), [['52.219.0.0/16', tgw]]);
    w.set(s3, { routeTables: ['out'] });
    return told(w, client, S3, 'tcp 443');
  },
  EP_POLICY_DENIED: () => {
    const { w, a, s3 } = withS3();
    w.set(s3, { policy: 'deny' });
    return told(w, a, S3, 'tcp 443');
  },
  IFE_NO_PING: () => {
    const { w, a } = withSqs();
    return told(w, a, '10.0.0.9', 'icmp');
  },
  IFE_CANNOT_INITIATE: () => {
    const { w, a, endpoint } = withSqs();
    return told(w, endpoint, a);
  },
  IFE_AZ: () => {
    const { w, vpc, a, endpoint } = withSqs();
    w.set(endpoint, { serviceZones: ['ap-northeast-2c'] });
    w.subnet(w.zone(vpc, 'ap-northeast-2c'), { name: 'third', cidr: '10.0.12.0/24' });
    return told(w, a, 'sqs.ap-northeast-2.amazonaws.com', 'tcp 443');
  },
  GWLB_NO_TARGET: () => {
    const { w, a, endpoint } = inspected();
    w.set(endpoint, { service: null });
    return told(w, a, WEB);
  },
  FW_DENY: () => {
    const { w, a, firewall } = inspected();
    w.set(firewall, { defaultAction: 'drop' });
    return told(w, a, WEB);
  },
  SG_CT_EXPIRED: () => {
    const { w, a } = inspected();
    return told(w, a, WEB, { condition: { type: 'idle', seconds: 400 } });
  },
  TGW_AZ_ASYMMETRY: () => {
    const { w, vpc, igw, a, firewall, edge } = inspected();
    const rack = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'rack-b', cidr: '10.0.8.0/24' });
    w.routeTable(vpc, [['0.0.0.0/0', igw]], [rack]);
    w.routes(edge, [['10.0.1.0/24', w.inspectionEndpoint(rack, firewall, { name: 'second', address: '10.0.8.10' })]]);
    return told(w, a, WEB);
  },
  PROXY_DENIED: () => {
    const { w, a } = proxied('10.99.0.0/16');
    return told(w, a, WEB, { proxy: '10.0.0.10:3128' });
  },
  PROXY_UPSTREAM: () => {
    const { w, a, out } = proxied();
    w.routes(out, []);
    return told(w, a, WEB, { proxy: '10.0.0.10:3128' });
  },
};
