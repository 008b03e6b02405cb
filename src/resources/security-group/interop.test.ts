import { expect, test } from 'vitest';
import { ask, verdictOf } from '../../testing/ask.ts';
import { throughTemplate } from '../../testing/round-trip.ts';
import { imported, NETWORK } from '../../testing/template.ts';

const row = {
  protocol: 'tcp',
  ports: 'all',
  icmpType: -1,
  icmpCode: -1,
  cidr: '',
  group: null,
  prefixList: null,
  description: '',
};
const everything = { ...row, protocol: 'all', cidr: '0.0.0.0/0' };

test('rules of every form', () => {
  const { props, findings } = imported(`${NETWORK}
Group:
  Type: AWS::EC2::SecurityGroup
  Properties:
    VpcId: !Ref Vpc
    GroupName: web
    GroupDescription: for the web
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: '80', ToPort: 90, CidrIp: 10.0.0.0/8, Description: inside }
      - { IpProtocol: 17, FromPort: 53, ToPort: 53, CidrIpv6: '::/0' }
      - { IpProtocol: icmp, FromPort: 8, ToPort: -1, CidrIp: 0.0.0.0/0 }
      - { IpProtocol: '-1', SourceSecurityGroupId: !GetAtt Other.GroupId }
      - { IpProtocol: '50', CidrIp: 192.0.2.1/32 }
    SecurityGroupEgress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, DestinationSecurityGroupId: !Ref Other }]
Other: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: other } }
`);
  expect(props('Group')).toEqual({
    description: 'for the web',
    inbound: [
      { ...row, ports: '80-90', cidr: '10.0.0.0/8', description: 'inside' },
      { ...row, protocol: 'udp', ports: '53', cidr: '::/0' },
      { ...row, protocol: 'icmp', icmpType: 8, cidr: '0.0.0.0/0' },
      { ...row, protocol: 'all', group: 'Other' },
      { ...row, protocol: '50', cidr: '192.0.2.1/32' },
    ],
    outbound: [{ ...row, ports: '443', group: 'Other' }],
  });
  expect(props('Other')).toMatchObject({ inbound: [], outbound: [everything] });
  expect(findings).toEqual([]);
});

test('rules as resources of their own; the first outbound one replaces what AWS adds', () => {
  const { props, findings } = imported(`${NETWORK}
Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: g } }
In: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: !Ref Group, IpProtocol: tcp, FromPort: 22, ToPort: 22, SourceSecurityGroupId: !Ref Group } }
Out1: { Type: AWS::EC2::SecurityGroupEgress, Properties: { GroupId: !Ref Group, IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 } }
Out2: { Type: AWS::EC2::SecurityGroupEgress, Properties: { GroupId: !Ref Group, IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 } }
`);
  expect(props('Group')).toMatchObject({
    inbound: [{ ...row, ports: '22', group: 'Group' }],
    outbound: [{ ports: '80' }, { ports: '443' }],
  });
  expect(findings).toEqual([]);
});

test('in a VPC with IPv6 the added rule speaks of IPv6, too', () => {
  const { props } = imported(`${NETWORK}
Six: { Type: AWS::EC2::VPCCidrBlock, Properties: { VpcId: !Ref Vpc, AmazonProvidedIpv6CidrBlock: true } }
Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: g } }
`);
  expect(props('Group').outbound).toEqual([everything, { ...everything, cidr: '::/0' }]);
});

test('rules that cannot be read are left out and reported with their places', () => {
  const { props, findings } = imported(`${NETWORK}
Group:
  Type: AWS::EC2::SecurityGroup
  Properties:
    VpcId: !Ref Vpc
    GroupDescription: g
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 80, ToPort: 80 }
      - { IpProtocol: tcp, FromPort: 80, ToPort: 80, SourcePrefixListId: offices }
      - { IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: sg-1 }
      - { IpProtocol: tcp, FromPort: 90, ToPort: 80, CidrIp: 0.0.0.0/0 }
      - { IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 }
      - nonsense
`);
  expect(props('Group').inbound).toEqual([
    { ...row, ports: '80', group: 'outside:sg-1' },
    { ...row, ports: '80', cidr: '0.0.0.0/0' },
  ]);
  expect(findings).toMatchInlineSnapshot(`
    [
      "6:3 error value "90-80" is not a port range, such as 80, 1024-65535 or all.",
      "12:9 warning cfn-value-record SecurityGroupIngress should be an object, not nonsense.",
      "12:11 error cfn-rule A rule of Group names neither a CIDR block nor a security group; it is left out.",
      "13:11 warning cfn-rule A rule of Group names the prefix list offices, which Hopwise does not know; it is left out.",
      "14:79 warning cfn-outside A rule of Group names sg-1, which the template does not describe; who its members are is not known.",
    ]
  `);
});

test("a rule that lets nothing out stands for none, and the VPC's own group takes rules, too", () => {
  const { props, findings } = imported(`${NETWORK}
Closed:
  Type: AWS::EC2::SecurityGroup
  Properties:
    VpcId: !Ref Vpc
    GroupDescription: Closed
    SecurityGroupEgress:
      - { IpProtocol: icmp, FromPort: 252, ToPort: 86, CidrIp: 255.255.255.255/32, Description: Disallow all traffic }
Ssh:
  Type: AWS::EC2::SecurityGroupIngress
  Properties: { GroupId: !GetAtt Vpc.DefaultSecurityGroup, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.9.0.0/16 }
`);
  expect(props('Closed')).toMatchObject({ description: '', outbound: [] });
  expect(props('Vpc.security-group').inbound).toEqual([
    expect.objectContaining({ group: 'Vpc.security-group' }),
    expect.objectContaining({ ports: '22', cidr: '10.9.0.0/16' }),
  ]);
  expect(findings).toEqual([]);
});

test('a group that a template only names is there with rules nobody knows: what it decides is not known', () => {
  const { resources, findings } = imported(`${NETWORK}
Box: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Web, PrivateIpAddress: 10.0.1.10, SecurityGroupIds: [sg-0123456789abcdef0]}}
Peer: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Web, PrivateIpAddress: 10.0.1.11, SecurityGroupIds: [!Ref Open]}}
Both: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Web, PrivateIpAddress: 10.0.1.12, SecurityGroupIds: [!Ref Open, sg-0123456789abcdef0]}}
Open: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref Vpc, GroupDescription: o, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/16}]}}
`);
  const topology = { resources: Object.fromEntries(resources.map((each) => [each.id, each])) };
  const verdict = (from: string, to: string, service: string): string => verdictOf(ask(topology, from, to, service));
  expect(verdict('Peer', 'Box', 'tcp 22')).toBe('SIM_UNKNOWN');
  expect(verdict('Box', 'Peer', 'tcp 22')).toBe('SIM_UNKNOWN');
  expect(verdict('Peer', 'Both', 'tcp 22')).toBe('connected');
  expect(verdict('Peer', 'Both', 'tcp 23')).toBe('SIM_UNKNOWN');
  expect(ask(topology, 'Peer', 'Box', 'tcp 22').conversation.outcome).toBe('unknown');
  expect(findings.filter((each) => each.includes('cfn-outside'))).toHaveLength(2);
  const { text } = throughTemplate(topology);
  expect(text.match(/- sg-0123456789abcdef0/g)).toHaveLength(2);
  expect(text.match(/Type: AWS::EC2::SecurityGroup$/gm)).toHaveLength(1);
});
