import { expect, test } from 'vitest';
import { routeTable, securityGroup } from '../../../testing/aws-account/records.ts';
import { about, app, db, OTHER_GROUPS, PUBLIC_TABLE, WEB_GROUP, web } from './office.ts';

const [APP_GROUP, DB_GROUP] = OTHER_GROUPS;
const HOSTS = [PUBLIC_TABLE, WEB_GROUP, web(), app(), db()];
const TO_DB = { from: 'i-app', to: 'i-db', service: 'tcp 5432' };
const dbGroup = (...rules: readonly string[]) => securityGroup('sg-db', 'vpc-a', rules);

test('a rule names a group of an account that was not collected', () => {
  expect(about([...HOSTS, APP_GROUP ?? {}, dbGroup('in tcp 5432 sg-elsewhere')], TO_DB)).toEqual([
    'SIM_UNKNOWN at sg-db assuming SECURITY_GROUP_OUTSIDE: Let tcp 5432 from 10.0.1.10/32 into sg-db',
    'connected',
  ]);
});

test('another rule lets the packet in all the same', () => {
  const group = dbGroup('in tcp 5432 sg-elsewhere', 'in tcp 5432 sg-app');
  expect(about([...HOSTS, APP_GROUP ?? {}, group], TO_DB)).toEqual(['connected']);
});

test('the rule is about another port', () => {
  expect(about([...HOSTS, APP_GROUP ?? {}, dbGroup('in tcp 3306 sg-elsewhere')], TO_DB)[0]).toMatch(
    /^SG_INGRESS_NO_MATCH at sg-db/,
  );
});

test('nobody on the internet is a member of a group', () => {
  const group = securityGroup('sg-web', 'vpc-a', ['in tcp 443 sg-elsewhere']);
  const question = { from: 'internet:198.51.100.7', to: '203.0.113.10', service: 'tcp 443' };
  expect(about([PUBLIC_TABLE, group, ...OTHER_GROUPS, web()], question)[0]).toMatch(/^SG_INGRESS_NO_MATCH at sg-web/);
});

test('on the way out', () => {
  const group = securityGroup('sg-app', 'vpc-a', ['out tcp 5432 sg-elsewhere']);
  expect(about([...HOSTS, group, DB_GROUP ?? {}], TO_DB)[0]).toMatch(/^SIM_UNKNOWN at sg-app assuming/);
  const table = routeTable('rtb-app', 'vpc-a', [['0.0.0.0/0', 'igw-a']], ['sn-app']);
  const outside = { from: 'i-app', to: '198.51.100.7', service: 'tcp 5432' };
  expect(about([...HOSTS, table, group, DB_GROUP ?? {}], outside)[0]).toMatch(/^SG_EGRESS_NO_MATCH at sg-app/);
});
