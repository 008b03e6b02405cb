import { describe, expect, test } from 'vitest';
import { dumped, dumpedFiles } from '../testing/aws-cli.ts';

const VPC = { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16', DhcpOptionsId: 'dopt-1' };
const SUBNET = { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'ap-northeast-2a' };
/** With nothing in it that answers would rest on. */
const NETWORK = {
  Vpcs: [{ ...VPC, DhcpOptionsId: 'default' }],
  Subnets: [SUBNET],
  RouteTables: [],
  NetworkAcls: [],
  SecurityGroups: [],
};
const FOLDER = '111122223333/ap-northeast-2';
const S3 = 'com.amazonaws.ap-northeast-2.s3';

function files(outputs: Readonly<Record<string, unknown>>) {
  const all = { all: NETWORK, ...outputs };
  return dumpedFiles(
    Object.entries(all).map(([name, output]) => ({ name: `${FOLDER}/${name}.json`, text: JSON.stringify(output) })),
  );
}

describe('prefix lists and endpoints', () => {
  test('lists have their entries, and name the service of gateway endpoints', () => {
    const world = files({
      'describe-managed-prefix-lists': {
        PrefixLists: [
          { PrefixListId: 'pl-1', PrefixListName: S3, OwnerId: 'AWS', AddressFamily: 'IPv4' },
          { PrefixListId: 'pl-2', PrefixListName: 'offices', OwnerId: '1', AddressFamily: 'IPv4', MaxEntries: 5 },
        ],
      },
      'get-managed-prefix-list-entries.pl-1': { Entries: [{ Cidr: '52.219.0.0/16' }, { Cidr: '3.5.0.0/16' }] },
      'describe-vpc-endpoints': {
        VpcEndpoints: [
          {
            VpcEndpointId: 'vpce-1',
            VpcEndpointType: 'Gateway',
            VpcId: 'vpc-1',
            ServiceName: S3,
            RouteTableIds: ['rtb-1'],
            State: 'available',
            PolicyDocument: '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}',
          },
        ],
      },
      tables: {
        RouteTables: [
          {
            RouteTableId: 'rtb-1',
            VpcId: 'vpc-1',
            Routes: [{ DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1', Origin: 'CreateRoute', State: 'active' }],
          },
        ],
      },
    });
    expect(world.props('pl-1')).toMatchObject({
      owner: 'aws',
      entries: [{ cidr: '52.219.0.0/16' }, { cidr: '3.5.0.0/16' }],
    });
    expect(world.props('pl-2')).toMatchObject({ owner: 'customer', maxEntries: 5 });
    expect(world.resource('vpce-1').kind).toBe('gateway-endpoint');
    expect(world.props('vpce-1')).toMatchObject({ prefixList: 'pl-1', routeTables: ['rtb-1'], policy: 'full-access' });
    expect(world.props('rtb-1')).toMatchObject({ routes: [] });
    expect(world.findings).toEqual([]);
  });

  test('rules and routes may name a list', () => {
    const world = files({
      lists: {
        PrefixLists: [{ PrefixListId: 'pl-2', PrefixListName: 'offices', AddressFamily: 'IPv4', MaxEntries: 5 }],
      },
      groups: {
        SecurityGroups: [
          {
            GroupId: 'sg-1',
            GroupName: 'web',
            VpcId: 'vpc-1',
            IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-2' }] }],
          },
        ],
      },
      tables: {
        RouteTables: [
          {
            RouteTableId: 'rtb-1',
            VpcId: 'vpc-1',
            Routes: [{ DestinationPrefixListId: 'pl-2', GatewayId: 'igw-1', Origin: 'CreateRoute', State: 'active' }],
          },
        ],
        InternetGateways: [{ InternetGatewayId: 'igw-1', Attachments: [{ VpcId: 'vpc-1', State: 'available' }] }],
      },
    });
    expect(world.props('sg-1').inbound).toMatchObject([{ prefixList: 'pl-2', ports: '22' }]);
    expect(world.props('rtb-1').routes).toMatchObject([{ prefixList: 'pl-2', target: 'igw-1' }]);
    expect(world.findings).toEqual([]);
  });

  test('interface endpoints have the addresses of their interfaces', () => {
    const world = dumped({
      ...NETWORK,
      VpcEndpoints: [
        {
          VpcEndpointId: 'vpce-2',
          VpcEndpointType: 'Interface',
          VpcId: 'vpc-1',
          ServiceName: 'com.amazonaws.ap-northeast-2.sqs',
          SubnetIds: ['subnet-1'],
          PrivateDnsEnabled: true,
          State: 'available',
        },
      ],
      NetworkInterfaces: [
        {
          NetworkInterfaceId: 'eni-9',
          SubnetId: 'subnet-1',
          VpcId: 'vpc-1',
          InterfaceType: 'vpc_endpoint',
          RequesterManaged: true,
          Description: 'VPC Endpoint Interface vpce-2',
          PrivateIpAddress: '10.0.1.9',
        },
      ],
    });
    expect(world.props('vpce-2')).toMatchObject({
      service: 'sqs',
      privateDns: true,
      nodes: [{ subnet: 'subnet-1', privateAddress: '10.0.1.9' }],
    });
    expect(world.has('eni-9')).toBe(false);
  });
});

describe('names', () => {
  test('private zones have VPCs and records; public ones are left out', () => {
    const world = files({
      zones: {
        HostedZones: [
          { Id: '/hostedzone/Z1', Name: 'corp.internal.', Config: { PrivateZone: true } },
          { Id: '/hostedzone/Z2', Name: 'example.com.', Config: { PrivateZone: false } },
        ],
      },
      'get-hosted-zone.Z1': {
        HostedZone: { Id: '/hostedzone/Z1', Name: 'corp.internal.', Config: { PrivateZone: true } },
        VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'ap-northeast-2' }],
      },
      'list-resource-record-sets.Z1': {
        ResourceRecordSets: [
          { Name: 'db.corp.internal.', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '10.0.1.9' }] },
          { Name: 'corp.internal.', Type: 'SOA', ResourceRecords: [{ Value: 'ns' }] },
        ],
      },
    });
    expect(world.resource('Z1')).toMatchObject({ kind: 'private-hosted-zone', name: 'corp.internal' });
    expect(world.props('Z1')).toEqual({
      vpcs: ['vpc-1'],
      records: [{ name: 'db.corp.internal', type: 'A', value: '10.0.1.9', target: null }],
    });
    expect(world.has('Z2')).toBe(false);
  });

  test('a VPC names its DHCP options', () => {
    const world = dumped({
      ...NETWORK,
      Vpcs: [VPC],
      DhcpOptions: [
        {
          DhcpOptionsId: 'dopt-1',
          DhcpConfigurations: [{ Key: 'domain-name-servers', Values: [{ Value: '10.0.1.53' }] }],
        },
      ],
    });
    expect(world.props('dopt-1')).toMatchObject({ vpcs: ['vpc-1'], domainNameServers: ['10.0.1.53'] });
  });
});

