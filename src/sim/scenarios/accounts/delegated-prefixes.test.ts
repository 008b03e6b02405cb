import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../../testing/template.ts';
import { about, app, APP_TABLE, OTHER_GROUPS, PUBLIC_TABLE, WEB_GROUP, web } from './office.ts';

/** A node of a cluster: pods have addresses of a block that is delegated to its interface. */
const podsOf = (InstanceId: string, DeviceIndex: number) => ({
  Instances: [{ InstanceId, SubnetId: 'sn-app', VpcId: 'vpc-a', State: { Name: 'running' } }],
  NetworkInterfaces: [
    {
      NetworkInterfaceId: 'eni-pods',
      SubnetId: 'sn-app',
      VpcId: 'vpc-a',
      PrivateIpAddress: '10.0.1.60',
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.60', Primary: true }],
      Ipv4Prefixes: [{ Ipv4Prefix: '10.0.1.64/28' }],
      Groups: [{ GroupId: 'sg-app' }],
      SourceDestCheck: true,
      Attachment: { InstanceId, DeviceIndex, Status: 'attached' },
      InterfaceType: 'interface',
    },
  ],
});
const OFFICE = [PUBLIC_TABLE, APP_TABLE, WEB_GROUP, ...OTHER_GROUPS, web(), app()];
const ALL = [...OFFICE, podsOf('i-node', 0)];

test('a pod’s address belongs to the interface that has its block', () => {
  expect(about(ALL, { from: 'i-web', to: '10.0.1.70', service: 'tcp 8080' })).toEqual(['connected']);
  expect(about(ALL, { from: 'i-web', to: '10.0.1.79', service: 'tcp 8080' })).toEqual(['connected']);
});

test('a second interface: the answer leaves by the first, whose address it is not', () => {
  expect(about([...OFFICE, podsOf('i-app', 1)], { from: 'i-web', to: '10.0.1.70', service: 'tcp 8080' })[0]).toMatch(
    /^RET_ENI_SRC_CHECK at eni-i-app/,
  );
});

test('the address behind the block is nobody’s', () => {
  expect(about(ALL, { from: 'i-web', to: '10.0.1.80', service: 'tcp 8080' })).toEqual([
    'NO_SUCH_HOST at vpc-a assuming SILENT_ADDRESS',
  ]);
});

test('a block in a template; those that AWS would choose are said to be missing', () => {
  const { props, findings } = imported(`${NETWORK}
Eni: {Type: AWS::EC2::NetworkInterface, Properties: {SubnetId: !Ref Web, Ipv4Prefixes: [{Ipv4Prefix: 10.0.1.16/28}]}}
Other: {Type: AWS::EC2::NetworkInterface, Properties: {SubnetId: !Ref Web, Ipv4PrefixCount: 1}}
`);
  expect(props('Eni').ipv4Prefixes).toEqual(['10.0.1.16/28']);
  expect(findings).toEqual([
    expect.stringContaining('Other has a delegated block that is not drawn (Ipv4PrefixCount)'),
  ]);
});
