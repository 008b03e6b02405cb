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

test('a regional NAT gateway also comes with a route table that leads to the internet gateway', () => {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const igw = w.igw(vpc);
  const nat = w.add('nat-gateway', vpc, { availability: 'regional' }, 'nat');
  const made = kinds.get('nat-gateway')?.companions?.(w.get(nat), w.view(), (kind) => resourceId(`new-${kind}`));
  expect(made).toMatchObject([
    { resource: { kind: 'elastic-ip', props: { association: 'nat', zone: '' } } },
    {
      referredBy: 'routeTable',
      resource: {
        id: 'new-route-table',
        parent: 'vpc',
        props: { routes: [{ destination: '0.0.0.0/0', target: igw }] },
      },
    },
  ]);
});
