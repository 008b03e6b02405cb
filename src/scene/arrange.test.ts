import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layout, ResourceId } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { natLab } from '../testing/nat-lab.ts';
import { world, type World } from '../testing/world.ts';
import { arrange } from './arrange.ts';
import { buildScene } from './build.ts';
import { EMPTY_DOCUMENT } from '../model/topology.ts';
import type { Scene, SceneNode } from './scene.ts';
import { growToFit, placesBetween } from './settle.ts';
import { meet } from './spot.ts';

function sceneOf(w: World, layout: Layout): Scene {
  return buildScene({ ...EMPTY_DOCUMENT, topology: w.topology(), layout }, kinds, w.view());
}

function faults(scene: Scene): readonly string[] {
  const families = new Map<ResourceId | null, SceneNode[]>();
  for (const node of scene.nodes) families.set(node.parent, [...(families.get(node.parent) ?? []), node]);
  const found: string[] = [];
  for (const [parent, siblings] of families) {
    for (const [index, one] of siblings.entries()) {
      const clash = siblings.slice(index + 1).find((other) => meet(one.box, other.box));
      if (clash !== undefined) found.push(`${one.id} meets ${clash.id}`);
      const frame = parent === null ? undefined : scene.byId.get(parent);
      if (frame !== undefined && !holds(frame, one)) found.push(`${one.id} sticks out of ${frame.id}`);
    }
  }
  return found;
}

function holds(frame: SceneNode, node: SceneNode): boolean {
  const { x, y, width, height } = node.relative;
  return x >= 0 && y >= 34 && x + width <= frame.box.width && y + height <= frame.box.height;
}

interface Plan {
  readonly vpcs: readonly { readonly zones: number; readonly subnets: readonly number[]; readonly tables: number }[];
  readonly loose: number;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  vpcs: fc.array(
    fc.record({
      zones: fc.nat(3),
      subnets: fc.array(fc.nat(7), { maxLength: 9 }),
      tables: fc.nat(4),
    }),
    { maxLength: 5 },
  ),
  loose: fc.nat(3),
});

function planned(plan: Plan, inRegion: boolean): World {
  const w = world();
  w.internet();
  const region = inRegion ? w.region() : undefined;
  for (const [number, { zones, subnets, tables }] of plan.vpcs.entries()) {
    const vpc = w.vpc({ name: `vpc ${number}`, ...(region === undefined ? {} : { region }) });
    const parents: readonly ResourceId[] = [vpc, ...Array.from({ length: zones }, () => w.zone(vpc))];
    const igw = w.igw(vpc);
    const open = w.routeTable(vpc, [['0.0.0.0/0', igw]]);
    for (let count = 0; count < tables; count += 1) w.routeTable(vpc);
    for (const [index, instances] of subnets.entries()) {
      const parent = parents[index % parents.length] ?? vpc;
      const name = `서브넷 ${'x'.repeat(index * 4)} ${number}-${index}`;
      const subnet = w.subnet(parent, { name, cidr: `10.0.${index}.0/24` });
      if (index % 2 === 0) w.set(subnet, { routeTable: open });
      for (let count = 0; count < instances; count += 1) w.instance(subnet);
    }
  }
  for (let count = 0; count < plan.loose; count += 1) w.eip(null);
  return w;
}

describe('arrange', () => {
  test('keeps everything inside its container and nothing on top of anything else', () => {
    fc.assert(
      fc.property(plans, fc.boolean(), (plan, inRegion) => {
        const w = planned(plan, inRegion);
        expect(faults(sceneOf(w, arrange(w.view(), kinds)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('reads from the internet on the left to private subnets on the right', () => {
    const { w } = natLab();
    const scene = sceneOf(w, arrange(w.view(), kinds));
    const middle = (name: string): number => {
      const node = scene.nodes.find((each) => each.title === name);
      return node === undefined ? Number.NaN : node.box.x + node.box.width / 2;
    };
    const order = ['internet', 'jhNATInstance-IGW1', 'jhNAT-Instance', 'jhPrivate-EC2-1'].map(middle);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('puts internet, gateway and NAT instance on one straight road', () => {
    const { w } = natLab();
    const scene = sceneOf(w, arrange(w.view(), kinds));
    const tops = ['internet', 'jhNATInstance-IGW1', 'jhNAT-Instance'].map(
      (name) => scene.nodes.find((each) => each.title === name)?.box.y,
    );
    expect(new Set(tops).size).toBe(1);
  });

  test('does not depend on the order in which resources were made', () => {
    const { w } = natLab();
    const reversed = Object.fromEntries(Object.entries(w.topology().resources).toReversed());
    const other = world();
    other.edit(Object.values(reversed).map((resource) => ({ type: 'put', resource })));
    expect(arrange(other.view(), kinds)).toEqual(arrange(w.view(), kinds));
  });

  test('places ten thousand resources at once', () => {
    const w = world();
    const changes = [...bigTopology(10_000)];
    w.edit(changes);
    const view = w.view();
    const started = performance.now();
    const layout = arrange(view, kinds);
    expect(performance.now() - started).toBeLessThan(1500);
    expect(Object.keys(layout).length).toBeGreaterThan(9_000);
  });
});

describe('growToFit', () => {
  test('leaves an arranged layout as it is', () => {
    const { w } = natLab();
    const layout = arrange(w.view(), kinds);
    expect(growToFit(layout, w.view(), kinds)).toBe(layout);
  });

  test('grows containers around a new instance and moves neighbours along', () => {
    const { w, nat } = natLab();
    const layout = arrange(w.view(), kinds);
    const subnet = w.get(nat).parent;
    if (subnet === null) throw new Error('the instance is in a subnet');
    w.instance(subnet, { name: 'second' });
    w.instance(subnet, { name: 'third' });
    w.instance(subnet, { name: 'fourth' });
    const grown = growToFit(layout, w.view(), kinds);
    expect(faults(sceneOf(w, grown))).toEqual([]);
    expect(placesBetween(layout, grown).length).toBeGreaterThan(0);
    expect(growToFit(grown, w.view(), kinds)).toBe(grown);
  });
});

function* bigTopology(count: number) {
  const resource = (id: string, kind: string, parent: string | null, props: object = {}) => ({
    type: 'put' as const,
    resource: { id: id as ResourceId, kind, name: id, parent: parent as ResourceId | null, props: props as never },
  });
  const blank = world();
  const instance = blank.get(blank.instance(blank.subnet(blank.vpc())));
  const subnet = instance.parent === null ? instance : blank.get(instance.parent);
  let made = 0;
  for (let vpc = 0; made < count; vpc += 1) {
    yield resource(`vpc-${vpc}`, 'vpc', null, blank.get('vpc-1' as ResourceId).props);
    for (let zone = 0; zone < 3; zone += 1) {
      yield resource(`zone-${vpc}-${zone}`, 'availability-zone', `vpc-${vpc}`, { zone: `z${zone}` });
      for (let net = 0; net < 4; net += 1) {
        const subnetId = `subnet-${vpc}-${zone}-${net}`;
        yield resource(subnetId, 'subnet', `zone-${vpc}-${zone}`, {
          ...subnet.props,
          routeTable: null,
          networkAcl: null,
        });
        for (let host = 0; host < 80; host += 1, made += 1) {
          yield resource(`i-${vpc}-${zone}-${net}-${host}`, 'instance', subnetId, instance.props);
        }
      }
    }
  }
}
