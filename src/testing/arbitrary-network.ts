import fc from 'fast-check';
import { type Probe, type ResourceId, resourceId } from '../model/topology.ts';
import type { FirewallRow, NatRow } from '../resources/instance/schema.ts';
import { probe } from './ask.ts';
import { groupRows, natRow } from './rows.ts';
import type { RouteText } from './tables.ts';
import { type World, world } from './world.ts';
import { ZONE_A, ZONE_B } from './transit.ts';

/** A network in which nothing needs to make sense, and questions to ask of it. */
export interface Wilderness {
  readonly w: World;
  readonly probes: readonly Probe[];
  /** What a failing test prints: the drawn values say more than the world made of them. */
  readonly [fc.toStringMethod]: () => string;
}

const DESTINATIONS = [
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/16',
  '10.0.0.0/24',
  '10.0.1.0/24',
  '10.0.2.0/24',
  '60.1.1.0/24',
  '203.0.113.0/24',
  '2001:db8:0:1::/64',
  '2606:2800::/32',
];
const TARGETS = ['igw', 'eigw', 'nat', 'eni', 'eni', 'eni', 'local', 'gone'] as const;
const GROUP_RULES = [
  'all all 0.0.0.0/0',
  'all all ::/0',
  'tcp 80 0.0.0.0/0',
  'tcp 0-65535 10.0.0.0/8',
  'udp 1024-65535 0.0.0.0/0',
  'icmp 8/0 0.0.0.0/0',
  'icmpv6 all ::/0',
  'tcp 22 203.0.113.0/24',
  'all all group-0',
  'tcp 80 group-1',
];
const ACL_RULES = [
  '100 allow all all 0.0.0.0/0',
  '101 allow all all ::/0',
  '90 deny tcp 80 0.0.0.0/0',
  '80 deny udp 53 10.0.0.0/16',
  '120 allow tcp 1024-65535 0.0.0.0/0',
  '110 allow tcp 80 10.0.0.0/16',
  '130 allow icmp 0/0 0.0.0.0/0',
  '95 deny all all 10.0.1.0/24',
];
const NAT_RULES: readonly NatRow[] = [
  natRow({ action: 'MASQUERADE', outInterface: 'eth0' }),
  natRow({ action: 'MASQUERADE', randomFully: true, source: '10.0.0.0/16' }),
  natRow({ action: 'SNAT', to: '10.0.0.9:40000-40001', protocol: 'tcp' }),
  natRow({ chain: 'PREROUTING', action: 'DNAT', protocol: 'tcp', ports: '80', to: '10.0.1.4:80' }),
  natRow({ chain: 'PREROUTING', action: 'DNAT', protocol: 'udp', to: '10.0.2.4' }),
  natRow({ chain: 'OUTPUT', action: 'DNAT', protocol: 'tcp', ports: '80', to: '10.0.0.4:8080' }),
];
const FIREWALL: readonly FirewallRow[] = [
  { chain: 'FORWARD', protocol: 'tcp', source: '', destination: '', ports: '80', state: 'new', action: 'DROP' },
  { chain: 'INPUT', protocol: 'all', source: '', destination: '', ports: 'all', state: 'invalid', action: 'REJECT' },
  { chain: 'OUTPUT', protocol: 'udp', source: '', destination: '', ports: 'all', state: 'any', action: 'DROP' },
];

const someOf = <T>(values: readonly T[], maxLength: number): fc.Arbitrary<readonly T[]> =>
  fc.array(fc.constantFrom(...values), { maxLength });

