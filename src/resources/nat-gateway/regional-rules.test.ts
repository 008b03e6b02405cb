import { expect, test } from 'vitest';
import type { Props } from '../../model/topology.ts';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

function good(props: Props = {}) {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const zone = w.zone(vpc, 'ap-northeast-2a');
  const inner = w.subnet(zone, { name: 'inner' });
  const igw = w.igw(vpc, { name: 'igw' });
  const routeTable = w.routeTable(vpc, [['0.0.0.0/0', igw]], [], { name: 'nat-rt' });
  const nat = w.add('nat-gateway', vpc, { availability: 'regional', routeTable, ...props }, 'nat');
  const eip = w.eip(nat, '70.1.1.1', { name: 'eip', zone: 'ap-northeast-2a' });
  w.routeTable(vpc, [['0.0.0.0/0', nat]], [inner], { name: 'private' });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  return { w, vpc, inner, igw, nat, eip, routeTable };
}

test('a zonal one is made in a subnet, a regional one in the VPC', () => {
  const { w, nat, inner } = good();
  w.edit([{ type: 'reparent', id: nat, parent: inner }]);
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameterCombination nat availability']);
  const [misplaced] = findingsOfRule(w.topology(), 'InvalidParameterCombination');
  expect(applyFix(w, misplaced?.fix)).toBe('Take nat out of the subnet, into vpc');
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(nat, { availability: 'zonal', privateAddress: '10.0.0.9' });
  expect(findingsOf(w.topology())).toEqual(['error MissingParameter nat availability']);
  expect(applyFix(w, findingsOfRule(w.topology(), 'MissingParameter')[0]?.fix)).toBe('Make nat regional');
  expect(findingsOf(w.topology())).toEqual([]);
});

test('it is public', () => {
  const { w, nat, eip } = good({ zones: 'manual' });
  w.set(nat, { connectivity: 'private' });
  expect(findingsOf(w.topology())).toEqual([
    'error InvalidParameter nat connectivity',
    'error InvalidParameterCombination nat connectivity',
  ]);
  applyFix(w, findingsOfRule(w.topology(), 'InvalidParameterCombination')[0]?.fix);
  expect(findingsOf(w.topology())).toEqual([]);
  w.remove(eip);
  expect(findingsOf(w.topology())).toEqual([
    'error MissingParameter nat connectivity',
    'warning zone-not-registered nat zones',
  ]);
  w.set(nat, { zones: 'automatic' });
  expect(findingsOf(w.topology())).toEqual(['warning no-elastic-ip nat connectivity']);
});

test('its route table is of its VPC and leads to the internet gateway', () => {
  const { w, nat, igw, routeTable } = good();
  w.routes(routeTable, []);
  expect(findingsOf(w.topology())).toEqual(['warning no-internet-route nat routeTable']);
  w.set(nat, { routeTable: w.mainTable(w.vpc({ name: 'other', cidr: '10.9.0.0/16' })) });
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue nat routeTable']);
  w.set(nat, { routeTable: null });
  expect(findingsOf(w.topology())).toEqual(['error missing-route-table nat routeTable']);
  w.remove(routeTable);
  expect(applyFix(w, findingsOfRule(w.topology(), 'missing-route-table')[0]?.fix)).toBe('Make the route table of nat');
  expect(findingsOf(w.topology())).toEqual([]);
  expect(w.get(routeTable).props.routes).toMatchObject([{ destination: '0.0.0.0/0', target: igw }]);
});

test('in manual mode every Elastic IP is of a zone, and every zone that leads to it has one', () => {
  const { w, vpc, nat, eip } = good({ zones: 'manual' });
  w.set(eip, { zone: '' });
  expect(findingsOf(w.topology())).toEqual([
    'error MissingParameter nat zones',
    'warning zone-not-registered nat zones',
  ]);
  w.set(eip, { zone: 'ap-northeast-2a' });
  const other = w.subnet(w.zone(vpc, 'ap-northeast-2c'), { name: 'other', cidr: '10.0.1.0/24' });
  w.routeTable(vpc, [['0.0.0.0/0', nat]], [other]);
  const [missing] = findingsOfRule(w.topology(), 'zone-not-registered');
  expect(applyFix(w, missing?.fix)).toBe('Allocate an Elastic IP in ap-northeast-2c for nat');
  expect(findingsOf(w.topology())).toEqual([]);
});

test('there are 32 Elastic IPs in a zone at most', () => {
  const { w, nat } = good();
  for (let count = 2; count <= 32; count += 1) w.eip(nat, `70.1.1.${count}`, { zone: 'ap-northeast-2a' });
  expect(findingsOfRule(w.topology(), 'NatGatewayAddressLimitExceeded')).toEqual([]);
  w.eip(nat, '70.1.1.33', { zone: 'ap-northeast-2a' });
  expect(findingsOf(w.topology())).toContain('error NatGatewayAddressLimitExceeded nat');
});
