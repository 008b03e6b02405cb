import { describe, expect, test } from 'vitest';
import { dumped } from '../testing/aws-cli.ts';

const VPC = { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' };
const SUBNET = { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'ap-northeast-2a' };
/** With nothing in it that answers would rest on. */
const NETWORK = { Vpcs: [VPC], Subnets: [SUBNET], RouteTables: [], NetworkAcls: [], SecurityGroups: [] };

const ENI = {
  NetworkInterfaceId: 'eni-1',
  SubnetId: 'subnet-1',
  VpcId: 'vpc-1',
  InterfaceType: 'interface',
  PrivateIpAddress: '10.0.1.5',
  PrivateIpAddresses: [
    { Primary: true, PrivateIpAddress: '10.0.1.5' },
    { Primary: false, PrivateIpAddress: '10.0.1.6' },
  ],
  Ipv6Addresses: [{ Ipv6Address: '2001:db8:1::5' }],
  Groups: [{ GroupId: 'sg-1', GroupName: 'web' }],
  SourceDestCheck: false,
  ConnectionTrackingConfiguration: { TcpEstablishedTimeout: 3600, UdpStreamTimeout: 60 },
  Attachment: { DeviceIndex: 0, InstanceId: 'i-1', AttachmentId: 'eni-attach-1' },
};
const GROUPS = { SecurityGroups: [{ GroupId: 'sg-1', GroupName: 'web', VpcId: 'vpc-1' }] };
const INSTANCE = {
  InstanceId: 'i-1',
  InstanceType: 't3.small',
  State: { Code: 16, Name: 'running' },
  SubnetId: 'subnet-1',
  KeyName: 'ops',
  Tags: [{ Key: 'Name', Value: 'web' }],
  NetworkInterfaces: [ENI],
};

describe('instances and their interfaces', () => {
  const host = (change: object = {}) => [{ Instances: [{ ...INSTANCE, ...change }] }];

  test('are told with addresses and groups', () => {
    const world = dumped({ ...NETWORK, ...GROUPS, Reservations: host() });
    expect(world.findings).toEqual([]);
    expect(world.resource('i-1')).toMatchObject({
      name: 'web',
      parent: 'subnet-1',
      props: { state: 'running', instanceType: 't3.small', keyName: 'ops', listening: 'unknown' },
    });
    expect(world.resource('eni-1')).toMatchObject({
      name: 'web-eth0',
      parent: 'subnet-1',
      props: {
        instance: 'i-1',
        deviceIndex: 0,
        privateAddress: '10.0.1.5',
        secondaryPrivateAddresses: ['10.0.1.6'],
        ipv6Addresses: ['2001:db8:1::5'],
        securityGroups: ['sg-1'],
        sourceDestCheck: false,
        tcpEstablishedTimeout: 3600,
        udpStreamTimeout: 60,
        udpTimeout: 0,
        publicAddress: '',
      },
    });
  });

  test('are told once by two calls', () => {
    const tagged = { ...ENI, TagSet: [{ Key: 'Name', Value: 'front' }] };
    const world = dumped({ ...NETWORK, ...GROUPS, Reservations: host(), NetworkInterfaces: [tagged] });
    expect(world.resource('eni-1').name).toBe('front');
    expect(world.findings).toEqual([]);
  });

  test.each([
    ['pending', 'running'],
    ['stopping', 'stopped'],
    ['stopped', 'stopped'],
    ['shutting-down', 'terminated'],
  ])('%s is %s', (given, state) => {
    expect(dumped({ ...NETWORK, ...GROUPS, Reservations: host({ State: { Name: given } }) }).props('i-1').state).toBe(
      state,
    );
  });

  test('keep no secret', () => {
    const secret = { UserData: { Value: 'c2VjcmV0' }, Environment: { Variables: { PASSWORD: 'c2VjcmV0' } } };
    const world = dumped({ ...NETWORK, ...GROUPS, Reservations: host(secret), UserData: { Value: 'c2VjcmV0' } });
    expect(JSON.stringify([world.topology, world.findings])).not.toContain('c2VjcmV0');
  });

  test('that are terminated have no place left', () => {
    const gone = { State: { Name: 'terminated' }, SubnetId: undefined, NetworkInterfaces: [] };
    const world = dumped({ ...NETWORK, Reservations: host(gone) });
    expect(world.has('i-1')).toBe(false);
    expect(world.findings).toEqual(['hint aws-no-subnet web (terminated) is in no subnet; it is left out.']);
  });

  test('tell what runs on them in a tag', () => {
    const tag = (value: string) => ({ Tags: [{ Key: 'hopwise:guest', Value: value }] });
    const told = dumped({ ...NETWORK, ...GROUPS, Reservations: host(tag('{"listeners":[{"port":443}]}')) });
    expect(told.props('i-1')).toMatchObject({ listening: 'listed', listeners: [{ protocol: 'tcp', port: 443 }] });
    const wrong = dumped({ ...NETWORK, ...GROUPS, Reservations: host(tag('web')) });
    expect(wrong.props('i-1').listening).toBe('unknown');
    expect(wrong.findings).toMatchInlineSnapshot(`
      [
        "warning guest-tag The tag hopwise:guest is not a JSON object; it is passed over, and the guest is taken to listen.",
      ]
    `);
  });

  test('have what Amazon lent them, or an Elastic IP', () => {
    const lent = { ...ENI, Association: { IpOwnerId: 'amazon', PublicIp: '203.0.113.7' } };
    expect(dumped({ ...NETWORK, ...GROUPS, NetworkInterfaces: [lent] }).props('eni-1').publicAddress).toBe(
      '203.0.113.7',
    );
    const own = { ...ENI, Association: { IpOwnerId: '111122223333', PublicIp: '203.0.113.8' } };
    expect(
      dumped({ ...NETWORK, ...GROUPS, Reservations: host({ NetworkInterfaces: [own] }) }).props('eni-1'),
    ).toMatchObject({
      publicAddress: '203.0.113.8',
    });
    const addresses = [
      {
        AllocationId: 'eipalloc-1',
        PublicIp: '203.0.113.8',
        NetworkInterfaceId: 'eni-1',
        PrivateIpAddress: '10.0.1.6',
      },
    ];
    const both = dumped({ ...NETWORK, ...GROUPS, NetworkInterfaces: [own], Addresses: addresses });
    expect(both.props('eni-1').publicAddress).toBe('');
    expect(both.props('eipalloc-1')).toMatchObject({ association: 'eni-1', privateAddress: '10.0.1.6' });
  });

  test('an Elastic IP is described by its interface where no file describes it', () => {
    const association = { AllocationId: 'eipalloc-1', IpOwnerId: '111122223333', PublicIp: '203.0.113.8' };
    const own = {
      ...ENI,
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: '10.0.1.5', Association: association }],
    };
    const world = dumped({ ...NETWORK, ...GROUPS, NetworkInterfaces: [own] });
    expect(world.props('eipalloc-1')).toMatchObject({ association: 'eni-1', privateAddress: '' });
    expect(world.props('eni-1').publicAddress).toBe('');
  });

  test('of services are drawn as the services', () => {
    const of = (id: string, change: object) => ({ ...ENI, NetworkInterfaceId: id, Attachment: undefined, ...change });
    const world = dumped({
      ...NETWORK,
      ...GROUPS,
      NetworkInterfaces: [
        of('eni-nat', { InterfaceType: 'nat_gateway', RequesterManaged: true }),
        of('eni-alb', { RequesterManaged: true, Description: 'ELB app/web/1' }),
        of('eni-nlb', { InterfaceType: 'network_load_balancer' }),
        of('eni-free', { InterfaceType: 'efa' }),
      ],
      Addresses: [{ AllocationId: 'eipalloc-1', PublicIp: '203.0.113.8', NetworkInterfaceId: 'eni-alb' }],
    });
    expect(['eni-nat', 'eni-alb', 'eni-nlb', 'eni-free'].map(world.has)).toEqual([false, true, true, true]);
    expect(world.props('eni-free').instance).toBeNull();
    expect(world.resource('eni-alb.host')).toMatchObject({ name: 'ELB app/web/1', props: { listening: 'unknown' } });
    expect(world.props('eipalloc-1').association).toBe('eni-alb');
    expect(world.findings).toEqual([]);
  });

  test('of services that some call describes are theirs', () => {
    const of = (id: string, change: object) => ({ ...ENI, NetworkInterfaceId: id, Attachment: undefined, ...change });
    const Groups = [{ GroupId: 'sg-1' }];
    const world = dumped({
      ...NETWORK,
      ...GROUPS,
      NetworkInterfaces: [
        of('eni-db', {
          RequesterManaged: true,
          Description: 'RDSNetworkInterface',
          PrivateIpAddress: '10.0.1.70',
          Groups,
        }),
        of('eni-fn', {
          InterfaceType: 'lambda',
          Description: 'AWS Lambda VPC ENI-other-1',
          PrivateIpAddress: '10.0.1.71',
          Groups,
        }),
        of('eni-efs', {
          RequesterManaged: true,
          Description: 'EFS mount target for fs-1',
          PrivateIpAddress: '10.0.1.72',
        }),
      ],
      DBInstances: [
        {
          DBInstanceIdentifier: 'db',
          DBSubnetGroup: { DBSubnetGroupName: 'g', VpcId: 'vpc-1', Subnets: [{ SubnetIdentifier: 'subnet-1' }] },
          VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }],
        },
      ],
      Functions: [
        { FunctionArn: 'fn', VpcConfig: { VpcId: 'vpc-1', SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } },
      ],
    });
    expect(['eni-db', 'eni-fn', 'eni-efs'].map(world.has)).toEqual([false, false, true]);
    expect(world.props('db').nodes).toMatchObject([{ privateAddress: '10.0.1.70' }]);
    expect(world.props('fn').nodes).toMatchObject([{ privateAddress: '10.0.1.71' }]);
  });
});

