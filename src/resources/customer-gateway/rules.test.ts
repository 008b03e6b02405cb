import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

test('a customer gateway has a public address of its own, in a network', () => {
  const w = world();
  const office = w.add('on-premises-network', null, {}, 'office');
  const gateway = w.add('customer-gateway', office, { ipAddress: '203.0.113.30' }, 'cgw');
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(gateway, { ipAddress: '' });
  expect(findingsOf(w.topology())).toEqual(['error MissingParameter cgw ipAddress']);
  w.set(gateway, { ipAddress: '10.0.0.1' });
  expect(findingsOf(w.topology())).toEqual(['warning private-address cgw ipAddress']);
  w.set(gateway, { ipAddress: '203.0.113.30' });
  w.add('customer-gateway', null, { ipAddress: '203.0.113.30' }, 'other');
  const duplicate = 'error InvalidCustomerGateway.DuplicateIpAddress other ipAddress';
  expect(findingsOf(w.topology(), 'with hints')).toEqual([
    'hint no-connection cgw',
    duplicate,
    'hint no-network other',
  ]);
});

test('there are 50 in a Region', () => {
  const w = world();
  for (let count = 1; count <= 51; count += 1) w.add('customer-gateway', null, { ipAddress: `203.0.113.${count}` });
  expect(findingsOf(w.topology()).map((each) => each.split(' ')[1])).toEqual(['CustomerGatewayLimitExceeded']);
});
