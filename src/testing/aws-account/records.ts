import type { Json } from '../../model/topology.ts';

type Members = { readonly [member: string]: Json };

/** Records as the AWS CLI prints them, each with what a test says of it: `join` puts them together by member. */
export type Part = { readonly [member: string]: readonly Json[] };

/** All parts as one merged output. */
export function join(...parts: readonly Part[]): { readonly [member: string]: readonly Json[] } {
  const joined: Record<string, Json[]> = {};
  for (const part of parts) {
    for (const [member, records] of Object.entries(part)) joined[member] = [...(joined[member] ?? []), ...records];
  }
  return joined;
}

const associated = { AssociationState: { State: 'associated' } };

export function vpc(VpcId: string, CidrBlock: string, ipv6?: string): Part {
  const blocks = ipv6 === undefined ? [] : [{ Ipv6CidrBlock: ipv6, Ipv6CidrBlockState: { State: 'associated' } }];
  const CidrBlockAssociationSet = [{ CidrBlock, CidrBlockState: { State: 'associated' } }];
  return {
    Vpcs: [{ VpcId, CidrBlock, CidrBlockAssociationSet, Ipv6CidrBlockAssociationSet: blocks, State: 'available' }],
  };
}

/** In zone `a` unless the id ends in another letter: `sn-web-c`. */
export function subnet(SubnetId: string, VpcId: string, CidrBlock: string, ipv6?: string): Part {
  const zone = /-([b-f])$/.exec(SubnetId)?.[1] ?? 'a';
  const blocks = ipv6 === undefined ? [] : [{ Ipv6CidrBlock: ipv6, Ipv6CidrBlockState: { State: 'associated' } }];
  const AvailabilityZone = `ap-northeast-2${zone}`;
  return { Subnets: [{ SubnetId, VpcId, CidrBlock, AvailabilityZone, Ipv6CidrBlockAssociationSet: blocks }] };
}

/** Member of a route that names a target, by the beginning of its id. */
const TARGETS: readonly (readonly [prefix: string, member: string])[] = [
  ['nat-', 'NatGatewayId'],
  ['tgw-', 'TransitGatewayId'],
  ['pcx-', 'VpcPeeringConnectionId'],
  ['eigw-', 'EgressOnlyInternetGatewayId'],
  ['eni-', 'NetworkInterfaceId'],
];

function routeOf([destination, target, state = 'active']: RouteText): Json {
  const member = destination.startsWith('pl-')
    ? 'DestinationPrefixListId'
    : destination.includes(':')
      ? 'DestinationIpv6CidrBlock'
      : 'DestinationCidrBlock';
  const to = TARGETS.find(([prefix]) => target.startsWith(prefix))?.[1] ?? 'GatewayId';
  return { [member]: destination, [to]: target, Origin: 'CreateRoute', State: state };
}

type RouteText = readonly [destination: string, target: string, state?: string];

/** Without subnets it is the main table of the VPC. */
export function routeTable(
  RouteTableId: string,
  VpcId: string,
  routes: readonly RouteText[],
  subnets: readonly string[] = [],
): Part {
  const Associations =
    subnets.length === 0
      ? [{ Main: true, RouteTableId, ...associated }]
      : subnets.map((SubnetId) => ({ Main: false, RouteTableId, SubnetId, ...associated }));
  return { RouteTables: [{ RouteTableId, VpcId, Routes: routes.map(routeOf), Associations, PropagatingVgws: [] }] };
}

/** Rules as text: `in 100 allow 6 443-443 0.0.0.0/0`; `-1` stands for all protocols. Without subnets it is the default one. */
export function networkAcl(
  NetworkAclId: string,
  VpcId: string,
  rules: readonly string[],
  subnets: readonly string[] = [],
): Part {
  const Entries = rules.map((rule): Json => {
    const [side, number, RuleAction = '', Protocol = '', ports = '', cidr = ''] = rule.split(' ');
    const [From = 0, To = From] = ports.split('-').map(Number);
    const range: Members = Protocol === '6' || Protocol === '17' ? { PortRange: { From, To } } : {};
    const icmp: Members = Protocol === '1' ? { IcmpTypeCode: { Type: From, Code: -1 } } : {};
    const block = cidr.includes(':') ? { Ipv6CidrBlock: cidr } : { CidrBlock: cidr };
    return { RuleNumber: Number(number), RuleAction, Egress: side === 'out', Protocol, ...range, ...icmp, ...block };
  });
  const Associations = subnets.map((SubnetId) => ({ NetworkAclId, SubnetId }));
  return { NetworkAcls: [{ NetworkAclId, VpcId, IsDefault: subnets.length === 0, Entries, Associations }] };
}

/** The default network ACL as AWS makes it. */
export function openAcl(id: string, VpcId: string): Part {
  return networkAcl(id, VpcId, ['in 100 allow -1 all 0.0.0.0/0', 'out 100 allow -1 all 0.0.0.0/0']);
}

