import { expect, test } from 'vitest';
import { resourceId } from '../../model/topology.ts';
import { world } from '../../testing/world.ts';
import { kinds } from '../registry.ts';

test('a public NAT gateway comes with an Elastic IP in the Region, a private one with none', () => {
  const w = world();
  const region = w.region({ name: 'region' });
  const subnet = w.subnet(w.vpc({ region }));
  const nat = w.add('nat-gateway', subnet, {}, 'nat');
  const made = () => kinds.get('nat-gateway')?.companions?.(w.get(nat), w.view(), (kind) => resourceId(`new-${kind}`));
  expect(made()?.map(({ resource }) => resource)).toMatchObject([
    {
      id: 'new-elastic-ip',
      kind: 'elastic-ip',
      parent: 'region',
      props: { association: 'nat', address: '203.0.113.10' },
    },
  ]);
  w.set(nat, { connectivity: 'private' });
  expect(made()).toEqual([]);
});
