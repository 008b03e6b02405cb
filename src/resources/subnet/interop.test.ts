import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';

test('a subnet in its zone, with IPv6 and its associations', () => {
  const { resource, props, findings } = imported(`${NETWORK}
Six: { Type: AWS::EC2::VPCCidrBlock, Properties: { VpcId: !Ref Vpc, AmazonProvidedIpv6CidrBlock: true } }
Block: { Type: AWS::EC2::SubnetCidrBlock, Properties: { SubnetId: !Ref Web, Ipv6CidrBlock: !Select [1, !Cidr [!Select [0, !GetAtt Vpc.Ipv6CidrBlocks], 4, 64]] } }
App:
  Type: AWS::EC2::Subnet
  Properties: { VpcId: !GetAtt Web.VpcId, CidrBlock: 10.0.2.0/24, MapPublicIpOnLaunch: true, AssignIpv6AddressOnCreation: true, Ipv6CidrBlock: '2001:db8:0:2::/64' }
Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: !Ref Vpc } }
A: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Web, RouteTableId: !Ref Table } }
B: { Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: { SubnetId: !Ref Web, NetworkAclId: !GetAtt Acl.Id } }
`);
  expect(resource('Web').parent).toBe('Vpc.ap-northeast-2a');
  expect(resource('App').parent).toBe('Vpc');
  expect(props('Web')).toMatchObject({ ipv6Cidr: '2001:db8:0:1::/64', routeTable: 'Table', networkAcl: 'Acl' });
  expect(props('App')).toMatchObject({
    mapPublicIpOnLaunch: true,
    assignIpv6OnCreation: true,
    ipv6Cidr: '2001:db8:0:2::/64',
  });
  expect(findings).toEqual([]);
});

test('a subnet of a VPC that the template does not have', () => {
  const { resource, findings } = imported(`
Lost: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-0123, CidrBlock: 10.0.0.0/24 } }
Nowhere: { Type: AWS::EC2::Subnet, Properties: { CidrBlock: 10.0.1.0/24 } }
`);
  expect(resource('Lost').parent).toBeNull();
  expect(findings).toEqual([
    '3:56 warning cfn-outside VpcId refers to vpc-0123, which Hopwise does not draw; it is left out.',
    "4:3 warning cfn-default-vpc Nowhere names no VPC, so it belongs to the account's default VPC, which the template does not describe.",
  ]);
});
