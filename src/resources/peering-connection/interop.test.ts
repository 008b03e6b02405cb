import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';

test('a peering of two VPCs of the template, and a route to it', () => {
  const { props, findings } = imported(`${NETWORK}
Other: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.1.0.0/16}}
Pcx: {Type: AWS::EC2::VPCPeeringConnection, Properties: {VpcId: !Ref Vpc, PeerVpcId: !Ref Other}}
Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
Route: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 10.1.0.0/16, VpcPeeringConnectionId: !Ref Pcx}}
`);
  expect(props('Pcx')).toMatchObject({ requester: 'Vpc', accepter: 'Other', state: 'active' });
  expect(props('Table')).toMatchObject({ routes: [{ destination: '10.1.0.0/16', target: 'Pcx' }] });
  expect(findings).toEqual([]);
});
