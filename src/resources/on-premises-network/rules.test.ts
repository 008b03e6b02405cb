import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

test('an on-premises network has blocks of its own and a way to AWS', () => {
  const w = world();
  const office = w.add('on-premises-network', null, { cidr: '192.168.0.0/16' }, 'office');
  expect(findingsOf(w.topology(), 'with hints')).toEqual(['hint not-connected office']);
  w.add('customer-gateway', office, { ipAddress: '203.0.113.30' }, 'cgw');
  expect(findingsOf(w.topology(), 'with hints')).toEqual(['hint no-connection cgw']);
  w.add('on-premises-network', null, { cidr: '192.168.7.0/24' }, 'plant');
  expect(findingsOf(w.topology())).toEqual(['warning overlapping-networks plant']);
  w.set(office, { cidr: '', publicAddress: '203.0.113.31' });
  w.eip(null, '203.0.113.31');
  expect(findingsOf(w.topology())).toContain('warning network-without-block office cidr');
  expect(findingsOf(w.topology())).toContain('error address-taken office publicAddress');
});
