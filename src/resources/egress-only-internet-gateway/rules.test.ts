import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

test('an egress-only internet gateway is for IPv6, one in a VPC', () => {
  const w = world();
  const vpc = w.vpc({ ipv6Cidrs: ['2001:db8::/56'] });
  w.eigw(vpc, { name: 'gateway' });
  expect(findingsOf(w.topology())).toEqual([]);
  expect(findingsOf(w.topology(), 'with hints')).toEqual(['hint no-route gateway']);
  w.eigw(vpc, { name: 'second' });
  expect(findingsOf(w.topology())).toEqual(['error Resource.AlreadyAssociated second']);
  w.remove(w.eigw(vpc, { name: 'second' }));
  w.set(vpc, { ipv6Cidrs: [] });
  expect(findingsOf(w.topology())).toEqual(['warning vpc-without-ipv6 gateway']);
});
