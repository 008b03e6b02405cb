import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';

test('an instance that speaks of no interfaces has one by its own properties', () => {
  const { resource, props, findings } = imported(`${NETWORK}
Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: g } }
Host:
  Type: AWS::EC2::Instance
  Properties:
    InstanceType: t3.nano
    ImageId: ami-1
    KeyName: !Ref 'AWS::NoValue'
    SubnetId: !Ref Web
    PrivateIpAddress: 10.0.1.10
    SecurityGroupIds: [!Ref Group]
    SourceDestCheck: false
    Tags: [{ Key: Name, Value: web-1 }]
`);
  expect(resource('Host')).toMatchObject({ kind: 'instance', name: 'web-1', parent: 'Web', sourceId: 'Host' });
  expect(props('Host')).toMatchObject({
    instanceType: 't3.nano',
    listening: 'unknown',
    state: 'running',
    ipForward: false,
  });
  expect(resource('Host.eth0')).toMatchObject({ kind: 'network-interface', name: 'web-1-eth0', parent: 'Web' });
  expect(props('Host.eth0')).toMatchObject({
    instance: 'Host',
    deviceIndex: 0,
    privateAddress: '10.0.1.10',
    publicAddress: '',
    securityGroups: ['Group'],
    sourceDestCheck: false,
  });
  expect(findings).toEqual([]);
});

test('interfaces within an instance, of the template and new ones', () => {
  const { resource, props, findings } = imported(`${NETWORK}
Eni: { Type: AWS::EC2::NetworkInterface, Properties: { SubnetId: !Ref Web, PrivateIpAddress: 10.0.1.7 } }
Host:
  Type: AWS::EC2::Instance
  Properties:
    NetworkInterfaces:
      - { NetworkInterfaceId: !Ref Eni, DeviceIndex: '0' }
      - { SubnetId: !Ref Web, DeviceIndex: '1', Description: second, DeleteOnTermination: true }
Public:
  Type: AWS::EC2::Instance
  Properties:
    NetworkInterfaces: [{ SubnetId: !Ref Web, DeviceIndex: 0, AssociatePublicIpAddress: true, PrivateIpAddress: !GetAtt Host.PrivateIp }]
`);
  expect(resource('Host').parent).toBe('Web');
  expect(props('Eni')).toMatchObject({ instance: 'Host', deviceIndex: 0 });
  expect(props('Host.eth1')).toMatchObject({
    instance: 'Host',
    deviceIndex: 1,
    privateAddress: '10.0.1.4',
    publicAddress: '',
  });
  expect(props('Public.eth0')).toMatchObject({ publicAddress: '203.0.113.11', privateAddress: '10.0.1.7' });
  expect(findings).toEqual([]);
});

test('the subnet decides about public addresses when the instance does not', () => {
  const { props } = imported(`
Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
Open: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, MapPublicIpOnLaunch: true } }
A: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Open } }
B: { Type: AWS::EC2::Instance, Properties: { NetworkInterfaces: [{ SubnetId: !Ref Open, DeviceIndex: 0, AssociatePublicIpAddress: false }] } }
`);
  expect([props('A.eth0').publicAddress, props('B.eth0').publicAddress]).toEqual(['203.0.113.11', '']);
});

test('without a subnet it is in the default VPC, which is not in the template', () => {
  const { resource, findings } = imported('Host: { Type: AWS::EC2::Instance, Properties: { ImageId: ami-1 } }');
  expect(resource('Host').parent).toBeNull();
  expect(findings).toEqual([
    '2:3 warning cfn-default-vpc Host names no subnet, so AWS puts it into the default VPC, which the template does not describe.',
  ]);
});

test('packet rules of the user data that are not understood are quoted, and nothing else of it', () => {
  const { props, findings } = imported(`${NETWORK}
Host:
  Type: AWS::EC2::Instance
  Properties:
    SubnetId: !Ref Web
    UserData:
      Fn::Base64: !Sub |
        #!/bin/bash
        echo secret-word | passwd --stdin root
        iptables -t nat -A POSTROUTING -o eth0 -s \${Vpc.CidrBlock} -j MASQUERADE
        iptables -t nat -A PREROUTING -p tcp --dport 80 -j REDIRECT --to-ports 3128
`);
  expect(props('Host').nat).toMatchObject([{ source: '10.0.0.0/16', action: 'MASQUERADE' }]);
  expect(findings).toEqual([
    expect.stringContaining('iptables -t nat -A PREROUTING -p tcp --dport 80 -j REDIRECT --to-ports 3128'),
  ]);
  expect(JSON.stringify([props('Host'), findings])).not.toContain('secret-word');
});

test('the key pair and the settings of the metadata service', () => {
  const { props, findings } = imported(`${NETWORK}
Key: { Type: AWS::EC2::KeyPair, Properties: { KeyName: operators } }
One:
  Type: AWS::EC2::Instance
  Properties:
    SubnetId: !Ref Web
    KeyName: ops
    MetadataOptions: { HttpEndpoint: enabled, HttpTokens: required, HttpPutResponseHopLimit: 2, InstanceMetadataTags: enabled }
Two: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Web, KeyName: !Ref Key } }
`);
  expect(props('One')).toMatchObject({ keyName: 'ops', metadataTokens: 'required', metadataHopLimit: 2 });
  expect(props('Two')).toMatchObject({ keyName: 'Key', metadataTokens: 'unknown', metadataHopLimit: 1 });
  expect(findings).toEqual([]);
});

test('what runs on it may stand in several tags', () => {
  const { props } = imported(`${NETWORK}
Host:
  Type: AWS::EC2::Instance
  Properties:
    SubnetId: !Ref Web
    Tags:
      - { Key: 'hopwise:guest:2', Value: ':[{"port":8080}]}' }
      - { Key: hopwise:guest, Value: '{"listeners"' }
`);
  expect(props('Host').listeners).toEqual([{ protocol: 'tcp', port: 8080, address: '', service: '' }]);
});
