import { describe, expect, test } from 'vitest';
import { type Box, EMPTY_DOCUMENT, type Layout } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { natLab } from '../testing/nat-lab.ts';
import { world, type World } from '../testing/world.ts';
import { partsOf } from './anatomy.ts';
import { arrange } from './arrange.ts';
import { buildScene, steady } from './build.ts';
import { withoutChips } from './compact.ts';
import { textWidth } from './metrics.ts';
import { type Brush, paintFar } from './paint.ts';
import type { Scene } from './scene.ts';
import { freeSpot, meet } from './spot.ts';
import { LIGHT } from './theme.ts';

function sceneOf(w: World, layout: Layout = arrange(w.view(), kinds)): Scene {
  return buildScene({ ...EMPTY_DOCUMENT, topology: w.topology(), layout }, kinds, w.view());
}

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('a scene', () => {
  const { w, nat } = natLab();
  const scene = sceneOf(w);

  test('draws interfaces and Elastic IPs on their instance, each address once', () => {
    const node = scene.byId.get(nat);
    expect(node?.riders.map((rider) => rider.text)).toEqual(['10.10.1.100', '13.124.178.83']);
    expect(node?.lines).toEqual([]);
    expect(scene.homes.get(w.eni(nat))).toBe(nat);
    for (const rider of node?.riders ?? []) {
      const { width = 0, height = 0 } = node?.box ?? {};
      expect(inside(rider.box, { x: 0, y: 0, width, height })).toBe(true);
    }
  });

  test('has parents before children and containers before what is in them', () => {
    const seen = new Set<string>();
    for (const node of scene.nodes) {
      if (node.parent !== null) expect(seen).toContain(node.parent);
      seen.add(node.id);
    }
    const shapes = scene.nodes.map((node) => node.shape === 'container');
    expect(shapes.lastIndexOf(true)).toBeLessThan(shapes.indexOf(false));
  });

  test('writes nothing beyond the box of a node', () => {
    for (const node of scene.nodes) {
      const { title, lines } = partsOf(node);
      for (const { text, x, font, anchor } of [title, ...lines]) {
        const width = textWidth(text, font);
        const left = anchor === 'middle' ? x - width / 2 : x;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(node.box.width);
      }
    }
  });

  test('has lines that begin and end at the borders of their nodes', () => {
    const route = scene.links.find((link) => link.type === 'route' && link.to === nat);
    expect(route?.label?.text).toBe('0.0.0.0/0');
    expect(route?.points).toHaveLength(2);
    const from = route === undefined ? undefined : scene.byId.get(route.from);
    expect(route?.points[0]?.x).toBe(from?.box.x);
    expect(new Set(scene.links.map((link) => link.id)).size).toBe(scene.links.length);
  });

  test('grows containers around contents that the layout lets stick out', () => {
    const layout = arrange(w.view(), kinds);
    const box = layout[nat];
    if (box === undefined) throw new Error('the instance has a place');
    const moved = sceneOf(w, { ...layout, [nat]: { ...box, x: box.x + 900 } });
    const subnet = w.get(nat).parent;
    const frame = subnet === null ? undefined : moved.byId.get(subnet);
    const node = moved.byId.get(nat);
    expect(frame !== undefined && node !== undefined && inside(node.box, frame.box)).toBe(true);
  });

  test('finds a free place for what the layout does not have', () => {
    const lab = natLab();
    const layout = arrange(lab.w.view(), kinds);
    const subnet = lab.w.get(lab.client).parent;
    if (subnet === null) throw new Error('the client is in a subnet');
    const fresh = lab.w.instance(subnet, { name: 'fresh' });
    const after = sceneOf(lab.w, layout);
    const others = after.nodes.filter((node) => node.parent === subnet && node.id !== fresh);
    const own = after.byId.get(fresh)?.box;
    expect(own !== undefined && others.every((node) => !meet(node.box, own))).toBe(true);
    const frame = after.byId.get(subnet)?.box;
    expect(own !== undefined && frame !== undefined && inside(own, frame)).toBe(true);
  });

  test('keeps the objects of what did not change', () => {
    const { [nat]: box, ...rest } = arrange(w.view(), kinds);
    if (box === undefined) throw new Error('the instance has a place');
    const next = steady(scene, sceneOf(w, { ...rest, [nat]: { ...box, y: box.y + 5 } }));
    const same = next.nodes.filter((node) => node === scene.byId.get(node.id));
    expect(next.byId.get(nat)).not.toBe(scene.byId.get(nat));
    expect(same.length).toBe(scene.nodes.length - 1);
    expect(next.byId.get(nat)).toBe(next.nodes.find((node) => node.id === nat));
  });

  test('closes up when its chips are left out', () => {
    const bare = withoutChips(scene);
    expect(bare.nodes.some((node) => node.shape === 'chip')).toBe(false);
    expect(bare.bounds.height).toBeLessThan(scene.bounds.height);
    expect(bare.bounds.width).toBe(scene.bounds.width);
    for (const node of bare.nodes) {
      const parent = node.parent === null ? undefined : bare.byId.get(node.parent);
      if (parent !== undefined) expect(inside(node.box, parent.box)).toBe(true);
    }
  });

  test('of nothing is empty', () => {
    expect(sceneOf(world())).toMatchObject({ nodes: [], links: [], bounds: { width: 0, height: 0 } });
  });
});

