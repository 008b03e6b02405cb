import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

test('hosts have public addresses, and there is one internet', () => {
  const w = world();
  w.internet();
  expect(findingsOf(w.topology())).toEqual([]);
  const host = { name: 'host', services: 'any', answers: 'page', mtu: 1500 } as const;
  w.internet(
    [
      { ...host, address: '10.0.0.1' },
      { ...host, address: '' },
    ],
    { name: 'second' },
  );
  expect(findingsOf(w.topology())).toEqual([
    'warning private-host second hosts.0.address',
    'error host-without-address second hosts.1.address',
    'warning second-internet second',
  ]);
});
