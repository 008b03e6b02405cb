import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Props, type ResourceId, resourceId, type Topology } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { arbitraryNetwork } from '../testing/arbitrary-network.ts';
import { natLab } from '../testing/nat-lab.ts';
import { compile } from './compile.ts';
import { converse } from './converse.ts';
import { recompile } from './recompile.ts';

vi.setConfig({ testTimeout: 60_000 });

function edited(topology: Topology, id: ResourceId, props: Props): Topology {
  const resource = topology.resources[id];
  if (resource === undefined) throw new Error(`no resource ${id}`);
  return { resources: { ...topology.resources, [id]: { ...resource, props: { ...resource.props, ...props } } } };
}

describe('after an edit of rules or routes', () => {
  test('the network answers like one compiled from the start', () => {
    const property = fc.property(arbitraryNetwork, arbitraryNetwork, ({ w, probes }, other) => {
      const network = compile(w.topology(), kinds);
      // Rules of another network of the same shape: only what both have is taken over.
      const theirs = other.w.topology().resources;
      let topology = w.topology();
      for (const id of Object.keys(topology.resources).map(resourceId)) {
        const [mine, their] = [topology.resources[id], theirs[id]];
        const fields = mine === undefined ? [] : (kinds.get(mine.kind)?.behaviour.policyFields ?? []);
        if (mine === undefined || their?.kind !== mine.kind || fields.length === 0) continue;
        topology = edited(topology, id, Object.fromEntries(fields.map((name) => [name, their.props[name] ?? null])));
      }
      const again = recompile(network, topology, kinds);
      if (again === null) throw new Error('rules changed, and everything was compiled again');
      const fresh = compile(topology, kinds);
      expect(again.filters).toEqual(fresh.filters);
      for (const probe of probes) expect(converse(again, probe, null)).toEqual(converse(fresh, probe, null));
    });
    fc.assert(property, { numRuns: 60 });
  });

  test('nodes and ports stay the same objects, and so does what the edit does not name', () => {
    const { w, client } = natLab();
    const network = compile(w.topology(), kinds);
    const group = network.filters.find((each) => each.type === 'stateful')?.resources[0] ?? client;
    const again = recompile(network, edited(w.topology(), group, { inbound: [] }), kinds);
    expect(again?.nodes).toBe(network.nodes);
    expect(again?.ports).toBe(network.ports);
    expect(again?.tables).toBe(network.tables);
    expect(again?.filters.filter((each, index) => each !== network.filters[index]).length).toBe(1);
  });
});

test('edits of anything else are none of its business', () => {
  const { w, client } = natLab();
  const network = compile(w.topology(), kinds);
  const { resources } = w.topology();
  const { [client]: gone, ...rest } = resources;
  const table = w.view().ofKind('route-table')[0]?.id ?? client;
  const changes: readonly Topology[] = [
    edited(w.topology(), client, { state: 'stopped' }),
    edited(w.topology(), table, { gateway: client }),
    { resources: rest },
    { resources: { ...resources, [resourceId('new')]: { ...gone, id: resourceId('new') } } as Topology['resources'] }, // a copy
  ];
  for (const topology of changes) expect(recompile(network, topology, kinds)).toBeNull();
  expect(recompile(network, w.topology(), kinds)).not.toBeNull();
});
