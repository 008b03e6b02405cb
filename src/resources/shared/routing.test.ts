import { expect, test } from 'vitest';
import { world } from '../../testing/world.ts';
import { isPublicSubnet } from './routing.ts';
import { routeTableOf } from './subnets.ts';

test('a subnet is public when its table leads to an attached internet gateway, whatever it is called', () => {
  const w = world();
  const vpc = w.vpc();
  const subnet = w.subnet(vpc, { name: 'private' });
  const igw = w.igw(vpc);
  const isPublic = (): boolean => isPublicSubnet(w.view(), w.get(subnet));
  expect(isPublic()).toBe(false);
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', igw]]);
  expect(isPublic()).toBe(true);
  w.edit([{ type: 'reparent', id: igw, parent: null }]);
  expect(isPublic()).toBe(false);
  w.edit([{ type: 'reparent', id: igw, parent: vpc }]);
  w.routeTable(vpc, [], [subnet]);
  expect(isPublic()).toBe(false);
  w.set(subnet, { routeTable: null });
  w.routes(w.mainTable(vpc), [['::/0', igw]]);
  expect(isPublic()).toBe(true);
});

test('a subnet without a table of its own uses the main one', () => {
  const w = world();
  const vpc = w.vpc();
  const subnet = w.subnet(vpc);
  expect(routeTableOf(w.view(), w.get(subnet))?.id).toBe(w.mainTable(vpc));
  w.set(vpc, { mainRouteTable: null });
  expect(routeTableOf(w.view(), w.get(subnet))).toBeUndefined();
});
