import { expect, it } from 'vitest';
import { parseProtocol, printProtocol } from './protocols.ts';

it.each([
  ['all', -1],
  ['-1', -1],
  ['TCP', 6],
  ['udp', 17],
  ['icmp', 1],
  ['ipv6-icmp', 58],
  ['47', 47],
  ['sctp', null],
  ['256', null],
  ['', null],
])('%j is %s', (text, number) => {
  expect(parseProtocol(text)).toBe(number);
});

it('prints names where there are some', () => {
  expect([-1, 6, 17, 1, 58, 50].map(printProtocol)).toEqual(['all', 'tcp', 'udp', 'icmp', 'icmpv6', '50']);
});
