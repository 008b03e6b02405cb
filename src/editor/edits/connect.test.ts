import { expect, it } from 'vitest';
import type { Kind } from '../../kinds/kind.ts';
import { resourceId } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { world } from '../../testing/world.ts';
import { offersBetween } from './connect.ts';

const subnetKind = kinds.get('subnet');
if (subnetKind === undefined) throw new Error('no subnets');
const offering: Kind = {
  ...subnetKind,
  connect: (from, to) => [
    { message: { key: 'join', values: {} }, edit: [{ type: 'rename', id: from.id, name: to.name }] },
  ],
};
const table = new Map(kinds).set('subnet', offering).set('internet', { ...offering, kind: 'internet' });

it('a line offers what either end makes of it, each thing once', () => {
  const w = world();
  const internet = w.internet();
  const subnet = w.subnet(w.vpc());
  const offers = offersBetween(table, w.view(), { from: subnet, to: internet }, resourceId);
  expect(offers.map((offer) => offer.edit)).toEqual([
    [{ type: 'rename', id: subnet, name: internet }],
    [{ type: 'rename', id: internet, name: subnet }],
  ]);
  const nobody = resourceId('nobody');
  expect(offersBetween(table, w.view(), { from: subnet, to: nobody }, resourceId)).toEqual([]);
  expect(offersBetween(table, w.view(), { from: subnet, to: subnet }, resourceId)).toEqual([]);
});
