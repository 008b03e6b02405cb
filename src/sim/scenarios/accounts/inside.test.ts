import { expect, test } from 'vitest';
import {
  instance,
  networkAcl,
  openAcl,
  peering,
  routeTable,
  securityGroup,
  serviceInterface,
  subnet,
  vpc,
} from '../../../testing/aws-account/records.ts';
import { about, APP_TABLE, app, db, NAT, OTHER_GROUPS, PUBLIC_TABLE, WEB_GROUP, web } from './office.ts';

const GROUPS = [WEB_GROUP, ...OTHER_GROUPS];
const ALL = [NAT, PUBLIC_TABLE, APP_TABLE, ...GROUPS, web(), app(), db()];
const TO_DB = { from: 'i-app', to: 'i-db', service: 'tcp 5432' };

test('a network ACL of one’s own without rules stops the request and then the answer', () => {
  expect(about([...ALL, networkAcl('acl-db', 'vpc-a', [], ['sn-db'])], TO_DB)).toEqual([
    'NACL_INGRESS_DENY at acl-db: Add rule 10 to acl-db: let tcp 5432 from 10.0.1.10/32 in',
    'RET_NACL_EPHEMERAL at acl-db: Add rule 10 to acl-db: let tcp 1024-65535 to 10.0.1.10/32 out',
    'connected',
  ]);
});

test('a security group names another group than the sender’s', () => {
  expect(about(ALL, { ...TO_DB, from: 'i-web' })).toEqual([
    'SG_INGRESS_NO_MATCH at sg-db: Let tcp 5432 from 10.0.0.10/32 into sg-db',
    'connected',
  ]);
  expect(about(ALL, { from: 'i-web', to: 'i-app', service: 'tcp 8080' })).toEqual(['connected']);
});

test('a stopped instance', () => {
  const parts = [PUBLIC_TABLE, APP_TABLE, ...GROUPS, web(), app({ state: 'stopped' })];
  expect(about(parts, { from: 'i-web', to: 'i-app', service: 'tcp 8080' })).toEqual([
    'HOST_DOWN at i-app assuming STOPPED_HOST: Start i-app',
    'connected',
  ]);
});

test('nobody has the address', () => {
  expect(about(ALL, { ...TO_DB, to: '10.0.2.99' })).toEqual(['NO_SUCH_HOST at vpc-a assuming SILENT_ADDRESS']);
});

test('a file system has the address, which no call tells but its interface', () => {
  const group = securityGroup('sg-efs', 'vpc-a', ['in tcp 2049 sg-web']);
  const target = { subnet: 'sn-db', vpc: 'vpc-a', address: '10.0.2.99', groups: ['sg-efs'] };
  const efs = serviceInterface('eni-efs', 'EFS mount target for fs-0123 (fsmt-0123)', target);
  expect(about([...ALL, group, efs], { from: 'i-app', to: '10.0.2.99', service: 'tcp 2049' })).toEqual([
    'SG_INGRESS_NO_MATCH at sg-efs: Let tcp 2049 from 10.0.1.10/32 into sg-efs',
    'connected',
  ]);
});

const PEER = [
  vpc('vpc-b', '10.1.0.0/16'),
  subnet('sn-b', 'vpc-b', '10.1.1.0/24'),
  openAcl('acl-b', 'vpc-b'),
  instance('i-b', { subnet: 'sn-b', vpc: 'vpc-b', address: '10.1.1.10', groups: ['sg-b'] }),
  routeTable('rtb-app', 'vpc-a', [['10.1.0.0/16', 'pcx-ab']], ['sn-app']),
  ...GROUPS,
  app(),
];
const back = (block: string) => routeTable('rtb-b', 'vpc-b', [[block, 'pcx-ab']]);
const open = securityGroup('sg-b', 'vpc-b', ['in tcp 5432 10.0.0.0/16']);
const TO_PEER = { from: 'i-app', to: 'i-b', service: 'tcp 5432' };

test('the peer’s table has a route to another subnet only', () => {
  expect(about([...PEER, peering('pcx-ab', 'vpc-a', 'vpc-b'), open, back('10.0.2.0/24')], TO_PEER)).toEqual([
    'RET_RT_NO_ROUTE at rtb-b: Add the route 10.0.0.0/16 to pcx-ab in rtb-b',
    'connected',
  ]);
});

test('nobody accepted the peering', () => {
  const pending = peering('pcx-ab', 'vpc-a', 'vpc-b', 'pending-acceptance');
  expect(about([...PEER, pending, open, back('10.0.0.0/16')], TO_PEER)).toEqual([
    'PCX_BAD_STATE at pcx-ab: Accept pcx-ab',
    'connected',
  ]);
});

test('a rule may name a group of the peer', () => {
  const group = securityGroup('sg-b', 'vpc-b', ['in tcp 5432 sg-app']);
  const parts = [...PEER, peering('pcx-ab', 'vpc-a', 'vpc-b'), group, back('10.0.0.0/16')];
  expect(about(parts, TO_PEER)).toEqual(['connected']);
});
