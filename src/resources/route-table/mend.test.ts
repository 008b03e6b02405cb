import { expect, test } from 'vitest';
import { plan, WEB } from '../../testing/catalogue/example.ts';
import { mended, offeredFixes } from '../../testing/mend.ts';
import { natLab } from '../../testing/nat-lab.ts';
import { world } from '../../testing/world.ts';
import { rowsOf } from '../shared/props.ts';

test('the NAT instance lab is mended step by step', () => {
  const { w, client } = natLab('broken');
  expect(mended(w, client, 'checkip.amazonaws.com')).toEqual([
    'RT_NO_ROUTE: Add the route 0.0.0.0/0 to jhNAT-Instance in jhNATInstance-PrivateRouteTable1',
    'ENI_DST_CHECK: Turn off the source/destination check of jhNAT-Instance-eth0',
    'connected',
  ]);
});

test('a route to a deleted target is repointed to one that leads on', () => {
  const { w, client, privateTable } = natLab();
  w.routes(privateTable, [['0.0.0.0/0', null]]);
  expect(mended(w, client, 'checkip.amazonaws.com')).toEqual([
    'RT_BLACKHOLE: Lead the route 0.0.0.0/0 of jhNATInstance-PrivateRouteTable1 to jhNAT-Instance',
    'connected',
  ]);
});

test('a NAT gateway comes before a NAT instance, and the internet gateway is last', () => {
  const { w, client } = natLab('broken');
  const outer = w.view().ofKind('subnet')[0]?.id;
  if (outer !== undefined) w.nat(outer, { name: 'nat' });
  expect(offeredFixes(w, client, 'checkip.amazonaws.com')[0]).toBe(
    'Add the route 0.0.0.0/0 to nat in jhNATInstance-PrivateRouteTable1',
  );
});

test('a NAT gateway in a private subnet gets a route to the internet gateway', () => {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const outer = w.subnet(vpc, { name: 'outer', cidr: '10.0.0.0/24' });
  const inner = w.subnet(vpc, { name: 'inner', cidr: '10.0.1.0/24' });
  w.igw(vpc, { name: 'igw' });
  w.routeTable(vpc, [], [outer], { name: 'outer-table' });
  w.routeTable(vpc, [['0.0.0.0/0', w.nat(outer, { name: 'nat' })]], [inner], { name: 'inner-table' });
  const client = w.instance(inner, { name: 'client' });
  expect(mended(w, client, 'checkip.amazonaws.com')).toEqual([
    'NGW_NO_EGRESS_ROUTE: Add the route 0.0.0.0/0 to igw in outer-table',
    'connected',
  ]);
});

test('a gateway that was detached is attached again', () => {
  const { w, a, igw, routes } = plan();
  routes(['0.0.0.0/0', igw]);
  w.edit([{ type: 'reparent', id: igw, parent: null }]);
  expect(mended(w, a, WEB)).toEqual([
    'RT_BLACKHOLE: Attach igw to vpc',
    'IGW_NO_PUBLIC_IP: Allocate an Elastic IP for a-eth0',
    'connected',
  ]);
});

test('a dead route gives way to a shorter one that leads on', () => {
  const { w, b, igw, out } = plan();
  w.routes(out, [
    ['60.1.0.0/16', null],
    ['0.0.0.0/0', igw],
  ]);
  expect(mended(w, b, WEB)).toEqual([
    'RT_BLACKHOLE: Remove the dead route 60.1.0.0/16 from out, so that 0.0.0.0/0 leads to igw',
    'connected',
  ]);
});

test('what lay behind a peering that took all traffic keeps a route', () => {
  const { w, a, vpc, igw, table, routes } = plan();
  const peer = w.vpc({ name: 'peer', cidr: '10.9.0.0/16' });
  routes(['0.0.0.0/0', w.add('peering-connection', null, { requester: vpc, accepter: peer }, 'pcx')]);
  w.remove(igw);
  expect(mended(w, a, WEB)[0]).toBe(
    'PCX_DST_NOT_IN_PEER: Give vpc an internet gateway, lead the route 0.0.0.0/0 of table to it, and keep 10.9.0.0/16 where it is by a route of its own',
  );
  expect(rowsOf(w.get(table), 'routes').map((row) => `${String(row.destination)} ${String(row.target)}`)).toEqual([
    '0.0.0.0/0 vpc-igw',
    '10.9.0.0/16 pcx',
  ]);
});
