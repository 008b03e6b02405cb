import { kinds } from '../src/resources/registry.ts';
import { compile } from '../src/sim/compile.ts';
import type { Topology } from '../src/model/topology.ts';
import { world } from '../src/testing/world.ts';
import { type Figure, timed } from './measure.ts';

/** Compile time of large topologies: VPCs of subnets full of instances. */
export function compileFigures(): readonly Figure[] {
  return [1_000, 10_000].map((size) => {
    const topology = largeTopology(size);
    // A fresh object each time: what is remembered by topology must not help.
    const { fastest } = timed(5, () => void compile({ resources: { ...topology.resources } }, kinds));
    const count = Object.keys(topology.resources).length;
    return { name: `compile ${count} resources, fastest of 5 runs`, value: fastest.toFixed(1), unit: 'ms' };
  });
}

/** About `size` resources: an instance is two of them. */
export function largeTopology(size: number): Topology {
  const perSubnet = 100;
  const subnetsPerVpc = 20;
  const resources: Topology['resources'][] = [];
  for (let made = 0, number = 0; made < size; number++) {
    const w = world();
    const vpc = w.vpc({ cidr: `10.${number}.0.0/16`, name: `vpc-${number}` });
    const igw = w.igw(vpc, { name: `igw-${number}` });
    const table = w.routeTable(vpc, [['0.0.0.0/0', igw]], [], { name: `table-${number}` });
    for (let index = 0; index < subnetsPerVpc && made + w.view().all().length < size; index++) {
      const subnet = w.subnet(vpc, {
        cidr: `10.${number}.${index}.0/24`,
        name: `subnet-${number}-${index}`,
        routeTable: table,
      });
      for (let host = 0; host < perSubnet / 2 && made + w.view().all().length < size; host++) {
        w.instance(subnet, { name: `host-${number}-${index}-${host}`, address: `10.${number}.${index}.${host + 10}` });
      }
    }
    resources.push(w.topology().resources);
    made += w.view().all().length;
  }
  return { resources: Object.assign({}, ...resources) };
}
