import { expect, test } from 'vitest';
import { world } from '../../testing/world.ts';
import { nextPrivateAddress, nextPublicAddress } from './addresses.ts';

test('the next private address is the lowest that is neither reserved nor held', () => {
  const w = world();
  const vpc = w.vpc();
  const subnet = w.subnet(vpc, { cidr: '10.0.0.0/28' });
  w.instance(subnet, { address: '10.0.0.5' });
  expect(nextPrivateAddress(w.view(), w.get(subnet))).toBe('10.0.0.4');
  for (let count = 0; count < 10; count += 1) w.instance(subnet);
  expect(nextPrivateAddress(w.view(), w.get(subnet))).toBe('');
  w.set(subnet, { cidr: '', ipv6Cidr: '2001:db8::/64' });
  expect(nextPrivateAddress(w.view(), w.get(subnet))).toBe('');
});

test('public addresses are those of documentation, each once', () => {
  const w = world();
  const given = Array.from({ length: 800 }, () => {
    const address = nextPublicAddress(w.view());
    w.eip(null, address);
    return address;
  });
  expect(given[0]).toBe('203.0.113.10');
  expect(given[245]).toBe('198.51.100.10');
  const used = given.filter((each) => each !== '');
  expect(new Set(used).size).toBe(used.length);
  expect(given.at(-1)).toBe('');
});
