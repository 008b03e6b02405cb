import { expect, test } from 'vitest';
import { routeTable, securityGroup } from '../../../testing/aws-account/records.ts';
import { about, app, NAT, OTHER_GROUPS, PUBLIC_TABLE, WEB_GROUP, web } from './office.ts';

const GROUPS = [WEB_GROUP, ...OTHER_GROUPS];
const OUT = { from: 'i-app', to: '172.16.1.1', service: 'tcp 443' };
const appTable = (destination: string, target: string) =>
  routeTable('rtb-app', 'vpc-a', [[destination, target]], ['sn-app']);

test('a route that AWS calls active, to a transit gateway that no file describes', () => {
  expect(about([appTable('172.16.0.0/12', 'tgw-1'), ...GROUPS, app()], OUT)).toEqual(['SIM_UNKNOWN at rtb-app']);
});

test('a route to a NAT gateway that the list of NAT gateways does not hold', () => {
  expect(about([NAT, appTable('0.0.0.0/0', 'nat-9'), ...GROUPS, app()], OUT)[0]).toMatch(/^RT_BLACKHOLE at rtb-app/);
});

test('a route by a prefix list whose entries are in no file', () => {
  const lines = about([NAT, PUBLIC_TABLE, appTable('pl-1', 'nat-a'), ...GROUPS, app()], OUT);
  expect(lines[0]).toMatch(/^RT_NO_ROUTE at rtb-app assuming PREFIX_LIST_UNKNOWN/);
});

test('a rule by a prefix list whose entries are in no file', () => {
  const group = securityGroup('sg-web', 'vpc-a', ['in tcp 443 pl-1']);
  const question = { from: 'internet:198.51.100.7', to: '203.0.113.10', service: 'tcp 443' };
  expect(about([PUBLIC_TABLE, group, ...OTHER_GROUPS, web()], question)).toEqual([
    'SG_INGRESS_NO_MATCH at sg-web assuming PREFIX_LIST_UNKNOWN: Let tcp 443 from 198.51.100.7/32 into sg-web',
    'connected',
  ]);
});
