import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';

test('Elastic IPs get addresses of their own and are held by what they are associated with', () => {
  const { props, resource, findings, hints } = imported(`${NETWORK}
Host: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Web } }
Eni: { Type: AWS::EC2::NetworkInterface, Properties: { SubnetId: !Ref Web, PrivateIpAddress: 10.0.1.9 } }
ByInstance: { Type: AWS::EC2::EIP, Properties: { Domain: vpc, InstanceId: !Ref Host } }
ByAssociation: { Type: AWS::EC2::EIP }
ByAddress: { Type: AWS::EC2::EIP, Properties: { Address: 198.51.100.7 } }
A: { Type: AWS::EC2::EIPAssociation, Properties: { AllocationId: !GetAtt ByAssociation.AllocationId, NetworkInterfaceId: !Ref Eni, PrivateIpAddress: 10.0.1.9 } }
B: { Type: AWS::EC2::EIPAssociation, Properties: { EIP: !Ref ByAddress, InstanceId: !Ref Host } }
`);
  expect(resource('ByInstance').parent).toBe('ap-northeast-2');
  expect(props('ByInstance')).toEqual({ address: '203.0.113.11', association: 'Host', privateAddress: '', zone: '' });
  expect(props('ByAssociation')).toEqual({
    address: '203.0.113.12',
    association: 'Eni',
    privateAddress: '10.0.1.9',
    zone: '',
  });
  expect(props('ByAddress')).toEqual({ address: '198.51.100.7', association: 'Host', privateAddress: '', zone: '' });
  expect(findings).toEqual([]);
  expect(hints).toHaveLength(2);
});
