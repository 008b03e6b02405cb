import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';

test('entries of both directions and families', () => {
  const { props, findings } = imported(`${NETWORK}
Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: !Ref Vpc } }
A: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleNumber: 100, Protocol: 6, RuleAction: allow, CidrBlock: 0.0.0.0/0, PortRange: { From: 80, To: 80 } } }
B: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleNumber: 110, Protocol: -1, RuleAction: deny, Egress: true, Ipv6CidrBlock: '::/0' } }
C: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleNumber: 120, Protocol: 1, RuleAction: allow, Egress: false, CidrBlock: 10.0.0.0/8, Icmp: { Type: 8, Code: -1 } } }
`);
  const row = { icmpType: -1, icmpCode: -1 };
  expect(props('Acl')).toEqual({
    inbound: [
      { ...row, number: 100, protocol: 'tcp', ports: '80', cidr: '0.0.0.0/0', action: 'allow' },
      { ...row, number: 120, protocol: 'icmp', ports: 'all', icmpType: 8, cidr: '10.0.0.0/8', action: 'allow' },
    ],
    outbound: [{ ...row, number: 110, protocol: 'all', ports: 'all', cidr: '::/0', action: 'deny' }],
  });
  expect(findings).toEqual([]);
});

test('an entry without a block, or with an action that is none, is left out', () => {
  const { props, findings } = imported(`${NETWORK}
Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: !Ref Vpc } }
A: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleNumber: 100, Protocol: 6, RuleAction: allow } }
B: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleNumber: 100, Protocol: 6, RuleAction: maybe, CidrBlock: 0.0.0.0/0 } }
`);
  expect(props('Acl').inbound).toEqual([]);
  expect(findings).toEqual([
    expect.stringContaining('Rule A of a network ACL names no CIDR block'),
    expect.stringMatching(/^8:\d+ error value maybe is none of allow, deny/),
  ]);
});

test("an entry of the VPC's own network ACL", () => {
  const { props, findings } = imported(`${NETWORK}
Block:
  Type: AWS::EC2::NetworkAclEntry
  Properties: { NetworkAclId: !GetAtt Vpc.DefaultNetworkAcl, RuleNumber: 50, Protocol: -1, RuleAction: deny, CidrBlock: 192.0.2.0/24 }
`);
  expect(props('Vpc.network-acl').inbound).toMatchObject([
    { number: 100 },
    { number: 101 },
    { number: 50, action: 'deny' },
  ]);
  expect(findings).toEqual([]);
});
