import { expect, test } from 'vitest';
import { offered, take } from '../../testing/offers.ts';
import { world } from '../../testing/world.ts';

test('a line to a subnet associates it', () => {
  const w = world();
  const vpc = w.vpc();
  const subnet = w.subnet(vpc, { name: 'subnet' });
  const acl = w.networkAcl(vpc, { name: 'acl' });
  take(w, [acl, subnet], 'Associate subnet with acl');
  expect(w.get(subnet).props).toMatchObject({ networkAcl: acl });
  expect(offered(w, acl, vpc)).toEqual([]);
});
