import { expect, test } from 'vitest';
import { dumped } from '../../testing/aws-cli.ts';
import { throughTemplate } from '../../testing/round-trip.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { world } from '../../testing/world.ts';

test('a public NAT gateway holds its Elastic IP and an address of its subnet', () => {
  const { resource, props, findings } = imported(`${NETWORK}
Address: { Type: AWS::EC2::EIP, Properties: { Domain: vpc } }
Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Web, AllocationId: !GetAtt Address.AllocationId } }
`);
  expect(resource('Nat').parent).toBe('Web');
  expect(props('Nat')).toMatchObject({ connectivity: 'public', privateAddress: '10.0.1.4', state: 'available' });
  expect(props('Address')).toMatchObject({ association: 'Nat', address: '203.0.113.11' });
  expect(findings).toEqual([]);
});

test('a private NAT gateway with the addresses it is given', () => {
  const { props } = imported(`${NETWORK}
Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Web, ConnectivityType: private, PrivateIpAddress: 10.0.1.50, SecondaryPrivateIpAddresses: [10.0.1.51] } }
`);
  expect(props('Nat')).toMatchObject({
    connectivity: 'private',
    privateAddress: '10.0.1.50',
    secondaryPrivateAddresses: ['10.0.1.51'],
  });
});

test('a private NAT gateway with as many addresses as it asks for', () => {
  const { props, findings } = imported(`${NETWORK}
Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Web, ConnectivityType: private, SecondaryPrivateIpAddressCount: 2 } }
`);
  expect(props('Nat')).toMatchObject({
    privateAddress: '10.0.1.4',
    secondaryPrivateAddresses: ['10.0.1.5', '10.0.1.6'],
  });
  expect(findings).toEqual([]);
});

const REGIONAL = `${NETWORK}
Igw: { Type: AWS::EC2::InternetGateway }
Attached: { Type: AWS::EC2::VPCGatewayAttachment, Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Igw } }
`;

test('a regional NAT gateway in automatic mode: in the VPC, with a table that leads out and an address that is made up', () => {
  const { resource, props, findings } = imported(`${REGIONAL}
Nat: { Type: AWS::EC2::NatGateway, Properties: { VpcId: !Ref Vpc, AvailabilityMode: regional, ConnectivityType: public, MaxDrainDurationSeconds: 60 } }
Back: { Type: AWS::EC2::Route, Properties: { RouteTableId: !GetAtt Nat.RouteTableId, DestinationCidrBlock: 10.9.0.0/16, GatewayId: !Ref Igw } }
`);
  expect(resource('Nat').parent).toBe('Vpc');
  expect(props('Nat')).toMatchObject({
    availability: 'regional',
    zones: 'automatic',
    privateAddress: '',
    routeTable: 'Nat.route-table',
  });
  expect(resource('Nat.route-table').parent).toBe('Vpc');
  expect(props('Nat.route-table').routes).toMatchObject([
    { destination: '0.0.0.0/0', target: 'Igw' },
    { destination: '10.9.0.0/16', target: 'Igw' },
  ]);
  expect(props('Nat.elastic-ip')).toMatchObject({ association: 'Nat', zone: '', address: '203.0.113.11' });
  expect(findings).toEqual([]);
});

test('a regional NAT gateway in manual mode: its Elastic IPs are of their zones', () => {
  const { props, findings } = imported(`${REGIONAL}
A: { Type: AWS::EC2::EIP }
B: { Type: AWS::EC2::EIP }
Nat:
  Type: AWS::EC2::NatGateway
  Properties:
    VpcId: !Ref Vpc
    AvailabilityMode: regional
    AvailabilityZoneAddresses:
      - { AvailabilityZone: ap-northeast-2a, AllocationIds: [!GetAtt A.AllocationId] }
      - { AvailabilityZone: ap-northeast-2c, AllocationIds: [!GetAtt B.AllocationId] }
`);
  expect(props('Nat').zones).toBe('manual');
  expect(props('A')).toMatchObject({ association: 'Nat', zone: 'ap-northeast-2a' });
  expect(props('B')).toMatchObject({ association: 'Nat', zone: 'ap-northeast-2c' });
  expect(findings).toEqual([]);
});

test('regional NAT gateways as the AWS CLI prints them', () => {
  const address = (zone: string, index: number) => ({
    AllocationId: `eipalloc-${index}`,
    PublicIp: `70.1.1.${index}`,
    AssociationId: `eipassoc-${index}`,
    Status: 'succeeded',
    AvailabilityZone: zone,
  });
  const gateway = (mode: string) => ({
    NatGatewayId: `nat-${mode}`,
    VpcId: 'vpc-1',
    State: 'available',
    ConnectivityType: 'public',
    AvailabilityMode: 'regional',
    AutoScalingIps: mode,
    AutoProvisionZones: mode,
    RouteTableId: 'rtb-1',
    NatGatewayAddresses: mode === 'disabled' ? [address('ap-northeast-2a', 1), address('ap-northeast-2c', 2)] : [],
  });
  const { resource, props, findings } = dumped({
    Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
    RouteTables: [{ RouteTableId: 'rtb-1', VpcId: 'vpc-1', Routes: [], Associations: [] }],
    NatGateways: [gateway('disabled'), gateway('enabled')],
  });
  expect(resource('nat-disabled').parent).toBe('vpc-1');
  expect(props('nat-disabled')).toMatchObject({ availability: 'regional', zones: 'manual', routeTable: 'rtb-1' });
  expect(props('nat-enabled')).toMatchObject({ zones: 'automatic' });
  expect(props('eipalloc-2')).toMatchObject({
    association: 'nat-disabled',
    zone: 'ap-northeast-2c',
    privateAddress: '',
  });
  expect(findings.filter((each) => each.startsWith('error'))).toEqual([]);
});

test.each(['automatic', 'manual'])('a regional NAT gateway in %s mode is the same after it was a template', (zones) => {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', region: w.region() });
  const igw = w.igw(vpc, { name: 'igw' });
  const routeTable = w.routeTable(vpc, [['0.0.0.0/0', igw]], [], { name: 'nat-rt' });
  const nat = w.add('nat-gateway', vpc, { availability: 'regional', zones, routeTable }, 'nat');
  w.routes(routeTable, [
    ['0.0.0.0/0', igw],
    ['10.9.0.0/16', igw],
  ]);
  w.eip(nat, '203.0.113.11', { zone: zones === 'manual' ? 'ap-northeast-2a' : '' });
  const { losses, findings, read, meant } = throughTemplate(w.topology());
  expect([losses.filter((each) => each.startsWith('nat')), findings]).toEqual([[], []]);
  const kindsIn = (all: typeof read) =>
    Object.values(all).filter((each) => /nat-gateway|route-table|elastic-ip/.test(each.kind));
  expect(kindsIn(read).map(({ props }) => props)).toEqual(
    expect.arrayContaining(kindsIn(meant).map(({ props }) => props)),
  );
});