test('two lines between the same two nodes run side by side', () => {
  const w = world();
  const vpc = w.vpc();
  const one = w.securityGroup(vpc, { name: 'one' });
  const two = w.securityGroup(vpc, { name: 'two', inbound: ['tcp 80 one'] });
  const other = { protocol: 'tcp', ports: '443', icmpType: -1, icmpCode: -1, cidr: '', group: two, description: '' };
  w.set(one, { inbound: [other] });
  const between = sceneOf(w).links.filter((link) => [one, two].includes(link.from) && [one, two].includes(link.to));
  expect(between).toHaveLength(2);
  expect(between[0]?.points.toReversed()).not.toEqual(between[1]?.points);
});

describe('freeSpot', () => {
  const taken = [{ x: 20, y: 44, width: 100, height: 60 }];

  test('stands beside what is there while the parent has room, else below it', () => {
    const size = { width: 100, height: 60 };
    expect(freeSpot(size, taken, { width: 400, height: 200 })).toEqual({ x: 136, y: 44, width: 100, height: 60 });
    expect(freeSpot(size, taken, { width: 200, height: 300 })).toEqual({ x: 20, y: 120, width: 100, height: 60 });
    expect(freeSpot(size, taken, { width: 140, height: 110 })).toEqual({ x: 20, y: 120, width: 100, height: 60 });
  });
});

describe('the far view', () => {
  function recorder(): { readonly brush: Brush; readonly calls: string[] } {
    const calls: string[] = [];
    const note = (name: string) => () => void calls.push(name);
    const brush: Brush = {
      fillStyle: '',
      strokeStyle: '',
      lineWidth: 1,
      font: '',
      textAlign: '',
      setLineDash: note('dash'),
      beginPath: note('begin'),
      rect: note('rect'),
      moveTo: note('move'),
      lineTo: note('line'),
      fill: note('fill'),
      stroke: note('stroke'),
      fillText: (text) => void calls.push(text),
    };
    return { brush, calls };
  }

  test('paints shapes of one colour at once, and names only while they can be read', () => {
    const scene = sceneOf(natLab().w);
    const far = recorder();
    paintFar(far.brush, scene, { theme: LIGHT, zoom: 0.2, blocksBelow: 40 });
    expect(far.calls.filter((call) => call === 'fill').length).toBeLessThan(8);
    expect(far.calls).not.toContain('jhNAT-Instance');
    const near = recorder();
    paintFar(near.brush, scene, { theme: LIGHT, zoom: 0.6, blocksBelow: Number.POSITIVE_INFINITY });
    expect(near.calls).toContain('jhNAT-Instance');
    const rects = near.calls.filter((call) => call === 'rect').length;
    expect(rects).toBe(scene.nodes.length);
  });
});
