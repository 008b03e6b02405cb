import { expect, test } from 'vitest';
import { offered, take } from '../../testing/offers.ts';
import { world } from '../../testing/world.ts';

test('a line to an instance gives its interface the group', () => {
  const w = world();
  const vpc = w.vpc();
  const subnet = w.subnet(vpc);
  const web = w.instance(subnet, { name: 'web' });
  const group = w.securityGroup(vpc, { name: 'group' });
  take(w, [group, web], 'Give web the security group group');
  expect(w.get(w.eni(web)).props).toMatchObject({ securityGroups: ['vpc-1-sg', 'group'] });
  expect(offered(w, group, web)).toEqual([]);
  expect(offered(w, w.securityGroup(w.vpc({ cidr: '10.1.0.0/16' })), web)).toEqual([]);
  expect(offered(w, group, subnet)).toEqual([]);
});
