import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

test('a VPC has one internet gateway', () => {
  const w = world();
  const vpc = w.vpc();
  const igw = w.igw(vpc);
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', igw]]);
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  w.igw(vpc);
  expect(findingsOf(w.topology())).toEqual(['error Resource.AlreadyAssociated internet-gateway-2']);
});

test('a gateway that is detached, or that no route leads to, is worth a hint', () => {
  const w = world();
  w.igw(w.vpc());
  w.igw(null);
  expect(findingsOf(w.topology(), 'with hints')).toEqual([
    'hint no-route internet-gateway-1',
    'hint detached internet-gateway-2',
  ]);
});
