import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';

test('a public NAT gateway holds its Elastic IP and an address of its subnet', () => {
  const { resource, props, findings } = imported(`${NETWORK}
Address: { Type: AWS::EC2::EIP, Properties: { Domain: vpc } }
Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Web, AllocationId: !GetAtt Address.AllocationId } }
`);
  expect(resource('Nat').parent).toBe('Web');
  expect(props('Nat')).toMatchObject({ connectivity: 'public', privateAddress: '10.0.1.4', state: 'available' });
  expect(props('Address')).toMatchObject({ association: 'Nat', address: '203.0.113.11' });
  expect(findings).toEqual([]);
});

test('a private NAT gateway with the addresses it is given', () => {
  const { props } = imported(`${NETWORK}
Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Web, ConnectivityType: private, PrivateIpAddress: 10.0.1.50, SecondaryPrivateIpAddresses: [10.0.1.51] } }
`);
  expect(props('Nat')).toMatchObject({
    connectivity: 'private',
    privateAddress: '10.0.1.50',
    secondaryPrivateAddresses: ['10.0.1.51'],
  });
});

test('a private NAT gateway with as many addresses as it asks for', () => {
  const { props, findings } = imported(`${NETWORK}
Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Web, ConnectivityType: private, SecondaryPrivateIpAddressCount: 2 } }
`);
  expect(props('Nat')).toMatchObject({
    privateAddress: '10.0.1.4',
    secondaryPrivateAddresses: ['10.0.1.5', '10.0.1.6'],
  });
  expect(findings).toEqual([]);
});