describe('hosts of services', () => {
  test('databases, functions, tasks and groups', () => {
    const details = [
      { name: 'subnetId', value: 'subnet-1' },
      { name: 'privateIPv4Address', value: '10.0.1.40' },
    ];
    const world = dumped({
      ...NETWORK,
      DBInstances: [
        {
          DBInstanceIdentifier: 'db',
          Engine: 'postgres',
          Endpoint: { Address: 'db.x.ap-northeast-2.rds.amazonaws.com', Port: 5433 },
          AvailabilityZone: 'ap-northeast-2a',
          DBInstanceStatus: 'available',
          DBSubnetGroup: { DBSubnetGroupName: 'group', VpcId: 'vpc-1', Subnets: [{ SubnetIdentifier: 'subnet-1' }] },
        },
      ],
      Functions: [
        { FunctionName: 'fn', FunctionArn: 'arn:fn', VpcConfig: { VpcId: 'vpc-1', SubnetIds: ['subnet-1'] } },
        { FunctionName: 'free', FunctionArn: 'arn:free', VpcConfig: { VpcId: '', SubnetIds: [] } },
      ],
      tasks: [
        {
          taskArn: 'arn:task',
          group: 'service:web',
          lastStatus: 'RUNNING',
          attachments: [{ type: 'ElasticNetworkInterface', details }],
        },
      ],
      AutoScalingGroups: [
        { AutoScalingGroupName: 'asg', MinSize: 1, DesiredCapacity: 2, MaxSize: 3, VPCZoneIdentifier: 'subnet-1' },
      ],
    });
    expect(world.props('db')).toMatchObject({ engine: 'postgres', port: 5433, nodes: [{ subnet: 'subnet-1' }] });
    expect(world.props('group')).toEqual({ subnets: ['subnet-1'] });
    expect(world.props('arn:fn')).toMatchObject({ nodes: [{ subnet: 'subnet-1' }] });
    expect(world.has('arn:free')).toBe(false);
    expect(world.resource('arn:task')).toMatchObject({ name: 'web', kind: 'ecs-task' });
    expect(world.props('arn:task')).toMatchObject({ nodes: [{ privateAddress: '10.0.1.40' }] });
    expect(world.props('asg')).toMatchObject({ desiredCapacity: 2, subnets: ['subnet-1'] });
  });
});

test('flow logs and Block Public Access', () => {
  const world = dumped({
    ...NETWORK,
    FlowLogs: [{ FlowLogId: 'fl-1', ResourceId: 'vpc-1', TrafficType: 'ALL' }],
    VpcBlockPublicAccessOptions: { AwsRegion: 'ap-northeast-2', InternetGatewayBlockMode: 'block-ingress' },
    VpcBlockPublicAccessExclusions: [
      {
        ResourceArn: 'arn:aws:ec2:ap-northeast-2:111122223333:subnet/subnet-1',
        InternetGatewayExclusionMode: 'allow-bidirectional',
        State: 'create-complete',
      },
    ],
  });
  expect(world.props('fl-1')).toMatchObject({ target: 'vpc-1', traffic: 'ALL' });
  const block = Object.values(world.topology.resources).find((each) => each.kind === 'vpc-block-public-access');
  expect(block?.props).toEqual({
    mode: 'block-ingress',
    exclusions: [{ resource: 'subnet-1', mode: 'allow-bidirectional' }],
  });
});
