import { expect, test } from 'vitest';
import { EMPTY_DOCUMENT, type ResourceId, resourceId } from '../../model/topology.ts';
import { viewOf } from '../../model/view.ts';
import { kinds } from '../../resources/registry.ts';
import { arrange } from '../../scene/arrange.ts';
import { bodyOf } from '../../scene/anatomy.ts';
import { buildScene } from '../../scene/build.ts';
import type { Point, SceneNode } from '../../scene/scene.ts';
import { natLab } from '../../testing/nat-lab.ts';
import { isWithin, nodeAt } from './hit.ts';
import { snapped } from './snap.ts';

const { w, nat, client, vpc } = natLab();
const topology = w.topology();
const view = viewOf(topology, kinds);
const scene = buildScene({ ...EMPTY_DOCUMENT, topology, layout: arrange(view, kinds) }, kinds, view);

function node(id: ResourceId): SceneNode {
  const found = scene.byId.get(id);
  if (found === undefined) throw new Error(`not drawn: ${id}`);
  return found;
}

function middle(id: ResourceId): Point {
  const { x, y, width, height } = node(id).box;
  return { x: x + width / 2, y: y + height / 2 };
}

test('a press finds the icon before the frames around it', () => {
  expect(nodeAt(scene, middle(nat))?.id).toBe(nat);
});

test('what is dragged is looked through, with all that is in it', () => {
  expect(nodeAt(scene, middle(nat), [nat])?.id).toBe(node(nat).parent);
  expect(nodeAt(scene, middle(nat), [vpc])?.kind).toBe('region');
  expect(isWithin(scene, node(nat), [vpc])).toBe(true);
});

test('beside the drawing there is nothing', () => {
  expect(nodeAt(scene, { x: -9999, y: -9999 })).toBeNull();
});

test('a box is pulled in line with what stands beside it, and a guide says so', () => {
  const [one, other] = [bodyOf(node(client)), bodyOf(node(resourceId('jhPrivate-EC2-2')))];
  const by = { x: other.x - one.x + 3, y: 31 };
  const pulled = snapped(scene, { id: client, by, moving: [client], zoom: 1 });
  expect(pulled.by.x).toBe(other.x - one.x);
  expect(pulled.guides.map((guide) => guide.axis)).toEqual(['x']);
});

test('far from everything a box falls onto the grid', () => {
  const pulled = snapped(scene, { id: vpc, by: { x: 1001, y: 1003 }, moving: [vpc], zoom: 1 });
  const { relative } = node(vpc);
  expect((relative.x + pulled.by.x) % 4).toBe(0);
  expect((relative.y + pulled.by.y) % 4).toBe(0);
  expect(pulled.guides).toEqual([]);
});
