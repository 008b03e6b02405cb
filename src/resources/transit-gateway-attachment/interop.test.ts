import { expect, test } from 'vitest';
import { dumped } from '../../testing/aws-cli.ts';
import { imported, NETWORK } from '../../testing/template.ts';

const GATEWAY = `${NETWORK}
Tgw: {Type: AWS::EC2::TransitGateway, Properties: {SecurityGroupReferencingSupport: enable, DefaultRouteTablePropagation: disable}}
`;

test('a VPC attachment is associated with the default table', () => {
  const { props, resource, findings } = imported(`${GATEWAY}
Att: {Type: AWS::EC2::TransitGatewayAttachment, Properties: {TransitGatewayId: !Ref Tgw, VpcId: !Ref Vpc, SubnetIds: [!Ref Web], Options: {ApplianceModeSupport: enable}}}
`);
  expect(props('Tgw')).toMatchObject({
    securityGroupReferencing: true,
    defaultAssociationTable: 'Tgw.transit-gateway-route-table',
    defaultPropagationTable: null,
  });
  expect(resource('Att').parent).toBe('Tgw');
  expect(props('Att')).toMatchObject({
    attached: 'Vpc',
    subnets: ['Web'],
    routeTable: 'Tgw.transit-gateway-route-table',
    propagatesTo: [],
    applianceMode: true,
    securityGroupReferencing: true,
  });
  expect(findings).toEqual([]);
});

test('associations, propagations and routes of a table of its own', () => {
  const { props, findings } = imported(`${GATEWAY}
Att: {Type: AWS::EC2::TransitGatewayVpcAttachment, Properties: {TransitGatewayId: !Ref Tgw, VpcId: !Ref Vpc, SubnetIds: [!Ref Web]}}
Table: {Type: AWS::EC2::TransitGatewayRouteTable, Properties: {TransitGatewayId: !Ref Tgw}}
Association: {Type: AWS::EC2::TransitGatewayRouteTableAssociation, Properties: {TransitGatewayAttachmentId: !Ref Att, TransitGatewayRouteTableId: !Ref Table}}
Propagation: {Type: AWS::EC2::TransitGatewayRouteTablePropagation, Properties: {TransitGatewayAttachmentId: !Ref Att, TransitGatewayRouteTableId: !Ref Table}}
Route: {Type: AWS::EC2::TransitGatewayRoute, Properties: {TransitGatewayRouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, TransitGatewayAttachmentId: !Ref Att}}
Hole: {Type: AWS::EC2::TransitGatewayRoute, Properties: {TransitGatewayRouteTableId: !Ref Table, DestinationCidrBlock: 10.9.0.0/16, Blackhole: true}}
`);
  expect(props('Att')).toMatchObject({ routeTable: 'Table', propagatesTo: ['Table'] });
  expect(props('Table').routes).toEqual([
    { destination: '0.0.0.0/0', attachment: 'Att' },
    { destination: '10.9.0.0/16', attachment: 'blackhole' },
  ]);
  expect(findings).toEqual([]);
});

test('a peering has a table on either side', () => {
  const { props, findings } = imported(`${GATEWAY}
Far: {Type: AWS::EC2::TransitGateway, Properties: {}}
Peering: {Type: AWS::EC2::TransitGatewayPeeringAttachment, Properties: {TransitGatewayId: !Ref Tgw, PeerTransitGatewayId: !Ref Far, PeerRegion: us-east-1, PeerAccountId: '1'}}
Near: {Type: AWS::EC2::TransitGatewayRouteTable, Properties: {TransitGatewayId: !Ref Tgw}}
Other: {Type: AWS::EC2::TransitGatewayRouteTable, Properties: {TransitGatewayId: !Ref Far}}
One: {Type: AWS::EC2::TransitGatewayRouteTableAssociation, Properties: {TransitGatewayAttachmentId: !Ref Peering, TransitGatewayRouteTableId: !Ref Near}}
Two: {Type: AWS::EC2::TransitGatewayRouteTableAssociation, Properties: {TransitGatewayAttachmentId: !Ref Peering, TransitGatewayRouteTableId: !Ref Other}}
`);
  expect(props('Peering')).toMatchObject({ attached: 'Far', routeTable: 'Near', peerRouteTable: 'Other' });
  expect(findings).toEqual([]);
});

test('an attachment knows its interfaces by what describe-network-interfaces says of them', () => {
  const { props } = dumped({
    Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
    Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'us-east-1a' }],
    TransitGateways: [{ TransitGatewayId: 'tgw-1' }],
    TransitGatewayVpcAttachments: [
      {
        TransitGatewayAttachmentId: 'tgw-attach-1',
        TransitGatewayId: 'tgw-1',
        VpcId: 'vpc-1',
        SubnetIds: ['subnet-1'],
        State: 'available',
      },
    ],
    NetworkInterfaces: [
      {
        NetworkInterfaceId: 'eni-1',
        InterfaceType: 'transit_gateway',
        RequesterManaged: true,
        Description: 'Network Interface for Transit Gateway Attachment tgw-attach-1',
        SubnetId: 'subnet-1',
        VpcId: 'vpc-1',
        PrivateIpAddress: '10.0.1.175',
      },
    ],
  });
  expect(props('tgw-attach-1')).toMatchObject({ subnets: ['subnet-1'], addresses: ['10.0.1.175'] });
});
