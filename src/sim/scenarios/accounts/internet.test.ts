import { expect, test } from 'vitest';
import { instance, natGateway, networkAcl, routeTable, securityGroup } from '../../../testing/aws-account/records.ts';
import { about, APP_TABLE, app, db, NAT, OTHER_GROUPS, PUBLIC_TABLE, WEB_GROUP, web } from './office.ts';

const GROUPS = [WEB_GROUP, ...OTHER_GROUPS];
const ALL = [NAT, PUBLIC_TABLE, APP_TABLE, ...GROUPS, web(), app(), db()];
const OUT = { from: 'i-app', to: '198.51.100.7', service: 'tcp 443' };
const publicAcl = (...rules: readonly string[]) =>
  networkAcl('acl-pub', 'vpc-a', [...rules, 'out 100 allow -1 all 0.0.0.0/0'], ['sn-pub']);

test('a private instance through a NAT gateway', () => {
  expect(about(ALL, OUT)).toEqual(['connected']);
});

test('the network ACL of the NAT gateway lets no answers in', () => {
  expect(about([...ALL, publicAcl('in 100 allow 6 443 0.0.0.0/0')], OUT)).toEqual([
    'RET_NACL_EPHEMERAL at acl-pub assuming NGW_PORT: Add rule 110 to acl-pub: let tcp 1024-65535 from 198.51.100.7/32 in',
    'connected',
  ]);
});

test('a deny with the lower number comes first', () => {
  const acl = publicAcl('in 90 deny 6 443 198.51.100.0/24', 'in 100 allow -1 all 0.0.0.0/0');
  const question = { from: 'internet:198.51.100.7', to: '203.0.113.10', service: 'tcp 443' };
  const [first, ...rest] = about([...ALL, acl], question);
  expect(first).toMatch(
    /^NACL_INGRESS_DENY at acl-pub: Add rule \d+ to acl-pub: let tcp 443 from 198.51.100.7\/32 in$/,
  );
  expect(rest).toEqual(['connected']);
});

test('a NAT gateway in a subnet without a way out', () => {
  const nat = natGateway('nat-a', 'sn-db', '10.0.2.50', '203.0.113.50');
  const table = routeTable('rtb-app', 'vpc-a', [['0.0.0.0/0', 'nat-a']], ['sn-app']);
  expect(about([nat, table, ...GROUPS, app()], OUT)).toEqual([
    'NGW_NO_EGRESS_ROUTE at rtb-main: Add the route 0.0.0.0/0 to igw-a in rtb-main',
    'connected',
  ]);
});

test('a private NAT gateway before the internet gateway', () => {
  const nat = natGateway('nat-a', 'sn-pub', '10.0.0.50', null);
  expect(about([nat, PUBLIC_TABLE, APP_TABLE, ...GROUPS, app()], OUT)[0]).toMatch(/^NGW_PRIVATE_TO_IGW at igw-a/);
});

test('a NAT instance whose source/destination check is on', () => {
  const guest = { ipForward: true, nat: [{ chain: 'POSTROUTING', action: 'MASQUERADE' }] };
  const nat = instance('i-nat', {
    ...{ subnet: 'sn-pub', vpc: 'vpc-a', address: '10.0.0.20', groups: ['sg-nat'] },
    ...{ publicAddress: '203.0.113.20', guest },
  });
  const group = securityGroup('sg-nat', 'vpc-a', ['in -1 all 10.0.0.0/16']);
  const table = routeTable('rtb-app', 'vpc-a', [['0.0.0.0/0', 'eni-i-nat']], ['sn-app']);
  expect(about([PUBLIC_TABLE, table, group, nat, ...GROUPS, app()], OUT)).toEqual([
    'ENI_DST_CHECK at eni-i-nat: Turn off the source/destination check of i-nat-eth0',
    'connected',
  ]);
});

test('a public subnet and no public address', () => {
  const host = instance('i-bare', { subnet: 'sn-pub', vpc: 'vpc-a', address: '10.0.0.30', groups: ['sg-web'] });
  expect(about([...ALL, host], { ...OUT, from: 'i-bare' })).toEqual([
    'IGW_NO_PUBLIC_IP at igw-a: Allocate an Elastic IP for i-bare-eth0',
    'connected',
  ]);
});

test('a public address in a subnet of the main table, which knows no internet gateway', () => {
  const question = { from: 'internet', to: '203.0.113.10', service: 'tcp 443' };
  expect(about([NAT, APP_TABLE, ...GROUPS, web(), app()], question)).toEqual([
    'RET_RT_NO_ROUTE at rtb-main: Add the route 0.0.0.0/0 to igw-a in rtb-main',
    'connected',
  ]);
});

test('the internet gateway was detached', () => {
  const table = routeTable('rtb-pub', 'vpc-a', [['0.0.0.0/0', 'igw-gone', 'blackhole']], ['sn-pub']);
  expect(about([table, ...GROUPS, web()], { ...OUT, from: 'i-web' })[0]).toMatch(/^RT_BLACKHOLE at rtb-pub/);
});

test('a neighbour by its public address: its group sees the address of the NAT gateway', () => {
  const group = securityGroup('sg-web', 'vpc-a', ['in tcp 443 10.0.0.0/16']);
  const parts = [NAT, PUBLIC_TABLE, APP_TABLE, group, ...OTHER_GROUPS, web(), app()];
  expect(about(parts, { from: 'i-app', to: '203.0.113.10', service: 'tcp 443' })).toEqual([
    'SG_INGRESS_NO_MATCH at sg-web assuming IGW_HAIRPIN: Let tcp 443 from 203.0.113.50/32 into sg-web',
    'connected assuming IGW_HAIRPIN',
  ]);
});
