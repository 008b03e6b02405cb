import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashDirected, hashTuple, isReverse, reversed, sameTuple, type Tuple } from './tuple.ts';

const address = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.bigInt(0n, (1n << 128n) - 1n));
const port = fc.nat(65535);
const tuple: fc.Arbitrary<Tuple> = fc.record({
  src: address,
  dst: address,
  protocol: fc.constantFrom(1, 6, 17),
  srcPort: port,
  dstPort: port,
});

test('the way back of the way back is the way there', () => {
  fc.assert(
    fc.property(tuple, (each) => {
      expect(sameTuple(reversed(reversed(each)), each)).toBe(true);
      expect(isReverse(each, reversed(each))).toBe(true);
      expect(hashTuple(each)).toBe(hashTuple(reversed(each)));
    }),
  );
});

test('hashes are small whole numbers', () => {
  fc.assert(
    fc.property(tuple, (each) => {
      expect(hashTuple(each)).toBeGreaterThanOrEqual(0);
      expect(hashTuple(each)).toBeLessThan(2 ** 30);
      expect(hashDirected(each)).toBeGreaterThanOrEqual(0);
      expect(hashDirected(each)).toBeLessThan(2 ** 32);
    }),
  );
});

test('flows that differ in one port fall into different places', () => {
  const ports = Array.from({ length: 50_000 }, (_, index) => 1024 + index);
  const at = (srcPort: number): Tuple => ({ src: 0x0a010101, dst: 0x3c010101, protocol: 6, srcPort, dstPort: 80 });
  expect(new Set(ports.map((each) => hashTuple(at(each)))).size).toBeGreaterThan(49_000);
  const starts = new Set(ports.map((each) => hashDirected(at(each)) % 64_512));
  expect(starts.size).toBeGreaterThan(30_000);
});
