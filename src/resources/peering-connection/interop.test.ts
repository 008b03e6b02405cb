import { expect, test } from 'vitest';
import { dumped } from '../../testing/aws-cli.ts';
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

test('a peering as the AWS CLI lists it', () => {
  const { props, has } = dumped({
    Vpcs: [
      { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' },
      { VpcId: 'vpc-2', CidrBlock: '10.1.0.0/16' },
    ],
    VpcPeeringConnections: [
      {
        VpcPeeringConnectionId: 'pcx-1',
        RequesterVpcInfo: { VpcId: 'vpc-1', PeeringOptions: { AllowDnsResolutionFromRemoteVpc: true } },
        AccepterVpcInfo: { VpcId: 'vpc-2', PeeringOptions: { AllowDnsResolutionFromRemoteVpc: false } },
        Status: { Code: 'pending-acceptance' },
      },
      { VpcPeeringConnectionId: 'pcx-2', Status: { Code: 'deleted' } },
    ],
  });
  expect(props('pcx-1')).toEqual({
    requester: 'vpc-1',
    accepter: 'vpc-2',
    state: 'pending-acceptance',
    requesterDns: true,
    accepterDns: false,
  });
  expect(has('pcx-2')).toBe(false);
});
