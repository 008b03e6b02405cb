import { describe, expect, test } from 'vitest';
import { dumped } from '../testing/aws-cli.ts';

const VPC = {
  VpcId: 'vpc-1',
  CidrBlock: '10.0.0.0/16',
  CidrBlockAssociationSet: [
    { CidrBlock: '10.0.0.0/16', CidrBlockState: { State: 'associated' } },
    { CidrBlock: '10.2.0.0/16', CidrBlockState: { State: 'associated' } },
    { CidrBlock: '10.3.0.0/16', CidrBlockState: { State: 'disassociated' } },
  ],
  Ipv6CidrBlockAssociationSet: [
    { Ipv6CidrBlock: '2001:db8:1::/56', Ipv6CidrBlockState: { State: 'associated' }, Ipv6Pool: 'Amazon' },
    { Ipv6CidrBlock: '2001:db8:2::/56', Ipv6CidrBlockState: { State: 'failed' } },
  ],
};
const SUBNET = { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'ap-northeast-2a' };
/** With nothing in it that answers would rest on. */
const NETWORK = { Vpcs: [VPC], Subnets: [SUBNET], RouteTables: [], NetworkAcls: [], SecurityGroups: [] };

describe('VPCs', () => {
  test('have their blocks that are in force', () => {
    expect(dumped(NETWORK).props('vpc-1')).toMatchObject({
      cidr: '10.0.0.0/16',
      secondaryCidrs: ['10.2.0.0/16'],
      ipv6Cidrs: ['2001:db8:1::/56'],
      enableDnsSupport: true,
      mainRouteTable: null,
    });
  });

  test('have their attributes, named by the output or by what was asked', () => {
    const named = dumped({ ...NETWORK, VpcId: 'vpc-1', EnableDnsSupport: { Value: false } });
    expect(named.props('vpc-1').enableDnsSupport).toBe(false);
    const asked = dumped({ ...NETWORK, Request: { '--vpc-id': 'vpc-1' }, EnableDnsHostnames: { Value: true } });
    expect(asked.findings).toEqual([]);
    const wrapped = dumped({ ...NETWORK, Request: { VpcId: 'vpc-1' }, EnableDnsHostnames: { Value: true } });
    expect(wrapped.props('vpc-1').enableDnsHostnames).toBe(true);
  });

  test('are called by their tag', () => {
    expect(dumped({ Vpcs: [{ ...VPC, Tags: [{ Key: 'Name', Value: 'prod' }] }] }).resource('vpc-1')).toMatchObject({
      name: 'prod',
      sourceId: 'vpc-1',
      parent: 'ap-northeast-2',
    });
  });
});

test('subnets are in the zone of their VPC', () => {
  const world = dumped({
    ...NETWORK,
    Subnets: [
      {
        ...SUBNET,
        MapPublicIpOnLaunch: true,
        Ipv6CidrBlockAssociationSet: [
          { Ipv6CidrBlock: '2001:db8:1::/64', Ipv6CidrBlockState: { State: 'associated' } },
        ],
      },
    ],
  });
  expect(world.resource('subnet-1').parent).toBe('vpc-1.ap-northeast-2a');
  expect(world.props('subnet-1')).toMatchObject({
    cidr: '10.0.1.0/24',
    ipv6Cidr: '2001:db8:1::/64',
    mapPublicIpOnLaunch: true,
    routeTable: null,
  });
});

