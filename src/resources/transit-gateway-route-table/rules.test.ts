import { expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';
import { kinds } from '../registry.ts';

function good() {
  const w = world();
  const tgw = w.add('transit-gateway', null, {}, 'tgw');
  const table = w.add('transit-gateway-route-table', tgw, {}, 'table');
  w.set(tgw, { defaultAssociationTable: table, defaultPropagationTable: table });
  const vpcs = ['10.0.0.0/16', '10.1.0.0/16'].map((cidr, index) => {
    const vpc = w.vpc({ name: `vpc-${index}`, cidr });
    const subnet = w.subnet(vpc, { cidr: `10.${index}.0.0/24` });
    const props = { attached: vpc, subnets: [subnet], routeTable: table, propagatesTo: [table] };
    w.add('transit-gateway-attachment', tgw, props, `att-${index}`);
    return vpc;
  });
  w.set(table, { routes: [{ destination: '0.0.0.0/0', attachment: 'att-0' }] });
  expect(findingsOf(w.topology())).toEqual([]);
  return { w, tgw, table, second: vpcs[1] ?? tgw };
}

test('propagated routes stand below the static ones', () => {
  const { w, table } = good();
  expect(kinds.get('transit-gateway-route-table')?.ghostRows?.(w.get(table), w.view())).toEqual([
    { field: 'routes', place: 'last', cells: { destination: '10.0.0.0/16', attachment: 'att-0' } },
    { field: 'routes', place: 'last', cells: { destination: '10.1.0.0/16', attachment: 'att-1' } },
  ]);
});

test('routes have a destination of their own', () => {
  const { w, table } = good();
  const row = { destination: '0.0.0.0/0', attachment: 'att-0' };
  w.set(table, { routes: [row, { ...row, destination: '' }, { ...row, attachment: 'att-1' }] });
  expect(findingsOf(w.topology())).toEqual([
    'error MissingParameter table routes.1.destination',
    'error RouteAlreadyExists table routes.2.destination',
  ]);
  applyFix(w, findingsOfRule(w.topology(), 'RouteAlreadyExists')[0]?.fix);
  expect(findingsOf(w.topology())).toEqual(['error MissingParameter table routes.1.destination']);
});

test('routes lead to attachments of the same transit gateway', () => {
  const { w, table } = good();
  const other = w.add('transit-gateway', null, { defaultAssociation: false, defaultPropagation: false }, 'other');
  w.add('transit-gateway-attachment', other, { attached: 'vpc-0', subnets: ['subnet-1'] }, 'theirs');
  w.set(table, {
    routes: [
      { destination: '0.0.0.0/0', attachment: 'theirs' },
      { destination: '10.9.0.0/16', attachment: null },
      { destination: '10.8.0.0/16', attachment: 'blackhole' },
    ],
  });
  expect(findingsOf(w.topology()).filter((each) => each.includes(' table '))).toEqual([
    'error InvalidTransitGatewayAttachmentID.NotFound table routes.0.attachment',
    'warning blackhole table routes.1.attachment',
  ]);
});

test('VPCs in one table have addresses of their own', () => {
  const { w, second } = good();
  w.set(second, { cidr: '10.0.128.0/17' });
  expect(findingsOf(w.topology())).toContain('warning overlapping-blocks table');
});

test('a table without an association is of no use', () => {
  const { w, tgw } = good();
  w.add('transit-gateway-route-table', tgw, {}, 'idle');
  expect(findingsOf(w.topology(), 'with hints')).toContain('hint unused idle');
});
