import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';

test('an interface with all its addresses, attached to an instance', () => {
  const { resource, props, findings } = imported(`${NETWORK}
Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: g } }
Host: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Web } }
Eni:
  Type: AWS::EC2::NetworkInterface
  Properties:
    SubnetId: !Ref Web
    PrivateIpAddresses: [{ PrivateIpAddress: 10.0.1.20, Primary: true }, { PrivateIpAddress: 10.0.1.21, Primary: false }]
    Ipv6Addresses: [{ Ipv6Address: '2001:db8::5' }]
    GroupSet: [!GetAtt Group.GroupId]
    SourceDestCheck: false
    ConnectionTrackingSpecification: { TcpEstablishedTimeout: 350, UdpTimeout: 45 }
Attachment: { Type: AWS::EC2::NetworkInterfaceAttachment, Properties: { NetworkInterfaceId: !Ref Eni, InstanceId: !Ref Host, DeviceIndex: '1' } }
`);
  expect(resource('Eni').parent).toBe('Web');
  expect(props('Eni')).toEqual({
    instance: 'Host',
    deviceIndex: 1,
    ipv4Prefixes: [],
    privateAddress: '10.0.1.20',
    secondaryPrivateAddresses: ['10.0.1.21'],
    ipv6Addresses: ['2001:db8::5'],
    publicAddress: '',
    securityGroups: ['Group'],
    sourceDestCheck: false,
    tcpEstablishedTimeout: 350,
    udpStreamTimeout: 0,
    udpTimeout: 45,
  });
  expect(findings).toEqual([]);
});

test('what the template leaves open is filled in as AWS does: free addresses, the default security group', () => {
  const { props, findings } = imported(`
Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
Six: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, Ipv6CidrBlock: '2001:db8::/64', AssignIpv6AddressOnCreation: true } }
Taken: { Type: AWS::EC2::NetworkInterface, Properties: { SubnetId: !Ref Six, PrivateIpAddress: 10.0.1.4 } }
Open: { Type: AWS::EC2::NetworkInterface, Properties: { SubnetId: !Ref Six, SecondaryPrivateIpAddressCount: 2, Ipv6AddressCount: 2 } }
Own: { Type: AWS::EC2::NetworkInterface, Properties: { SubnetId: !Ref Six, GroupSet: [!GetAtt Vpc.DefaultSecurityGroup] } }
`);
  expect(props('Taken').ipv6Addresses).toEqual(['2001:db8::4']);
  expect(props('Open')).toMatchObject({
    privateAddress: '10.0.1.5',
    secondaryPrivateAddresses: ['10.0.1.6', '10.0.1.7'],
    ipv6Addresses: ['2001:db8::5', '2001:db8::6'],
    securityGroups: ['Vpc.security-group'],
  });
  expect(props('Own').securityGroups).toEqual(['Vpc.security-group']);
  expect(findings).toEqual([]);
});
