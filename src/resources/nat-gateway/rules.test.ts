import { expect, test } from 'vitest';
import { resourceId } from '../../model/topology.ts';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const outer = w.subnet(vpc, { name: 'outer', cidr: '10.0.0.0/24' });
  const inner = w.subnet(vpc, { name: 'inner', cidr: '10.0.1.0/24' });
  const igw = w.igw(vpc, { name: 'igw' });
  const publicTable = w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'public' });
  const nat = w.nat(outer, { name: 'nat', privateAddress: '10.0.0.10' });
  w.routeTable(vpc, [['0.0.0.0/0', nat]], [inner], { name: 'private' });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  return { w, vpc, outer, inner, igw, nat, publicTable, eip: resourceId('elastic-ip-1') };
}

test('addresses are inside of the subnet, not reserved, not taken and of IPv4', () => {
  const { w, nat, outer } = good();
  const set = (address: string): readonly string[] => {
    w.set(nat, { privateAddress: address });
    return findingsOf(w.topology());
  };
  expect(set('10.0.1.10')).toEqual(['error InvalidParameterValue nat privateAddress']);
  for (const reserved of ['10.0.0.0', '10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.255']) {
    expect(set(reserved)).toEqual(['error InvalidParameterValue nat privateAddress']);
  }
  expect(set('10.0.0.4')).toEqual([]);
  expect(set('')).toEqual(['error no-private-address nat privateAddress']);
  w.instance(outer, { name: 'web', address: '10.0.0.20' });
  expect(set('10.0.0.20')).toEqual([
    'error InvalidIPAddress.InUse nat privateAddress',
    'error InvalidIPAddress.InUse web-eth0 privateAddress',
  ]);
  expect(set('2001:db8::1')).toEqual([
    'error InvalidParameterValue nat privateAddress',
    'error InvalidParameterValue nat privateAddress',
  ]);
});

test('one that is deleted needs no Elastic IP any more', () => {
  const { w, nat, eip } = good();
  w.remove(eip);
  w.set(nat, { state: 'deleted' });
  expect(findingsOfRule(w.topology(), 'MissingParameter')).toEqual([]);
});

test('a public one has an Elastic IP, two at most unless asked for more', () => {
  const { w, nat, eip } = good();
  w.remove(eip);
  expect(findingsOf(w.topology())).toEqual(['error MissingParameter nat connectivity']);
  expect(applyFix(w, findingsOfRule(w.topology(), 'MissingParameter')[0]?.fix)).toBe('Allocate an Elastic IP for nat');
  expect(findingsOf(w.topology())).toEqual([]);
  w.eip(nat);
  w.eip(nat);
  expect(findingsOf(w.topology())).toEqual(['warning NatGatewayAddressLimitExceeded nat']);
});

test('a private one has none, and does not use the internet gateway', () => {
  const { w, nat, publicTable } = good();
  w.set(nat, { connectivity: 'private' });
  w.routes(publicTable, []);
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameter nat connectivity']);
  applyFix(w, findingsOfRule(w.topology(), 'InvalidParameter')[0]?.fix);
  expect(findingsOf(w.topology())).toEqual([]);
  w.routes(publicTable, [['0.0.0.0/0', w.view().ofKind('internet-gateway')[0]?.id ?? null]]);
  expect(findingsOf(w.topology())).toEqual(['warning private-nat-gateway-to-internet nat']);
});

test('a public one needs an internet gateway and a route to it', () => {
  const { w, publicTable, igw } = good();
  w.routes(publicTable, []);
  expect(findingsOf(w.topology())).toEqual(['warning nat-gateway-in-private-subnet nat']);
  w.remove(igw);
  expect(findingsOfRule(w.topology(), 'Gateway.NotAttached').map((each) => each.resource)).toEqual([
    'elastic-ip-1',
    'nat',
  ]);
});

test('one that no route leads to is worth a hint', () => {
  const { w, inner } = good();
  w.set(inner, { routeTable: null });
  w.remove(resourceId('private'));
  expect(findingsOf(w.topology(), 'with hints')).toEqual(['hint no-route nat']);
});