describe('route tables', () => {
  const local = {
    DestinationCidrBlock: '10.0.0.0/16',
    GatewayId: 'local',
    Origin: 'CreateRouteTable',
    State: 'active',
  };
  const table = (routes: readonly object[], associations: readonly object[] = []) =>
    dumped({
      ...NETWORK,
      InternetGateways: [{ InternetGatewayId: 'igw-1', Attachments: [{ State: 'available', VpcId: 'vpc-1' }] }],
      RouteTables: [{ RouteTableId: 'rtb-1', VpcId: 'vpc-1', Routes: [local, ...routes], Associations: associations }],
    });

  test('leave the local routes to the VPC', () => {
    expect(table([]).props('rtb-1').routes).toEqual([]);
    const more = { ...local, DestinationCidrBlock: '10.0.1.0/24', Origin: 'CreateRoute' };
    expect(table([more]).props('rtb-1').routes).toMatchObject([{ destination: '10.0.1.0/24', target: 'local' }]);
  });

  test('are of the VPC, of subnets or of a gateway', () => {
    const world = table(
      [],
      [
        { Main: true, AssociationState: { State: 'associated' } },
        { SubnetId: 'subnet-1', AssociationState: { State: 'associated' } },
        { GatewayId: 'igw-1' },
      ],
    );
    expect(world.props('vpc-1').mainRouteTable).toBe('rtb-1');
    expect(world.props('subnet-1').routeTable).toBe('rtb-1');
    expect(world.props('rtb-1').gateway).toBe('igw-1');
    const left = table([], [{ SubnetId: 'subnet-1', AssociationState: { State: 'disassociated' } }]);
    expect(left.props('subnet-1').routeTable).toBeNull();
  });

  test('keep how a route came in', () => {
    const world = table([
      { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', Origin: 'CreateRoute', State: 'active' },
      { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1', Origin: 'EnableVgwRoutePropagation' },
    ]);
    expect(world.props('rtb-1').routes).toMatchObject([
      { destination: '0.0.0.0/0', target: 'igw-1', origin: 'CreateRoute' },
      { destination: '::/0', target: 'igw-1', origin: 'EnableVgwRoutePropagation' },
    ]);
  });

  test('keep blackholes, and say so', () => {
    const world = table([
      { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-9', Origin: 'CreateRoute', State: 'blackhole' },
      { DestinationCidrBlock: '192.0.2.0/24', NatGatewayId: 'nat-8', Origin: 'CreateRoute', State: 'active' },
    ]);
    expect(world.props('rtb-1').routes).toMatchObject([
      { destination: '0.0.0.0/0', target: null },
      { destination: '192.0.2.0/24', target: 'outside:nat-8' },
    ]);
    expect(world.findings).toMatchInlineSnapshot(`
      [
        "warning aws-blackhole Route 0.0.0.0/0 of rtb-1 is a blackhole: nat-9 is gone or detached.",
        "warning aws-not-in-input Route 192.0.2.0/24 of rtb-1 leads to nat-8, which no file describes; where it goes from there is not known.",
      ]
    `);
  });

  test('name lists that nobody describes; one of a gateway endpoint is the service of that', () => {
    const world = table([
      { DestinationPrefixListId: 'pl-9', GatewayId: 'igw-1', Origin: 'CreateRoute', State: 'active' },
      { DestinationPrefixListId: 'pl-8', GatewayId: 'vpce-1', Origin: 'CreateRoute', State: 'active' },
    ]);
    expect(world.props('rtb-1').routes).toMatchObject([{ destination: '', prefixList: 'pl-9' }]);
    expect(world.props('pl-9')).toMatchObject({ owner: 'customer', listing: 'unknown' });
  });
});

describe('gateways', () => {
  test('are in the VPC they are attached to', () => {
    const world = dumped({
      ...NETWORK,
      InternetGateways: [
        { InternetGatewayId: 'igw-1', Attachments: [{ State: 'available', VpcId: 'vpc-1' }] },
        { InternetGatewayId: 'igw-2', Attachments: [] },
        { InternetGatewayId: 'igw-3', Attachments: [{ State: 'detaching', VpcId: 'vpc-1' }] },
      ],
      EgressOnlyInternetGateways: [
        { EgressOnlyInternetGatewayId: 'eigw-1', Attachments: [{ State: 'attached', VpcId: 'vpc-1' }] },
      ],
    });
    expect(['igw-1', 'igw-2', 'igw-3', 'eigw-1'].map((id) => world.resource(id).parent)).toEqual([
      'vpc-1',
      'ap-northeast-2',
      'ap-northeast-2',
      'vpc-1',
    ]);
  });

  const nat = {
    NatGatewayId: 'nat-1',
    SubnetId: 'subnet-1',
    State: 'available',
    ConnectivityType: 'public',
    NatGatewayAddresses: [
      { PrivateIp: '10.0.1.11', AllocationId: 'eipalloc-2', PublicIp: '203.0.113.2', IsPrimary: false },
      { PrivateIp: '10.0.1.10', AllocationId: 'eipalloc-1', PublicIp: '203.0.113.1', IsPrimary: true },
    ],
  };

  test('of NAT have their addresses, though no file describes those', () => {
    const world = dumped({ ...NETWORK, NatGateways: [nat] });
    expect(world.resource('nat-1')).toMatchObject({
      parent: 'subnet-1',
      props: {
        privateAddress: '10.0.1.10',
        secondaryPrivateAddresses: ['10.0.1.11'],
        connectivity: 'public',
        state: 'available',
      },
    });
    expect(world.props('eipalloc-1')).toMatchObject({
      address: '203.0.113.1',
      association: 'nat-1',
      privateAddress: '',
    });
    expect(world.props('eipalloc-2')).toMatchObject({ association: 'nat-1', privateAddress: '10.0.1.11' });
  });

  test('of NAT that are deleted hold nothing', () => {
    const world = dumped({ ...NETWORK, NatGateways: [{ ...nat, State: 'deleted' }] });
    expect(world.props('nat-1').state).toBe('deleted');
    expect(world.has('eipalloc-1')).toBe(false);
  });
});

test('network ACLs have their rules without the last deny, their subnets, and may be the default', () => {
  const entry = { CidrBlock: '0.0.0.0/0', Egress: false, Protocol: '-1', RuleAction: 'allow', RuleNumber: 100 };
  const world = dumped({
    ...NETWORK,
    NetworkAcls: [
      {
        NetworkAclId: 'acl-1',
        VpcId: 'vpc-1',
        IsDefault: true,
        Associations: [{ SubnetId: 'subnet-1' }],
        Entries: [
          entry,
          { ...entry, RuleNumber: 32767, RuleAction: 'deny' },
          {
            ...entry,
            CidrBlock: undefined,
            Ipv6CidrBlock: '::/0',
            RuleNumber: 101,
            Protocol: '6',
            PortRange: { From: 80, To: 80 },
          },
          { ...entry, Egress: true, Protocol: '1', IcmpTypeCode: { Type: 8, Code: -1 }, RuleNumber: 50 },
          { ...entry, Egress: true, RuleNumber: 32768, RuleAction: 'deny' },
        ],
      },
    ],
  });
  expect(world.props('acl-1')).toEqual({
    inbound: [
      { number: 100, protocol: 'all', ports: 'all', icmpType: -1, icmpCode: -1, cidr: '0.0.0.0/0', action: 'allow' },
      { number: 101, protocol: 'tcp', ports: '80', icmpType: -1, icmpCode: -1, cidr: '::/0', action: 'allow' },
    ],
    outbound: [
      { number: 50, protocol: 'icmp', ports: 'all', icmpType: 8, icmpCode: -1, cidr: '0.0.0.0/0', action: 'allow' },
    ],
  });
  expect(world.props('vpc-1').defaultNetworkAcl).toBe('acl-1');
  expect(world.props('subnet-1').networkAcl).toBe('acl-1');
});

test('records without what they need are passed over', () => {
  const nothing = [{}, { Tags: 'x' }, { VpcId: 7 }];
  const world = dumped({
    Vpcs: nothing,
    Subnets: nothing,
    RouteTables: nothing,
    NetworkAcls: nothing,
    SecurityGroups: nothing,
    SecurityGroupRules: nothing,
    InternetGateways: nothing,
    EgressOnlyInternetGateways: nothing,
    NatGateways: nothing,
    Addresses: nothing,
    NetworkInterfaces: nothing,
    Reservations: [{ Instances: nothing }],
    AvailabilityZones: nothing,
    Regions: nothing,
  });
  expect(
    Object.values(world.topology.resources)
      .map((each) => each.kind)
      .sort(),
  ).toEqual(['internet', 'region', 'vpc']);
});
