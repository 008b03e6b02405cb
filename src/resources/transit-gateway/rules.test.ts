import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { attach, gateway } from '../../testing/transit.ts';
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

test('routes lead to it from attached VPCs only', () => {
  const w = world();
  const made = gateway(w);
  const vpc = w.vpc({ name: 'vpc' });
  const subnet = w.subnet(vpc, { name: 'subnet' });
  w.routes(w.mainTable(vpc), [['172.16.0.0/12', made.tgw]]);
  expect(findingsOf(w.topology())).toEqual(['error InvalidTransitGatewayID.NotFound vpc-main routes.0.target']);
  attach(w, made, vpc, { subnets: [subnet] });
  expect(findingsOf(w.topology())).toEqual([]);
});
