import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

test('a zone is in its Region and drawn once', () => {
  const w = world();
  const vpc = w.vpc({ region: w.region() });
  w.zone(vpc, 'ap-northeast-2a');
  const second = w.zone(vpc, 'ap-northeast-2c');
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  w.set(second, { zone: 'ap-northeast-2a' });
  expect(findingsOf(w.topology(), 'with hints')).toEqual(['hint zone-drawn-twice availability-zone-2 zone']);
  w.set(second, { zone: 'us-east-1a' });
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue availability-zone-2 zone']);
});

test('a zone has five NAT gateways unless asked for more', () => {
  const w = world();
  const vpc = w.vpc();
  const subnet = w.subnet(w.zone(vpc));
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]], [subnet]);
  for (let count = 0; count < 5; count += 1) w.nat(subnet);
  expect(findingsOf(w.topology())).toEqual([]);
  w.nat(subnet);
  expect(findingsOf(w.topology())).toEqual(['warning NatGatewayLimitExceeded availability-zone-1']);
});
