import { describe, expect, test } from 'vitest';
import { crossings, lengthOf, partOf, pathData, pointAt, simplified } from './polyline.ts';

const corner = [
  { x: 0, y: 0 },
  { x: 60, y: 0 },
  { x: 60, y: 40 },
];

describe('a line with corners', () => {
  test('has a length and places along it', () => {
    expect(lengthOf(corner)).toBe(100);
    expect(pointAt(corner, 0)).toEqual({ x: 0, y: 0 });
    expect(pointAt(corner, 0.3)).toEqual({ x: 30, y: 0 });
    expect(pointAt(corner, 0.8)).toEqual({ x: 60, y: 20 });
    expect(pointAt(corner, 2)).toEqual({ x: 60, y: 40 });
    expect(pointAt([], 0.5)).toEqual({ x: 0, y: 0 });
  });

  test('has parts that keep the corners between their ends', () => {
    expect(partOf(corner, 0.3, 0.8)).toEqual([
      { x: 30, y: 0 },
      { x: 60, y: 0 },
      { x: 60, y: 20 },
    ]);
  });

  test('crosses the borders of boxes', () => {
    expect(crossings(corner, { x: 20, y: -10, width: 20, height: 20 })).toEqual([0.2, 0.4]);
    expect(crossings(corner, { x: 200, y: 0, width: 20, height: 20 })).toEqual([]);
  });

  test('loses what is no corner', () => {
    const points = [corner[0], corner[0], { x: 30, y: 0 }, corner[1], corner[2]].flatMap((point) => point ?? []);
    expect(simplified(points)).toEqual(corner);
  });

  test('is drawn with rounded corners', () => {
    expect(pathData(corner, 8)).toBe('M0 0L52 0Q60 0 60 8L60 40');
    expect(pathData([], 8)).toBe('');
  });
});