const route = fc.record({
  destination: fc.constantFrom(...DESTINATIONS),
  target: fc.constantFrom(...TARGETS),
  pick: fc.nat(7),
});
const guest = fc.record({
  state: fc.constantFrom('running' as const, 'running' as const, 'stopped' as const, 'terminated' as const),
  group: fc.nat(3),
  sourceDestCheck: fc.boolean(),
  ipForward: fc.boolean(),
  isPublic: fc.boolean(),
  nat: someOf(NAT_RULES, 2),
  firewall: someOf(FIREWALL, 1),
  mtu: fc.constantFrom(1500, 9001),
});
const subnet = fc.record({
  routes: fc.array(route, { maxLength: 4 }),
  acl: fc.nat(3),
  hasNat: fc.boolean(),
  guests: fc.array(guest, { minLength: 1, maxLength: 2 }),
});
const plan = fc.record({
  gateways: fc.constantFrom('igw', 'both', 'both', 'none'),
  /** A regional NAT gateway and the zone of its one Elastic IP; subnets are in a zone each, the third in none. */
  regional: fc.record({
    zones: fc.constantFrom('none', 'automatic', 'manual'),
    zone: fc.constantFrom('', ZONE_A, ZONE_B),
    routes: fc.array(route, { maxLength: 2 }),
  }),
  subnets: fc.array(subnet, { minLength: 1, maxLength: 3 }),
  groups: fc.array(fc.record({ inbound: someOf(GROUP_RULES, 3), outbound: someOf(GROUP_RULES, 3) }), {
    minLength: 2,
    maxLength: 4,
  }),
  acls: fc.array(fc.record({ inbound: someOf(ACL_RULES, 4), outbound: someOf(ACL_RULES, 4) }), {
    minLength: 1,
    maxLength: 3,
  }),
  edge: fc.array(route, { maxLength: 1 }),
  asked: fc.array(
    fc.record({
      from: fc.nat(11),
      to: fc.nat(15),
      service: fc.constantFrom('tcp 80', 'tcp 80', 'tcp 22', 'udp 53', 'icmp', 'tcp 80 sport 700'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;
type RoutePlan = Plan['edge'][number];
type SubnetPlan = Plan['subnets'][number];

/**
 * One VPC, dual stack, with routes to anything (loops included), NAT instances with whatever rules, network ACLs, groups that
 * name each other, and an edge table. Much of it AWS would refuse; the simulator has to answer all the same.
 */
export const arbitraryNetwork: fc.Arbitrary<Wilderness> = plan.map(build);

function build(drawn: Plan): Wilderness {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc', cidr: '10.0.0.0/16', ipv6Cidrs: ['2001:db8::/56'] });
  const has = (gateway: 'igw' | 'both'): boolean => drawn.gateways === 'both' || drawn.gateways === gateway;
  const igw = w.igw(has('igw') ? vpc : null, { name: 'igw' });
  const eigw = w.eigw(has('both') ? vpc : null, { name: 'eigw' });
  for (const [index] of drawn.groups.entries()) w.securityGroup(vpc, { name: `group-${index}` });
  for (const [index, { inbound, outbound }] of drawn.groups.entries()) {
    const group = w.get(groupAt(drawn, index)).id;
    w.set(group, { inbound: groupRows(inbound), outbound: groupRows(outbound) });
  }
  for (const [index, rows] of drawn.acls.entries()) w.networkAcl(vpc, { name: `acl-${index}`, ...rows });
  for (const [index, each] of drawn.subnets.entries()) addSubnet(w, vpc, { drawn, each, index });
  if (drawn.regional.zones !== 'none') addRegional(w, vpc, drawn.regional);
  const target = (each: RoutePlan): ResourceId | 'local' | null => targetOf(w, each, { igw, eigw });
  for (const [index, each] of drawn.subnets.entries()) {
    const table = w.routeTable(vpc, rowsOf(each.routes, target), [], { name: `table-${index}` });
    w.set(resourceId(`subnet-${index}`), { routeTable: table });
  }
  const own = w.view().resource(resourceId('regional-rt'));
  if (own !== undefined) w.routes(own.id, rowsOf(drawn.regional.routes, target));
  if (drawn.edge.length > 0) {
    const table = w.routeTable(vpc, rowsOf(drawn.edge, target), [], { name: 'edge' });
    w.set(table, { gateway: igw });
  }
  const probes = drawn.asked.map((each) => probeOf(w, each));
  return { w, probes, [fc.toStringMethod]: () => JSON.stringify({ ...drawn, asked: probes }) };
}

function groupAt({ groups }: Plan, index: number): ResourceId {
  return resourceId(`group-${index % groups.length}`);
}

interface Place {
  readonly drawn: Plan;
  readonly each: SubnetPlan;
  readonly index: number;
}

function addSubnet(w: World, vpc: ResourceId, { drawn, each, index }: Place): void {
  const cidrs = { cidr: `10.0.${index}.0/24`, ipv6Cidr: `2001:db8:0:${index}::/64` };
  const networkAcl = each.acl < drawn.acls.length ? resourceId(`acl-${each.acl}`) : null;
  const zone = [ZONE_A, ZONE_B][index];
  const parent = zone === undefined ? vpc : w.zone(vpc, zone);
  const subnet = w.subnet(parent, { name: `subnet-${index}`, networkAcl, ...cidrs });
  for (const { group, isPublic, ...guest } of each.guests) {
    const position = w.view().ofKind('instance').length;
    const instance = w.instance(subnet, {
      name: `host-${position}`,
      ipv6: `2001:db8:0:${index}::${10 + position}`,
      groups: [groupAt(drawn, group), groupAt(drawn, position)],
      listening: position % 2 === 0 ? 'unknown' : 'listed',
      ...guest,
    });
    if (isPublic) w.eip(instance);
  }
  if (each.hasNat) w.nat(subnet);
}

function addRegional(w: World, vpc: ResourceId, { zones, zone }: Plan['regional']): void {
  const routeTable = w.routeTable(vpc, [], [], { name: 'regional-rt' });
  const gateway = w.add('nat-gateway', vpc, { availability: 'regional', zones, routeTable }, 'regional');
  w.eip(gateway, undefined, { zone });
}

function targetOf(
  w: World,
  { target, pick }: RoutePlan,
  gateways: { readonly igw: ResourceId; readonly eigw: ResourceId },
): ResourceId | 'local' | null {
  if (target === 'local') return 'local';
  if (target === 'gone') return null;
  if (target === 'igw' || target === 'eigw') return gateways[target];
  const among = w.view().ofKind(target === 'nat' ? 'nat-gateway' : 'network-interface');
  return among[pick % Math.max(1, among.length)]?.id ?? null;
}

function rowsOf(
  routes: readonly RoutePlan[],
  target: (route: RoutePlan) => ResourceId | 'local' | null,
): readonly RouteText[] {
  return routes.map((each) => [each.destination, target(each)]);
}

/** From an instance or somebody outside, to an instance, its addresses or anything else. */
function probeOf(w: World, { from, to, service }: Plan['asked'][number]): Probe {
  const hosts = w
    .view()
    .ofKind('instance')
    .map((each) => each.id);
  const elastic = w
    .view()
    .ofKind('elastic-ip')
    .map((each) => String(each.props.address));
  const sources = [...hosts, 'internet', ...elastic];
  const targets = [
    ...hosts,
    ...elastic,
    '60.1.1.1',
    'checkip.amazonaws.com',
    'example.com',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '2001:db8::10',
    '10.0.0.2',
    '10.0.2.99',
    '192.168.1.1',
    'no-such-name.example',
  ];
  return probe(sources[from % sources.length] ?? 'internet', targets[to % targets.length] ?? '60.1.1.1', service);
}
