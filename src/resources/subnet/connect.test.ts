import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { offered, take } from '../../testing/offers.ts';
import { world } from '../../testing/world.ts';
import { isPublicSubnet } from '../shared/routing.ts';

function twoSubnets() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', ipv6Cidrs: ['2001:db8::/56'] });
  const outer = w.subnet(vpc, { name: 'outer', cidr: '10.0.0.0/24' });
  const inner = w.subnet(vpc, { name: 'inner', cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:0:1::/64' });
  return { w, vpc, outer, inner, igw: w.igw(vpc, { name: 'igw' }) };
}

describe('a line to an internet gateway', () => {
  test('is a default route, in the main table or in one of the subnet alone', () => {
    const { w, vpc, outer, inner, igw } = twoSubnets();
    expect(offered(w, outer, igw)).toEqual([
      'Route 0.0.0.0/0 to igw in vpc-main',
      'Route 0.0.0.0/0 to igw in a new table for outer only',
    ]);
    take(w, [outer, igw], 'Route 0.0.0.0/0 to igw in a new table for outer only');
    expect(isPublicSubnet(w.view(), w.get(outer))).toBe(true);
    expect(isPublicSubnet(w.view(), w.get(inner))).toBe(false);
    expect(w.get(w.mainTable(vpc)).props).toMatchObject({ routes: [] });
    expect(offered(w, outer, igw)).toEqual([]);
  });

  test('is one per IP version that both have', () => {
    const { w, inner, vpc, igw } = twoSubnets();
    w.routeTable(vpc, [], [inner], { name: 'table' });
    expect(offered(w, inner, igw)).toEqual(['Route 0.0.0.0/0 to igw in table', 'Route ::/0 to igw in table']);
  });

  test('attaches it when it is free', () => {
    const { w, vpc, outer } = twoSubnets();
    const free = w.eigw(null, { name: 'free' });
    w.set(outer, { ipv6Cidr: '2001:db8::/64' });
    take(w, [outer, free], 'Route ::/0 to free in vpc-main');
    expect(w.get(free).parent).toBe(vpc);
    expect(findingsOf(w.topology())).toEqual([]);
  });

  test('means nothing when the VPC has another one, or it is elsewhere', () => {
    const { w, outer } = twoSubnets();
    expect(offered(w, outer, w.igw(null))).toEqual([]);
    expect(offered(w, outer, w.igw(w.vpc({ cidr: '10.1.0.0/16' })))).toEqual([]);
  });
});

test('a line to an instance is a route to its primary interface, in place of the old target', () => {
  const { w, vpc, outer, inner, igw } = twoSubnets();
  const table = w.routeTable(vpc, [['0.0.0.0/0', igw]], [inner], { name: 'table' });
  const nat = w.instance(outer, { name: 'nat' });
  take(w, [inner, nat], 'Route 0.0.0.0/0 to nat in table');
  expect(w.get(table).props).toMatchObject({ routes: [{ destination: '0.0.0.0/0', target: 'nat-eth0' }] });
});

test('a line to a table or a network ACL is an association', () => {
  const { w, vpc, outer } = twoSubnets();
  const table = w.routeTable(vpc, [], [], { name: 'table' });
  const acl = w.networkAcl(vpc, { name: 'acl' });
  take(w, [outer, table], 'Associate outer with table');
  take(w, [outer, acl], 'Associate outer with acl');
  expect(w.get(outer).props).toMatchObject({ routeTable: table, networkAcl: acl });
  expect(offered(w, outer, table)).toEqual([]);
  expect(offered(w, outer, vpc)).toEqual([]);
});
