import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

test('a host has an address of its own in the network around it', () => {
  const w = world();
  const router = w.add('home-router', null, { publicAddress: '198.51.100.20' }, 'router');
  const host = w.add('host', router, { address: '192.168.1.10' }, 'host');
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(host, { address: '' });
  expect(findingsOf(w.topology())).toEqual(['error host-without-address host address']);
  w.set(host, { address: '10.0.0.9' });
  expect(findingsOf(w.topology())).toEqual(['error host-outside-network host address']);
  w.set(host, { address: '192.168.1.254' });
  expect(findingsOf(w.topology())).toEqual(['error address-taken host address']);
  w.set(host, { address: '192.168.1.10' });
  w.add('host', router, { address: '192.168.1.10' }, 'other');
  expect(findingsOf(w.topology())).toEqual(['error address-taken host address', 'error address-taken other address']);
});

test('a host on the internet by itself has a public address, unless an instance keeps its tunnel', () => {
  const w = world();
  const host = w.add('host', null, { address: '10.8.0.2' }, 'host');
  expect(findingsOf(w.topology())).toEqual(['warning private-host host address']);
  w.set(host, { vpnServer: w.instance(w.subnet(w.vpc())) });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(host, { vpnServer: null, address: '198.51.100.77' });
  expect(findingsOf(w.topology())).toEqual([]);
});
