import { expect, test } from 'vitest';
import { resourceId } from '../../model/topology.ts';
import { world } from '../../testing/world.ts';
import { awsPrefixes } from './prefixes-behind.ts';

test('a Direct Connect gateway that is associated with itself leads nowhere', () => {
  const w = world();
  const itself = { gateway: 'dxgw', allowedPrefixes: '' };
  w.add('direct-connect-gateway', null, { associations: [itself] }, 'dxgw');
  expect(awsPrefixes(w.view(), resourceId('dxgw'))).toEqual([]);
});
