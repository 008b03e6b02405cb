import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { printAddress } from './address.ts';
import {
  contains,
  covers,
  firstAddress,
  lastAddress,
  maskOf,
  nextFreePrefix,
  overlaps,
  type Prefix,
  parsePrefix,
  parsePrefixOrAddress,
  prefixFamily,
  prefixOf,
  printPrefix,
  samePrefix,
  sizeOf,
} from './prefix.ts';

const read = (text: string): Prefix => {
  const prefix = parsePrefix(text);
  if (prefix === null) throw new Error(`not a prefix: ${text}`);
  return prefix;
};

describe('a prefix', () => {
  it('loses its host bits, as a VPC block does', () => {
    expect(printPrefix(read('100.68.0.18/18'))).toBe('100.68.0.0/18');
    expect(printPrefix(read('2001:db8::1/64'))).toBe('2001:db8::/64');
  });

  it.each(['10.0.0.0', '10.0.0.0/33', '::/129', '10.0.0/8', '/8', '10.0.0.0/-1'])('is not %j', (text) => {
    expect(parsePrefix(text)).toBe(null);
  });

  it('of one address may be written without its length', () => {
    expect(parsePrefixOrAddress('10.0.0.1')).toEqual({ base: 0x0a000001, length: 32 });
    expect(parsePrefixOrAddress('::1')).toEqual({ base: 1n, length: 128 });
    expect(parsePrefixOrAddress('10.0.0.0/8')).toEqual(read('10.0.0.0/8'));
    expect(parsePrefixOrAddress('nothing')).toBe(null);
  });

  it('has a first and a last address, and a size', () => {
    const block = read('10.0.1.0/28');
    expect([firstAddress(block), lastAddress(block)].map(printAddress)).toEqual(['10.0.1.0', '10.0.1.15']);
    expect([sizeOf(block), sizeOf(read('::/64'))]).toEqual([16, 2 ** 64]);
    expect(printAddress(lastAddress(read('2001:db8::/126')))).toBe('2001:db8::3');
    expect(lastAddress(read('0.0.0.0/0'))).toBe(0xffffffff);
  });

  it('never holds an address of the other family', () => {
    expect(contains(read('0.0.0.0/0'), 0n)).toBe(false);
    expect(contains(read('::/0'), 0)).toBe(false);
    expect(overlaps(read('0.0.0.0/0'), read('::/0'))).toBe(false);
    expect([prefixFamily(read('0.0.0.0/0')), prefixFamily(read('::/0'))]).toEqual([4, 6]);
  });

  it('masks', () => {
    expect([maskOf(0), maskOf(8), maskOf(32)].map((mask) => mask >>> 0)).toEqual([0, 0xff000000, 0xffffffff]);
  });
});

describe('the next free block', () => {
  const next = (outer: string, length: number, used: readonly string[]): string | null => {
    const found = nextFreePrefix(read(outer), length, used.map(read));
    return found === null ? null : printPrefix(found);
  };

  it.each([
    ['10.0.0.0/16', 24, [], '10.0.0.0/24'],
    ['10.0.0.0/16', 24, ['10.0.0.0/24', '10.0.1.0/24'], '10.0.2.0/24'],
    ['10.0.0.0/16', 20, ['10.0.3.0/24'], '10.0.16.0/20'],
    ['10.0.0.0/24', 25, ['10.0.0.0/24'], null],
    ['10.0.0.0/24', 16, [], null],
    ['255.255.255.0/24', 24, ['255.255.255.0/24'], null],
    ['2001:db8::/56', 64, ['2001:db8::/64'], '2001:db8:0:1::/64'],
  ])('of %s, /%i beside %j: %s', (outer, length, used, expected) => {
    expect(next(outer, length, used)).toBe(expected);
  });
});

test('covering, overlapping and holding agree', () => {
  const block = fc
    .record({ address: fc.integer({ min: 0, max: 0xffffffff }), length: fc.nat(32) })
    .map(({ address, length }) => prefixOf(address, length));
  fc.assert(
    fc.property(block, block, (a, b) => {
      expect(covers(a, b)).toBe(contains(a, firstAddress(b)) && contains(a, lastAddress(b)));
      expect(overlaps(a, b)).toBe(covers(a, b) || covers(b, a));
      expect(samePrefix(a, b)).toBe(covers(a, b) && covers(b, a));
      expect(read(printPrefix(a))).toEqual(a);
    }),
  );
});
