import type { ResourceId } from '../model/topology.ts';
import { natRow } from './rows.ts';
import { type World, world } from './world.ts';

/** The lab of a NAT instance: one zone, a public and a private subnet, and everything set right or (`broken`) as it is handed out. */
export interface NatLab {
  readonly w: World;
  readonly nat: ResourceId;
  readonly client: ResourceId;
  readonly privateTable: ResourceId;
  readonly vpc: ResourceId;
}

export function natLab(state: 'mended' | 'broken' = 'mended'): NatLab {
  const w = world();
  w.internet();
  const region = w.region({ name: 'Seoul' });
  const vpc = w.vpc({ name: 'jhNATInstance-VPC1', cidr: '10.10.0.0/16', region });
  const zone = w.zone(vpc);
  const igw = w.igw(vpc, { name: 'jhNATInstance-IGW1' });
  const outer = w.subnet(zone, { name: 'jhNATInstance-VPC1-Subnet1', cidr: '10.10.1.0/24' });
  const inner = w.subnet(zone, { name: 'jhNATInstance-VPC1-Subnet2', cidr: '10.10.2.0/24' });
  const near = ['tcp 22 0.0.0.0/0', 'tcp 80 10.10.0.0/16', 'tcp 443 10.10.0.0/16', 'icmp all 0.0.0.0/0'];
  const natGroup = w.securityGroup(vpc, { name: 'jhVPC1-NATInstance-SecurityGroup', inbound: near });
  const group = w.securityGroup(vpc, {
    name: 'jhVPC1-PrivateEC2-SecurityGroup',
    inbound: ['tcp 22 10.10.0.0/16', 'icmp all 0.0.0.0/0'],
  });
  const nat = w.instance(outer, {
    name: 'jhNAT-Instance',
    address: '10.10.1.100',
    groups: [natGroup],
    sourceDestCheck: state === 'broken',
    ipForward: true,
    nat: [natRow({ outInterface: 'eth0' })],
  });
  w.eip(nat, '13.124.178.83', { name: 'jhNAT-EIP' });
  const client = w.instance(inner, { name: 'jhPrivate-EC2-1', address: '10.10.2.101', groups: [group] });
  w.instance(inner, { name: 'jhPrivate-EC2-2', address: '10.10.2.102', groups: [group] });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'jhNATInstance-PublicRouteTable1' });
  const privateTable = w.routeTable(vpc, state === 'broken' ? [] : [['0.0.0.0/0', w.eni(nat)]], [inner], {
    name: 'jhNATInstance-PrivateRouteTable1',
  });
  return { w, nat, client, privateTable, vpc };
}
