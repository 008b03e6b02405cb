import { expect, test } from 'vitest';
import { dumped } from '../../testing/aws-cli.ts';
import { imported } from '../../testing/template.ts';

test('a VPC with its further blocks, and what AWS makes along with it', () => {
  const { resource, props, findings, hints } = imported(`
Net:
  Type: AWS::EC2::VPC
  Properties: { CidrBlock: 10.0.0.0/16, EnableDnsSupport: 'false', EnableDnsHostnames: true, InstanceTenancy: default, Tags: [{ Key: Name, Value: main }] }
More: { Type: AWS::EC2::VPCCidrBlock, Properties: { VpcId: !Ref Net, CidrBlock: 10.1.0.0/16 } }
Six: { Type: AWS::EC2::VPCCidrBlock, Properties: { VpcId: !GetAtt Net.VpcId, AmazonProvidedIpv6CidrBlock: true } }
`);
  expect(resource('Net')).toMatchObject({ kind: 'vpc', name: 'main', parent: 'ap-northeast-2', sourceId: 'Net' });
  expect(props('Net')).toEqual({
    cidr: '10.0.0.0/16',
    isDefault: false,
    secondaryCidrs: ['10.1.0.0/16'],
    ipv6Cidrs: ['2001:db8::/56'],
    enableDnsSupport: false,
    enableDnsHostnames: true,
    mainRouteTable: 'Net.route-table',
    defaultNetworkAcl: 'Net.network-acl',
    defaultSecurityGroup: 'Net.security-group',
  });
  expect(props('Net.network-acl').inbound).toHaveLength(2);
  expect(findings).toEqual([]);
  expect(hints).toEqual([expect.stringContaining('IPv6 block 2001:db8::/56 of Net was assigned')]);
});

test('a block that is none is reported where it stands, and the rest is read', () => {
  const { props, findings } = imported(`
Net:
  Type: AWS::EC2::VPC
  Properties:
    CidrBlock: 10.0.0.0/40
    EnableDnsSupport: maybe
    Ipv4NetmaskLength: 20
`);
  expect(props('Net')).toMatchObject({ cidr: '10.0.0.0/16', enableDnsSupport: true });
  expect(findings).toEqual([
    '6:18 error value "10.0.0.0/40" is not a CIDR block, such as 10.0.0.0/16.',
    '7:25 warning cfn-value-flag EnableDnsSupport should be true or false, not "maybe".',
    '8:7 warning cfn-property Property Ipv4NetmaskLength of AWS::EC2::VPC is not understood and has no effect here.',
  ]);
});

test('the default VPC of a Region is told apart', () => {
  const { props } = dumped({
    Vpcs: [
      { VpcId: 'vpc-1', CidrBlock: '172.31.0.0/16', IsDefault: true },
      { VpcId: 'vpc-2', CidrBlock: '10.0.0.0/16', IsDefault: false },
    ],
  });
  expect([props('vpc-1').isDefault, props('vpc-2').isDefault]).toEqual([true, false]);
});

test('a block that AWS takes from a pool is left open, and said to be', () => {
  const { props, findings } = imported(
    'Vpc: { Type: AWS::EC2::VPC, Properties: { Ipv4IpamPoolId: ipam-pool-1, Ipv4NetmaskLength: 16 } }',
  );
  expect(props('Vpc').cidr).toBe('');
  expect(findings).toEqual([
    expect.stringContaining(
      'The IPv4 block of Vpc comes from the pool ipam-pool-1: AWS chooses it, and it is left open.',
    ),
  ]);
});
