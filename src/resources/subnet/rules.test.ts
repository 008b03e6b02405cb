import { describe, expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule, words } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';
import type { SubnetProps } from './schema.ts';

const overlapping = ['error InvalidSubnet.Conflict web ipv6Cidr'];

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', cidr: '10.0.0.0/16', ipv6Cidrs: ['2001:db8::/56'] });
  const web = w.subnet(vpc, { name: 'web', cidr: '10.0.0.0/24' });
  const db = w.subnet(vpc, { name: 'db', cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:0:1::/64' });
  expect(findingsOf(w.topology())).toEqual([]);
  return { w, vpc, web, db };
}

describe('blocks', () => {
  test.each([
    [{ cidr: '' }, ['error MissingParameter web cidr']],
    [{ cidr: '', ipv6Cidr: '2001:db8::/64' }, []],
    [{ cidr: '10.0.0.0/29' }, ['error InvalidSubnet.Range web cidr']],
    [{ cidr: '10.9.0.0/24' }, ['error InvalidSubnet.Range web cidr']],
    [{ cidr: '2001:db8::/64' }, ['error InvalidSubnet.Range web cidr']],
    [{ ipv6Cidr: '2001:db8:0:1::/64' }, ['error InvalidSubnet.Conflict db ipv6Cidr', ...overlapping]],
    [{ ipv6Cidr: '2001:db8::/64' }, []],
    [{ ipv6Cidr: '2001:db9::/64' }, ['error InvalidSubnet.Range web ipv6Cidr']],
    [{ assignIpv6OnCreation: true }, ['error InvalidParameterValue web assignIpv6OnCreation']],
  ] satisfies readonly [Partial<SubnetProps>, readonly string[]][])('%j gives %j', (props, expected) => {
    const { w, web } = good();
    w.set(web, props);
    expect(findingsOf(w.topology())).toEqual(expected);
  });

  test('overlap is told of both, and an empty subnet can be moved', () => {
    const { w, db } = good();
    w.set(db, { cidr: '10.0.0.128/25' });
    const [first, second] = findingsOfRule(w.topology(), 'InvalidSubnet.Conflict');
    expect([first?.resource, second?.resource]).toEqual(['db', 'web']);
    expect(first && words(first.message)).toBe('InvalidSubnet.Conflict: 10.0.0.128/25 overlaps subnet "web".');
    expect(applyFix(w, first?.fix)).toBe('Move db to 10.0.1.0/25');
    expect(findingsOf(w.topology())).toEqual([]);
  });

  test('a subnet with addresses in it is not moved', () => {
    const { w, db } = good();
    w.instance(db);
    w.set(db, { cidr: '10.9.0.0/24' });
    expect(findingsOfRule(w.topology(), 'InvalidSubnet.Range')[0]?.fix).toBeUndefined();
  });
});

test('a block has eleven addresses in a /28', () => {
  const { w, vpc } = good();
  const small = w.subnet(vpc, { name: 'small', cidr: '10.0.2.0/28' });
  for (let count = 0; count < 11; count += 1) w.instance(small);
  expect(findingsOf(w.topology())).toEqual([]);
  w.instance(small, { address: '10.0.2.15' });
  const full = findingsOfRule(w.topology(), 'InsufficientFreeAddressesInSubnet');
  expect(full.map((each) => words(each.message))).toEqual([
    'InsufficientFreeAddressesInSubnet: small has 11 usable addresses, and 12 are held.',
  ]);
});

test('tables and network ACLs are those of the VPC', () => {
  const { w, web } = good();
  const other = w.vpc({ name: 'other', cidr: '10.1.0.0/16' });
  w.set(web, { routeTable: w.mainTable(other), networkAcl: w.defaultAcl(other) });
  expect(findingsOf(w.topology())).toEqual([
    'error InvalidRouteTableID.NotFound web routeTable',
    'error InvalidNetworkAclID.NotFound web networkAcl',
  ]);
});

test('references lead to something', () => {
  const { w, web, vpc } = good();
  const table = w.routeTable(vpc, [], [web]);
  expect(findingsOf(w.topology())).toEqual([]);
  w.remove(table);
  expect(findingsOf(w.topology())).toEqual(['error dangling-reference web routeTable']);
});

test('public addresses are of use where a route leads to an internet gateway', () => {
  const { w, vpc, web } = good();
  w.set(web, { mapPublicIpOnLaunch: true });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([
    'hint public-addresses-without-route web mapPublicIpOnLaunch',
  ]);
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]], [web]);
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
});