/** Rules as text: `in tcp 443 sg-1`, `out -1 all 0.0.0.0/0`; a group that says nothing about the way out lets everything out. */
export function securityGroup(GroupId: string, VpcId: string, rules: readonly string[]): Part {
  const side = (name: string): readonly Json[] =>
    rules.filter((rule) => rule.startsWith(`${name} `)).map((rule) => permissionOf(rule));
  const isSilent = !rules.some((rule) => rule.startsWith('out'));
  const IpPermissionsEgress = isSilent ? [permissionOf('out -1 all 0.0.0.0/0')] : side('out').filter((each) => each);
  return {
    SecurityGroups: [{ GroupId, GroupName: GroupId, VpcId, IpPermissions: side('in'), IpPermissionsEgress }],
  };
}

function permissionOf(rule: string): Json {
  const [, IpProtocol = '', ports = 'all', peer = ''] = rule.split(' ');
  const [from, to = from] = ports.split('-').map(Number);
  const range: Members = ports === 'all' || from === undefined ? {} : { FromPort: from, ToPort: to ?? from };
  return {
    IpProtocol,
    ...range,
    IpRanges: /^[\d.]+\/\d+$/.test(peer) ? [{ CidrIp: peer }] : [],
    Ipv6Ranges: peer.includes(':') ? [{ CidrIpv6: peer }] : [],
    UserIdGroupPairs: peer.startsWith('sg-') ? [{ GroupId: peer, UserId: '111122223333' }] : [],
    PrefixListIds: peer.startsWith('pl-') ? [{ PrefixListId: peer }] : [],
  };
}

export interface HostText {
  readonly subnet: string;
  readonly vpc: string;
  readonly address: string;
  readonly groups: readonly string[];
  readonly publicAddress?: string;
  readonly ipv6?: string;
  readonly sourceDestCheck?: boolean;
  readonly state?: string;
  /** What the tag `hopwise:guest` says. */
  readonly guest?: Json;
}

/** An instance with one interface, which is called after it. */
export function instance(InstanceId: string, host: HostText): Part {
  const Tags = host.guest === undefined ? [] : [{ Key: 'hopwise:guest', Value: JSON.stringify(host.guest) }];
  const Attachment = { InstanceId, DeviceIndex: 0, Status: 'attached' };
  return {
    Reservations: [
      {
        Instances: [
          { InstanceId, SubnetId: host.subnet, VpcId: host.vpc, State: { Name: host.state ?? 'running' }, Tags },
        ],
      },
    ],
    NetworkInterfaces: [interfaceOf(`eni-${InstanceId}`, host, Attachment)],
  };
}

/** An interface that a service made for itself. */
export function serviceInterface(id: string, Description: string, host: HostText): Part {
  const managed = { Status: 'attached', InstanceOwnerId: 'amazon-aws' };
  return { NetworkInterfaces: [{ ...interfaceOf(id, host, managed), Description, RequesterManaged: true }] };
}

function interfaceOf(NetworkInterfaceId: string, host: HostText, Attachment: Json): Members {
  const association: Members =
    host.publicAddress === undefined ? {} : { Association: { PublicIp: host.publicAddress, IpOwnerId: 'amazon' } };
  return {
    NetworkInterfaceId,
    SubnetId: host.subnet,
    VpcId: host.vpc,
    PrivateIpAddress: host.address,
    PrivateIpAddresses: [{ PrivateIpAddress: host.address, Primary: true, ...association }],
    Ipv6Addresses: host.ipv6 === undefined ? [] : [{ Ipv6Address: host.ipv6 }],
    Groups: host.groups.map((GroupId) => ({ GroupId })),
    SourceDestCheck: host.sourceDestCheck ?? true,
    InterfaceType: 'interface',
    Attachment,
    ...association,
  };
}

export function internetGateway(InternetGatewayId: string, VpcId: string): Part {
  return { InternetGateways: [{ InternetGatewayId, Attachments: [{ State: 'available', VpcId }] }] };
}

export function natGateway(NatGatewayId: string, SubnetId: string, PrivateIp: string, publicIp: string | null): Part {
  const eip: Members = publicIp === null ? {} : { AllocationId: `eipalloc-${NatGatewayId}`, PublicIp: publicIp };
  const ConnectivityType = publicIp === null ? 'private' : 'public';
  const NatGatewayAddresses = [{ PrivateIp, IsPrimary: true, ...eip }];
  return { NatGateways: [{ NatGatewayId, SubnetId, State: 'available', ConnectivityType, NatGatewayAddresses }] };
}

export function peering(id: string, requester: string, accepter: string, Code = 'active'): Part {
  const side = (VpcId: string): Json => ({ VpcId, OwnerId: '111122223333', Region: 'ap-northeast-2' });
  return {
    VpcPeeringConnections: [
      {
        VpcPeeringConnectionId: id,
        Status: { Code },
        RequesterVpcInfo: side(requester),
        AccepterVpcInfo: side(accepter),
      },
    ],
  };
}
