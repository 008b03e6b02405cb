import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../model/topology.ts';
import { indexBoxes, quantised, viewportKey } from './near.ts';

const boxes = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 0, max: 9000 }),
  height: fc.integer({ min: 0, max: 900 }),
});

const touch = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

describe('near', () => {
  test('finds exactly what meets a box, in order', () => {
    fc.assert(
      fc.property(fc.array(boxes, { maxLength: 40 }), boxes, (all, viewport) => {
        const found = indexBoxes(all, (box) => box).meeting(viewport);
        expect(found).toEqual(all.filter((box) => touch(box, viewport)));
      }),
    );
  });

  test('widens a viewport so that it need not be asked again while it stays in its cells', () => {
    const one = { x: 10, y: 10, width: 800, height: 600 };
    const moved = { ...one, x: 200 };
    expect(viewportKey(moved)).toBe(viewportKey(one));
    expect(quantised(moved)).toEqual(quantised(one));
    const wide = quantised(one);
    expect(wide.x).toBeLessThanOrEqual(one.x - 500);
    expect(wide.x + wide.width).toBeGreaterThanOrEqual(one.x + one.width + 500);
    expect(viewportKey({ ...one, x: 600 })).not.toBe(viewportKey(one));
  });
});
