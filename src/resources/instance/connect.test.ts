import { expect, test } from 'vitest';
import { ask, verdictOf } from '../../testing/ask.ts';
import { offered, take } from '../../testing/offers.ts';
import { world } from '../../testing/world.ts';

function pair() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const subnet = w.subnet(vpc, { name: 'subnet' });
  const listeners = [{ protocol: 'tcp', port: 5432, address: '', service: 'postgres' }] as const;
  const web = w.instance(subnet, { name: 'web', groups: [w.securityGroup(vpc, { name: 'webs' })] });
  const db = w.instance(subnet, { name: 'db', groups: [w.securityGroup(vpc, { name: 'dbs' })], listeners });
  return { w, vpc, subnet, web, db };
}

test('a line to another instance lets this one use its services', () => {
  const { w, web, db } = pair();
  expect(verdictOf(ask(w.topology(), web, db, 'tcp 5432'))).toBe('SG_INGRESS_EMPTY');
  take(w, [web, db], 'Let webs use tcp 5432 of dbs');
  expect(verdictOf(ask(w.topology(), web, db, 'tcp 5432'))).toBe('connected');
  expect(offered(w, web, db)).toEqual([]);
});

test('a line to a security group is membership, one to a gateway a route of the subnet', () => {
  const { w, vpc, subnet, web } = pair();
  const igw = w.igw(vpc, { name: 'igw' });
  w.routeTable(vpc, [], [subnet], { name: 'table' });
  expect(offered(w, web, w.defaultGroup(vpc))).toEqual(['Give web the security group vpc-sg']);
  expect(offered(w, web, igw)).toEqual(['Route 0.0.0.0/0 to igw in table']);
  expect(offered(w, web, w.eni(web))).toEqual([]);
});
