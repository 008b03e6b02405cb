import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

test('a home router has one public address of its own', () => {
  const w = world();
  const router = w.add('home-router', null, { publicAddress: '198.51.100.20' }, 'router');
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(router, { publicAddress: '' });
  expect(findingsOf(w.topology())).toEqual(['warning no-public-address router publicAddress']);
  w.set(router, { publicAddress: '100.64.0.9' });
  expect(findingsOf(w.topology())).toEqual(['warning private-public-address router publicAddress']);
  w.set(router, { publicAddress: '198.51.100.20' });
  w.eip(null, '198.51.100.20');
  expect(findingsOf(w.topology())).toContain('error address-taken router publicAddress');
});

test('it forwards each port once, to a host inside', () => {
  const w = world();
  const row = { protocol: 'tcp', port: 80, host: '192.168.1.10', hostPort: 80 };
  const router = w.add('home-router', null, { publicAddress: '198.51.100.20', forwards: [row] }, 'router');
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(router, { forwards: [row, row, { ...row, port: 81, host: '10.0.0.1' }] });
  expect(findingsOf(w.topology())).toEqual([
    'warning forward-twice router forwards.1.port',
    'warning forward-outside router forwards.2.host',
  ]);
});
