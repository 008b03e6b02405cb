import { describe, expect, it } from 'vitest';
import { applyEdit } from '../edit.ts';
import { type Box, type Document, EMPTY_DOCUMENT, type Resource, type ResourceId, resourceId } from '../topology.ts';
import { arranged, freeSpot, MARGIN, originOf, placed, resized } from './layout.ts';

const [outer, inner, other, leaf] = ['outer', 'inner', 'other', 'leaf'].map(resourceId) as [
  ResourceId,
  ResourceId,
  ResourceId,
  ResourceId,
]; // four names, four ids
const resource = (id: ResourceId, parent: ResourceId | null): Resource => ({
  id,
  kind: 'k',
  name: id,
  parent,
  props: {},
});
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

/** A leaf in an inner frame beside another one, both in an outer frame. */
const drawing: Document = {
  ...EMPTY_DOCUMENT,
  topology: {
    resources: {
      [outer]: resource(outer, null),
      [inner]: resource(inner, outer),
      [other]: resource(other, outer),
      [leaf]: resource(leaf, inner),
    },
  },
  layout: {
    [outer]: box(100, 100, 500, 300),
    [inner]: box(20, 60, 200, 200),
    [other]: box(240, 60, 200, 200),
    [leaf]: box(30, 70, 80, 80),
  },
};
const layoutAfter = (edit: ReturnType<typeof placed>) => applyEdit(drawing, edit.edit).layout;

describe('a box that is put down', () => {
  it('makes its containers grow, which push their neighbours and grow the next one', () => {
    expect(layoutAfter(placed(drawing, { [leaf]: box(300, 70, 80, 80) }))).toEqual({
      [outer]: box(100, 100, 660, 300),
      [inner]: box(20, 60, 400, 200),
      [other]: box(440, 60, 200, 200),
      [leaf]: box(300, 70, 80, 80),
    });
  });

  it('pushes down what lies below when its container gets taller', () => {
    const stacked = { ...drawing, layout: { ...drawing.layout, [other]: box(20, 280, 200, 200) } };
    const after = applyEdit(stacked, placed(stacked, { [leaf]: box(30, 170, 80, 80) }).edit).layout;
    expect(after[inner]?.height).toBe(270);
    expect(after[other]?.y).toBe(350);
  });

  it('beyond the upper left edge pushes the rest of the contents', () => {
    expect(layoutAfter(placed(drawing, { [inner]: box(-80, 60, 200, 200) }))).toMatchObject({
      [inner]: { x: MARGIN.left },
      [other]: { x: 240 + 80 + MARGIN.left },
    });
  });
});

it('a container does not get smaller than its contents', () => {
  expect(layoutAfter(resized(drawing, inner, box(20, 60, 10, 10)))[inner]).toEqual(box(20, 60, 130, 170));
});

it('a whole layout is one step', () => {
  const step = arranged(drawing, { [outer]: box(0, 0, 1, 1) });
  expect(step.edit.map(({ type }) => type)).toEqual(['place', 'place', 'place', 'place']);
});

it('a place in the whole drawing is the sum of the boxes around it', () => {
  expect(originOf(drawing.layout, drawing.topology, inner)).toEqual({ x: 120, y: 160 });
  expect(originOf(drawing.layout, drawing.topology, null)).toEqual({ x: 0, y: 0 });
});

describe('a free spot', () => {
  const size = { width: 80, height: 80 };
  const spot = (container: ResourceId | null) => freeSpot(drawing.layout, drawing.topology, container, size);

  it('is the first one that touches nothing', () => {
    expect(spot(other)).toEqual({ x: MARGIN.left, y: MARGIN.top });
    expect(spot(outer)).toEqual({ x: MARGIN.left, y: 288 });
  });

  it('lies below everything where there is no room, and beside the rest at the top level', () => {
    expect(freeSpot(drawing.layout, drawing.topology, inner, { width: 170, height: 90 })).toEqual({
      x: MARGIN.left,
      y: 176,
    });
    expect(spot(null)).toEqual({ x: 628, y: MARGIN.top });
  });
});
