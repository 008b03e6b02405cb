import fc from 'fast-check';
import { type ResourceId, resourceId } from '../model/topology.ts';
import type { RouteText } from './tables.ts';
import { type World, world } from './world.ts';

const GROUPS: readonly (readonly string[])[] = [
  ['all all 0.0.0.0/0'],
  ['tcp 80 0.0.0.0/0'],
  ['tcp 22 10.0.0.0/16', 'udp 53 10.0.0.0/15'],
  ['icmp all 10.1.0.0/25', 'tcp 80 10.0.1.0/24'],
  ['all all group-0-1', 'tcp 22 10.1.1.5/32'],
  [],
];
const ACLS: readonly (readonly string[])[] = [
  ['100 allow all all 0.0.0.0/0'],
  ['90 deny tcp 80 10.0.0.0/24', '100 allow all all 0.0.0.0/0'],
  ['100 allow tcp 80 0.0.0.0/0', '110 allow tcp 1024-65535 10.0.0.0/8', '120 allow icmp all 0.0.0.0/0'],
];

const host = fc.record({
  group: fc.nat(GROUPS.length - 1),
  more: fc.option(fc.nat(GROUPS.length - 1)),
  twins: fc.integer({ min: 1, max: 3 }),
  isPublic: fc.boolean(),
  check: fc.boolean(),
  listening: fc.constantFrom('listed' as const, 'unknown' as const),
});
const subnet = fc.record({
  acl: fc.nat(ACLS.length),
  table: fc.nat(2),
  zone: fc.boolean(),
  hosts: fc.array(host, { minLength: 1, maxLength: 3 }),
});
const vpc = fc.record({
  hasGateway: fc.boolean(),
  hasNat: fc.boolean(),
  toPeer: fc.boolean(),
  subnets: fc.array(subnet, { minLength: 1, maxLength: 3 }),
});
type VpcPlan = typeof vpc extends fc.Arbitrary<infer P> ? P : never;
type SubnetPlan = VpcPlan['subnets'][number];

/**
 * Two or three VPCs, the first two peered, in which many hosts are alike: the same groups, the same tables, other addresses.
 * What tells them apart is which blocks the rules mention, who has a public address, and who shares a subnet with whom.
 */
export const arbitraryFleet: fc.Arbitrary<World> = fc.array(vpc, { minLength: 2, maxLength: 3 }).map((plans) => {
  const w = world();
  w.internet();
  const vpcs = plans.map((_, number) => w.vpc({ name: `vpc-${number}`, cidr: `10.${number}.0.0/16` }));
  for (const [number, each] of vpcs.entries())
    for (const [index, inbound] of GROUPS.entries())
      w.securityGroup(each, { name: `group-${number}-${index}`, inbound });
  const [requester = null, accepter = null] = vpcs;
  const peering = w.add('peering-connection', null, { requester, accepter, state: 'active' }, 'pcx');
  for (const [number, plan] of plans.entries()) {
    const each = vpcs[number];
    if (each !== undefined) fill(w, each, { plan, number, peering });
  }
  return w;
});

interface Filling {
  readonly plan: VpcPlan;
  readonly number: number;
  readonly peering: ResourceId;
}

function fill(w: World, vpc: ResourceId, { plan, number, peering }: Filling): void {
  const groups = GROUPS.map((_, index) => w.get(resourceId(`group-${number}-${index}`)).id);
  const acls = ACLS.map((rows) => w.networkAcl(vpc, { inbound: rows, outbound: rows }));
  const gateway = plan.hasGateway ? w.igw(vpc) : null;
  const toPeer: readonly RouteText[] = plan.toPeer && number < 2 ? [[`10.${1 - number}.0.0/16`, peering]] : [];
  const tables = [toPeer, [...toPeer, ['0.0.0.0/0', gateway] as const]].map((routes) => w.routeTable(vpc, routes));
  const zones = [w.zone(vpc, 'ap-northeast-2a'), w.zone(vpc, 'ap-northeast-2c')];
  const subnets = plan.subnets.map((each, index) => {
    const parent = (each.zone ? zones[0] : zones[1]) ?? vpc;
    const subnet = w.subnet(parent, {
      cidr: `10.${number}.${index}.0/24`,
      routeTable: tables[each.table] ?? null,
      networkAcl: acls[each.acl] ?? null,
    });
    addHosts(w, subnet, each, groups);
    return subnet;
  });
  const [first] = subnets;
  if (plan.hasNat && first !== undefined && tables[0] !== undefined)
    w.routes(tables[0], [...toPeer, ['0.0.0.0/0', w.nat(first)]]);
}

function addHosts(w: World, subnet: ResourceId, { hosts }: SubnetPlan, groups: readonly ResourceId[]): void {
  for (const { group, more, twins, isPublic, check, listening } of hosts) {
    const chosen = [groups[group], more === null ? undefined : groups[more]].flatMap((each) => each ?? []);
    for (let twin = 0; twin < twins; twin++) {
      const instance = w.instance(subnet, { groups: [...new Set(chosen)], sourceDestCheck: check, listening });
      if (isPublic) w.eip(instance);
    }
  }
}