describe('security groups', () => {
  const permission = {
    IpProtocol: 'tcp',
    FromPort: 80,
    ToPort: 443,
    IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'all' }],
    Ipv6Ranges: [{ CidrIpv6: '::/0' }],
    UserIdGroupPairs: [{ GroupId: 'sg-2', UserId: '111122223333' }],
  };
  const groups = [
    {
      GroupId: 'sg-1',
      GroupName: 'default',
      Description: 'd',
      VpcId: 'vpc-1',
      IpPermissions: [permission],
      IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    },
    {
      GroupId: 'sg-2',
      GroupName: 'app',
      VpcId: 'vpc-1',
      IpPermissions: [{ IpProtocol: 'icmp', FromPort: 8, ToPort: -1, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }],
    },
  ];

  test('have a row for every far side', () => {
    const world = dumped({ ...NETWORK, SecurityGroups: groups });
    expect(world.props('vpc-1').defaultSecurityGroup).toBe('sg-1');
    expect(world.props('sg-1')).toMatchObject({
      inbound: [
        { protocol: 'tcp', ports: '80-443', cidr: '0.0.0.0/0', group: null, description: 'all' },
        { protocol: 'tcp', ports: '80-443', cidr: '::/0', group: null },
        { protocol: 'tcp', ports: '80-443', cidr: '', group: 'sg-2' },
      ],
      outbound: [{ protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' }],
    });
    expect(world.props('sg-2')).toMatchObject({
      inbound: [{ protocol: 'icmp', ports: 'all', icmpType: 8, icmpCode: -1 }],
      outbound: [],
    });
  });

  const rules = [
    {
      GroupId: 'sg-1',
      IsEgress: false,
      IpProtocol: 'tcp',
      FromPort: 80,
      ToPort: 443,
      CidrIpv4: '0.0.0.0/0',
      Description: 'all',
    },
    { GroupId: 'sg-1', IsEgress: false, IpProtocol: 'tcp', FromPort: 80, ToPort: 443, CidrIpv6: '::/0' },
    {
      GroupId: 'sg-1',
      IsEgress: false,
      IpProtocol: 'tcp',
      FromPort: 80,
      ToPort: 443,
      ReferencedGroupInfo: { GroupId: 'sg-2' },
    },
    { GroupId: 'sg-1', IsEgress: true, IpProtocol: '-1', FromPort: -1, ToPort: -1, CidrIpv4: '0.0.0.0/0' },
  ];

  test('are not told twice by their rules', () => {
    const twice = dumped({ ...NETWORK, SecurityGroups: groups, SecurityGroupRules: rules });
    expect(twice.props('sg-1')).toEqual(dumped({ ...NETWORK, SecurityGroups: groups }).props('sg-1'));
  });

  test('are made of their rules alone, in the VPC of whoever has them', () => {
    const { SecurityGroups: _, ...network } = NETWORK;
    const world = dumped({ ...network, SecurityGroupRules: rules, NetworkInterfaces: [ENI] });
    expect(world.resource('sg-1')).toMatchObject({ parent: 'vpc-1', props: { outbound: [{ cidr: '0.0.0.0/0' }] } });
    expect(world.findings.some((each) => each.includes('names sg-2'))).toBe(true);
  });
});
