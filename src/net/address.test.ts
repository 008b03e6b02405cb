import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addressAfter, familyOf, parseAddress, printAddress } from './address.ts';

it.each([
  ['10.0.0.1', 0x0a000001],
  [' 255.255.255.255 ', 0xffffffff],
  ['0.0.0.0', 0],
  ['::1', 1n],
  ['2001:DB8::A', 0x20010db800000000000000000000000an],
])('reads %s', (text, address) => {
  expect(parseAddress(text)).toBe(address);
});

it.each(['', '10.0.0', '10.0.0.256', '10.0.0.1/32', 'localhost', '1.2.3.4.5', '::g', '1::2::3', '10.0.0.-1'])(
  'does not read %j',
  (text) => {
    expect(parseAddress(text)).toBe(null);
  },
);

test('IPv6 is printed in its short form', () => {
  expect(printAddress(0x20010db8000000000000000000000001n)).toBe('2001:db8::1');
  expect(printAddress(0n)).toBe('::');
});

test('what is printed is read back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.bigInt(0n, (1n << 128n) - 1n)), (address) => {
      expect(parseAddress(printAddress(address))).toBe(address);
    }),
  );
});

test('addresses come after each other within their family', () => {
  expect(addressAfter(0x0a0000ff, 1)).toBe(0x0a000100);
  expect(addressAfter(5n, -2)).toBe(3n);
  expect([familyOf(1), familyOf(1n)]).toEqual([4, 6]);
});
