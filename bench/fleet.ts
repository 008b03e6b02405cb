import { type Props, type Resource, type ResourceId, resourceId, type Topology } from '../src/model/topology.ts';
import { world } from '../src/testing/world.ts';

const SUBNETS = 20;
const HOSTS = 50;

/**
 * VPCs in a row, each peered with the next, of 20 subnets with 50 instances: public ones behind an internet gateway, private ones behind
 * a NAT gateway, three tiers that name each other's security groups, and a network ACL of its own for the last tier.
 */
export function fleetTopology(vpcs: number): Topology {
  const all: Topology['resources'][] = [];
  for (let number = 0; number < vpcs; number++) all.push(oneVpc(number, number + 1 < vpcs ? number + 1 : null));
  return { resources: Object.assign({}, ...all, peerings(vpcs)) };
}

function oneVpc(number: number, next: number | null): Topology['resources'] {
  const w = world();
  const vpc = w.vpc({ name: `vpc-${number}`, cidr: `10.${number}.0.0/16` });
  const igw = w.igw(vpc, { name: `igw-${number}` });
  const peers = [next, number > 0 ? number - 1 : null].flatMap((peer): [string, ResourceId][] =>
    peer === null ? [] : [[`10.${peer}.0.0/16`, resourceId(`pcx-${Math.min(number, peer)}`)]],
  );
  const open = w.routeTable(vpc, [['0.0.0.0/0', igw], ...peers], [], { name: `public-${number}` });
  const acl = w.networkAcl(vpc, {
    name: `acl-${number}`,
    inbound: [
      '90 deny tcp 22 10.0.0.0/16',
      '100 allow tcp 5432 10.0.0.0/8',
      '110 allow tcp 1024-65535 0.0.0.0/0',
      '120 allow tcp 22 10.0.0.0/8',
    ],
    outbound: ['100 allow all all 0.0.0.0/0'],
  });
  const web = w.securityGroup(vpc, { name: `web-${number}`, inbound: ['tcp 80 0.0.0.0/0', 'tcp 443 0.0.0.0/0'] });
  const app = w.securityGroup(vpc, { name: `app-${number}`, inbound: [`tcp 8080 ${web}`, 'tcp 8080 10.3.0.0/16'] });
  const data = w.securityGroup(vpc, { name: `data-${number}`, inbound: [`tcp 5432 ${app}`] });
  const admin = w.securityGroup(vpc, {
    name: `admin-${number}`,
    inbound: ['tcp 22 10.0.0.0/8', 'tcp 22 203.0.113.0/24'],
  });
  const first = w.subnet(vpc, { name: `subnet-${number}-0`, cidr: `10.${number}.0.0/24`, routeTable: open });
  const nat = w.nat(first, { name: `nat-${number}`, eip: `52.0.0.${number + 1}` });
  const inner = w.routeTable(vpc, [['0.0.0.0/0', nat], ...peers], [], { name: `private-${number}` });
  const hosts: Resource[] = [];
  for (let index = 0; index < SUBNETS; index++) {
    const tier = index < 4 ? web : index < 14 ? app : data;
    const place = {
      cidr: `10.${number}.${index}.0/24`,
      routeTable: tier === web ? open : inner,
      networkAcl: tier === data ? acl : null,
    };
    const subnet = index === 0 ? first : w.subnet(vpc, { name: `subnet-${number}-${index}`, ...place });
    const model = w.instance(subnet, {
      name: `host-${number}-${index}`,
      address: place.cidr.replace('0/24', '9'),
      groups: [tier, admin],
    });
    for (let host = 1; host < HOSTS; host++)
      hosts.push(
        ...twins(w.get(model), w.get(w.eni(model)), {
          host,
          address: place.cidr.replace('0/24', String(host + 9)),
          admin: host % 2 === 0 ? null : admin,
          tier,
        }),
      );
  }
  return { ...w.topology().resources, ...Object.fromEntries(hosts.map((each) => [each.id, each])) };
}

interface Twin {
  readonly host: number;
  readonly address: string;
  readonly tier: ResourceId;
  readonly admin: ResourceId | null;
}

/** Another instance like a first one, with its interface. */
function twins(instance: Resource, eni: Resource, { host, address, tier, admin }: Twin): readonly Resource[] {
  const id = resourceId(`${instance.id}-${host}`);
  const props: Props = {
    ...eni.props,
    instance: id,
    privateAddress: address,
    securityGroups: admin === null ? [tier] : [tier, admin],
  };
  const port = resourceId(`${id}-eth0`);
  return [
    { ...instance, id, name: id },
    { ...eni, id: port, name: port, props },
  ];
}

function peerings(vpcs: number): Topology['resources'] {
  const w = world();
  w.internet();
  const made = Array.from({ length: vpcs }, (_, number) =>
    w.vpc({ name: `vpc-${number}`, cidr: `10.${number}.0.0/16` }),
  );
  for (let number = 0; number + 1 < vpcs; number++) {
    const [requester = null, accepter = null] = [made[number], made[number + 1]];
    w.add('peering-connection', null, { requester, accepter }, `pcx-${number}`);
  }
  return Object.fromEntries(
    w
      .view()
      .ofKind('peering-connection')
      .map((each) => [each.id, each]),
  );
}
