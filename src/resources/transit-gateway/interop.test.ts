import { expect, test } from 'vitest';
import { ask, verdictOf } from '../../testing/ask.ts';
import { twoAccounts } from '../../testing/from-disk/two-accounts.ts';
import { dumped, dumpedFiles } from '../../testing/aws-cli.ts';

const GATEWAY = {
  TransitGatewayId: 'tgw-1',
  Options: {
    DefaultRouteTableAssociation: 'enable',
    AssociationDefaultRouteTableId: 'tgw-rtb-1',
    DefaultRouteTablePropagation: 'disable',
    SecurityGroupReferencingSupport: 'enable',
  },
};
const TABLE = { TransitGatewayRouteTableId: 'tgw-rtb-1', TransitGatewayId: 'tgw-1', State: 'available' };
const VPC = { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' };

function attachment(id: string, type: string, resource: string) {
  return {
    TransitGatewayAttachmentId: id,
    TransitGatewayId: 'tgw-1',
    ResourceType: type,
    ResourceId: resource,
    State: 'available',
    Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
  };
}

test('two accounts that a transit gateway joins', () => {
  const { props, resource, topology } = dumpedFiles(twoAccounts());
  const table = 'tgw-rtb-0aa10000000000001';
  expect(resource('tgw-0aa10000000000001').name).toBe('hub');
  expect(resource(table).parent).toBe('tgw-0aa10000000000001');
  expect(props(table).routes).toEqual([]);
  expect(props('tgw-attach-0bb20000000000002')).toMatchObject({
    attached: 'vpc-0bb20000000000002',
    subnets: ['subnet-0bb20000000000b01'],
    routeTable: table,
    propagatesTo: [table],
    securityGroupReferencing: false,
  });
  const web = 'i-0aa10000000000001';
  const database = 'i-0bb20000000000001';
  expect(verdictOf(ask(topology, web, database, 'tcp 5432'))).toBe('connected');
  expect(verdictOf(ask(topology, database, web, 'tcp 80'))).toBe('connected');
});

test('static routes, blackholes, and what somebody unknown propagates', () => {
  const { props, findings } = dumped({
    Vpcs: [VPC],
    TransitGateways: [GATEWAY],
    TransitGatewayRouteTables: [TABLE],
    TransitGatewayAttachments: [attachment('att-1', 'vpc', 'vpc-1'), attachment('att-2', 'vpn', 'vpn-9')],
    Request: { '--transit-gateway-route-table-id': 'tgw-rtb-1' },
    Routes: [
      route('10.0.0.0/16', 'att-1', 'propagated'),
      route('192.168.0.0/16', 'att-2', 'propagated'),
      route('0.0.0.0/0', 'att-1', 'static'),
      { DestinationCidrBlock: '10.9.0.0/16', Type: 'static', State: 'blackhole' },
    ],
    AdditionalRoutesAvailable: true,
  });
  expect(props('tgw-1')).toMatchObject({ defaultPropagation: false, securityGroupReferencing: true });
  expect(props('tgw-rtb-1').routes).toEqual([
    { destination: '0.0.0.0/0', attachment: 'att-1' },
    { destination: '10.9.0.0/16', attachment: 'blackhole' },
    { destination: '192.168.0.0/16', attachment: 'att-2' },
  ]);
  expect(props('att-1')).toMatchObject({ attached: 'vpc-1', routeTable: 'tgw-rtb-1', propagatesTo: [] });
  expect(findings.filter((each) => each.includes('aws-more'))).toHaveLength(1);
});

function route(destination: string, id: string, type: string) {
  const to = { TransitGatewayAttachmentId: id };
  return { DestinationCidrBlock: destination, TransitGatewayAttachments: [to], Type: type, State: 'active' };
}

test('a peering as both sides list it', () => {
  const far = { TransitGatewayId: 'tgw-2', Options: {} };
  const farTable = { ...TABLE, TransitGatewayRouteTableId: 'tgw-rtb-2', TransitGatewayId: 'tgw-2' };
  const { props, resource } = dumped({
    TransitGateways: [GATEWAY, far],
    TransitGatewayRouteTables: [TABLE, farTable],
    TransitGatewayPeeringAttachments: [
      {
        TransitGatewayAttachmentId: 'att-1',
        RequesterTgwInfo: { TransitGatewayId: 'tgw-1' },
        AccepterTgwInfo: { TransitGatewayId: 'tgw-2' },
        State: 'pendingAcceptance',
      },
    ],
    TransitGatewayAttachments: [
      attachment('att-1', 'peering', 'tgw-2'),
      {
        ...attachment('att-1', 'peering', 'tgw-1'),
        TransitGatewayId: 'tgw-2',
        Association: { TransitGatewayRouteTableId: 'tgw-rtb-2' },
      },
    ],
  });
  expect(resource('att-1').parent).toBe('tgw-1');
  expect(props('att-1')).toMatchObject({
    attached: 'tgw-2',
    routeTable: 'tgw-rtb-1',
    peerRouteTable: 'tgw-rtb-2',
    state: 'pendingAcceptance',
  });
});

test('propagations asked by attachment', () => {
  const { props } = dumped({
    Vpcs: [VPC],
    TransitGateways: [GATEWAY],
    TransitGatewayRouteTables: [TABLE],
    TransitGatewayAttachments: [attachment('att-1', 'vpc', 'vpc-1')],
    Request: { TransitGatewayAttachmentId: 'att-1' },
    TransitGatewayAttachmentPropagations: [{ TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'enabled' }],
  });
  expect(props('att-1')).toMatchObject({ propagatesTo: ['tgw-rtb-1'] });
});

test('tables and VPCs that are in no file are not known', () => {
  const instance = {
    InstanceId: 'i-1',
    SubnetId: 'subnet-1',
    VpcId: 'vpc-1',
    State: { Name: 'running' },
    NetworkInterfaces: [
      {
        NetworkInterfaceId: 'eni-1',
        SubnetId: 'subnet-1',
        VpcId: 'vpc-1',
        PrivateIpAddress: '10.0.0.10',
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Primary: true }],
        Groups: [{ GroupId: 'sg-1' }],
        Attachment: { DeviceIndex: 0 },
      },
    ],
  };
  const { topology } = dumped({
    Vpcs: [VPC],
    Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'eu-west-1a' }],
    Reservations: [{ Instances: [instance] }],
    SecurityGroups: [
      {
        GroupId: 'sg-1',
        GroupName: 'web',
        VpcId: 'vpc-1',
        IpPermissions: [],
        IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ],
    NetworkAcls: [],
    RouteTables: [
      {
        RouteTableId: 'rtb-1',
        VpcId: 'vpc-1',
        Routes: [{ DestinationCidrBlock: '10.0.0.0/8', TransitGatewayId: 'tgw-1', Origin: 'CreateRoute' }],
        Associations: [{ Main: true }],
      },
    ],
    TransitGateways: [GATEWAY],
    TransitGatewayVpcAttachments: [
      { TransitGatewayAttachmentId: 'att-1', TransitGatewayId: 'tgw-1', VpcId: 'vpc-1', SubnetIds: ['subnet-1'] },
    ],
  });
  expect(verdictOf(ask(topology, 'i-1', '10.7.0.1'))).toBe('SIM_UNKNOWN');
});
