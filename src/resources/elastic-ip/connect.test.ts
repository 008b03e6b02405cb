import { expect, test } from 'vitest';
import { offered, take } from '../../testing/offers.ts';
import { world } from '../../testing/world.ts';
import { publicAddressOf } from '../shared/interfaces.ts';

test('an Elastic IP goes to whom the line leads, and leaves who had it', () => {
  const w = world();
  const vpc = w.vpc();
  const subnet = w.subnet(vpc, { name: 'subnet' });
  const first = w.instance(subnet, { name: 'first' });
  const second = w.instance(subnet, { name: 'second' });
  const eip = w.eip(first, '203.0.113.10');
  expect(offered(w, eip, w.eni(first))).toEqual([]);
  take(w, [eip, second], 'Associate 203.0.113.10 with second');
  expect(publicAddressOf(w.view(), first)).toBe('');
  expect(publicAddressOf(w.view(), second)).toBe('203.0.113.10');
  expect(offered(w, eip, subnet)).toEqual([]);
});
