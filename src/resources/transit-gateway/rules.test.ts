import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

test('defaults have a table, and it is its own', () => {
  const w = world();
  const tgw = w.add('transit-gateway', null, {}, 'tgw');
  expect(findingsOf(w.topology(), 'with hints')).toEqual([
    'warning missing-default tgw defaultAssociationTable',
    'warning missing-default tgw defaultPropagationTable',
    'hint detached tgw',
  ]);
  w.set(tgw, { defaultAssociation: false, defaultPropagation: false });
  expect(findingsOf(w.topology())).toEqual([]);
  const other = w.add('transit-gateway', null, { defaultAssociation: false, defaultPropagation: false }, 'other');
  const theirs = w.add('transit-gateway-route-table', other, {}, 'theirs');
  w.set(tgw, { defaultAssociationTable: theirs });
  expect(findingsOf(w.topology())).toEqual(['error foreign-table tgw defaultAssociationTable']);
});
