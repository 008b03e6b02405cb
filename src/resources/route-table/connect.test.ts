import { expect, test } from 'vitest';
import { offered, take } from '../../testing/offers.ts';
import { world } from '../../testing/world.ts';

test('a line from a table leads it to a target, or associates a subnet', () => {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', ipv6Cidrs: ['2001:db8::/56'] });
  const subnet = w.subnet(vpc, { name: 'subnet' });
  const table = w.routeTable(vpc, [], [], { name: 'table' });
  const igw = w.igw(vpc, { name: 'igw' });
  const eigw = w.eigw(vpc, { name: 'eigw' });
  expect(offered(w, table, igw)).toEqual(['Route 0.0.0.0/0 to igw in table']);
  expect(offered(w, table, eigw)).toEqual(['Route ::/0 to eigw in table']);
  take(w, [table, subnet], 'Associate subnet with table');
  expect(w.get(subnet).props).toMatchObject({ routeTable: table });
  expect(offered(w, table, eigw)).toEqual([]);
  take(w, [table, igw], 'Route 0.0.0.0/0 to igw in table');
  expect(offered(w, table, igw)).toEqual([]);
  expect(offered(w, table, w.routeTable(vpc))).toEqual([]);
});
