import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

test('the code is spelled as AWS spells it', () => {
  const w = world();
  const region = w.region({ name: 'region' });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(region, { region: 'us-gov-west-1' });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(region, { region: 'Seoul' });
  expect(findingsOf(w.topology())).toEqual(['warning region-code region region']);
});

test('a Region has five VPCs and five Elastic IPs unless asked for more', () => {
  const w = world();
  const region = w.region({ name: 'region' });
  for (let count = 0; count < 5; count += 1) {
    w.vpc({ region, cidr: `10.${count}.0.0/16` });
    w.add('elastic-ip', region, { address: `203.0.113.${count}` });
  }
  expect(findingsOf(w.topology())).toEqual([]);
  w.vpc({ region, cidr: '10.9.0.0/16' });
  w.add('elastic-ip', region, { address: '203.0.113.9' });
  expect(findingsOf(w.topology())).toEqual(['warning VpcLimitExceeded region', 'warning AddressLimitExceeded region']);
});
