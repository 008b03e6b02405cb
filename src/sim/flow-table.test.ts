import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tuple } from '../net/tuple.ts';
import { chainOf, find, insert, makeFlowTable, remove } from './flow-table.ts';

/** Few enough that a run meets the same one again. */
const tuple: fc.Arbitrary<Tuple> = fc.record({
  src: fc.nat(2),
  dst: fc.constantFrom<number | bigint>(7, 8, 7n),
  protocol: fc.constantFrom(6, 17),
  srcPort: fc.nat(40),
  dstPort: fc.constant(80),
});

test('a table of flows keeps what a plain list of them would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(tuple, fc.boolean(), fc.nat())), (steps) => {
      const table = makeFlowTable<number>();
      const model = new Map<string, number>();
      const keyOf = (each: Tuple): string =>
        `${typeof each.dst} ${each.src} ${each.dst} ${each.protocol} ${each.srcPort}`;
      for (const [each, isInsert, value] of steps) {
        if (isInsert) {
          insert(table, each, value);
          model.set(keyOf(each), value);
        } else {
          remove(table, each);
          model.delete(keyOf(each));
        }
        expect(find(table, each)).toBe(model.get(keyOf(each)) ?? null);
        expect(table.size).toBe(model.size);
      }
      for (const [each] of steps) expect(find(table, each)).toBe(model.get(keyOf(each)) ?? null);
    }),
  );
});

test('a flow and its way back are looked for in one chain', () => {
  const table = makeFlowTable<string>();
  const there: Tuple = { src: 1, dst: 2, protocol: 6, srcPort: 3, dstPort: 4 };
  expect(chainOf(table, there)).toBe(null);
  insert(table, there, 'flow');
  const back: Tuple = { src: 2, dst: 1, protocol: 6, srcPort: 4, dstPort: 3 };
  expect(chainOf(table, back)?.value).toBe('flow');
  expect(find(table, back)).toBe(null);
});
