import fc from 'fast-check';
import type { ResourceId } from '../model/topology.ts';
import { natRow } from './rows.ts';
import { type World, world } from './world.ts';

interface InstancePlan {
  readonly isNat: boolean;
  readonly isRunning: boolean;
  readonly sourceDestCheck: boolean;
  readonly hasElasticIp: boolean;
  readonly group: number;
}

interface SubnetPlan {
  readonly route: 'none' | 'internet' | 'nat' | 'instance' | 'deleted';
  readonly hasOwnTable: boolean;
  readonly hasNat: boolean;
  readonly acl: number;
  readonly instances: readonly InstancePlan[];
}

interface VpcPlan {
  readonly hasGateway: boolean;
  readonly subnets: readonly SubnetPlan[];
}

const GROUPS: readonly (readonly string[])[] = [
  ['all all 0.0.0.0/0'],
  ['tcp 22 10.0.0.0/8', 'icmp all 0.0.0.0/0'],
  ['tcp 80 0.0.0.0/0'],
  [],
];
const ACLS: readonly (readonly string[])[] = [
  ['100 allow all all 0.0.0.0/0'],
  ['90 deny tcp 22 0.0.0.0/0', '100 allow all all 0.0.0.0/0'],
  ['100 allow tcp 80 0.0.0.0/0', '110 allow tcp 1024-65535 0.0.0.0/0'],
];

const instancePlan: fc.Arbitrary<InstancePlan> = fc.record({
  isNat: fc.boolean(),
  isRunning: fc.boolean(),
  sourceDestCheck: fc.boolean(),
  hasElasticIp: fc.boolean(),
  group: fc.nat(GROUPS.length - 1),
});

const subnetPlan: fc.Arbitrary<SubnetPlan> = fc.record({
  route: fc.constantFrom('none', 'internet', 'nat', 'instance', 'deleted'),
  hasOwnTable: fc.boolean(),
  hasNat: fc.boolean(),
  acl: fc.nat(ACLS.length),
  instances: fc.array(instancePlan, { maxLength: 3 }),
});

const vpcPlan: fc.Arbitrary<VpcPlan> = fc.record({
  hasGateway: fc.boolean(),
  subnets: fc.array(subnetPlan, { minLength: 1, maxLength: 4 }),
});

/**
 * Small networks of one or two VPCs that could have been drawn: addresses fit and references hold, but gateways, routes, filters
 * and checks are set at random, so that most traffic is stopped somewhere.
 */
export const arbitraryWorld: fc.Arbitrary<World> = fc.array(vpcPlan, { minLength: 1, maxLength: 2 }).map(build);

function build(plans: readonly VpcPlan[]): World {
  const w = world();
  w.internet();
  for (const [index, plan] of plans.entries()) buildVpc(w, plan, index);
  return w;
}

function buildVpc(w: World, plan: VpcPlan, index: number): void {
  const vpc = w.vpc({ name: `vpc-${index}`, cidr: `10.${index}.0.0/16` });
  const groups = GROUPS.map((inbound) => w.securityGroup(vpc, { inbound }));
  const acls = ACLS.map((rows) => w.networkAcl(vpc, { inbound: rows, outbound: rows }));
  const gateway = plan.hasGateway ? w.igw(vpc) : null;
  const subnets = plan.subnets.map((each, position) => {
    const subnet = w.subnet(vpc, { name: `subnet-${index}-${position}`, cidr: `10.${index}.${position}.0/24` });
    w.set(subnet, { networkAcl: acls[each.acl] ?? null });
    for (const instance of each.instances) buildInstance(w, subnet, instance, groups);
    return subnet;
  });
  const nats = subnets.filter((_, position) => plan.subnets[position]?.hasNat).map((subnet) => w.nat(subnet));
  const hosts = w
    .view()
    .ofKind('instance')
    .filter((each) => subnets.some((subnet) => subnet === each.parent));
  const targets = { internet: gateway, nat: nats[0], instance: hosts[0] && w.eni(hosts[0].id), deleted: null };
  for (const [position, each] of plan.subnets.entries()) {
    const subnet = subnets[position];
    const target = each.route === 'none' ? undefined : targets[each.route];
    if (subnet === undefined || target === undefined) continue;
    if (each.hasOwnTable) w.routeTable(vpc, [['0.0.0.0/0', target]], [subnet]);
    else w.routes(w.mainTable(vpc), [['0.0.0.0/0', target]]);
  }
}

function buildInstance(w: World, subnet: ResourceId, plan: InstancePlan, groups: readonly ResourceId[]): void {
  const group = groups[plan.group];
  const instance = w.instance(subnet, {
    state: plan.isRunning ? 'running' : 'stopped',
    sourceDestCheck: plan.sourceDestCheck,
    ...(group === undefined ? {} : { groups: [group] }),
    ...(plan.isNat ? { ipForward: true, nat: [natRow({ outInterface: 'eth0' })] } : {}),
  });
  if (plan.hasElasticIp) w.eip(instance);
}
