import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const subnet = w.subnet(vpc, { name: 'subnet' });
  const igw = w.igw(vpc, { name: 'igw' });
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', igw]]);
  const web = w.instance(subnet, { name: 'web', address: '10.0.0.10' });
  const eip = w.eip(web, '203.0.113.10', { name: 'eip' });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  return { w, vpc, subnet, igw, web, eip };
}

test('the address is public, IPv4 and nobody else has it', () => {
  const { w, eip, subnet } = good();
  const set = (address: string): readonly string[] => {
    w.set(eip, { address });
    return findingsOf(w.topology());
  };
  expect(set('')).toEqual(['error MissingParameter eip address']);
  expect(set('10.0.0.10')).toEqual(['error InvalidParameterValue eip address']);
  expect(set('2001:db8::1')).toEqual(['error InvalidParameterValue eip address']);
  w.instance(subnet, { name: 'other', publicAddress: '203.0.113.20' });
  expect(set('203.0.113.20')).toEqual([
    'error duplicate-public-address eip address',
    'error duplicate-public-address other-eth0 publicAddress',
  ]);
});

test('one private address has one Elastic IP', () => {
  const { w, web, eip } = good();
  w.set(w.eni(web), { secondaryPrivateAddresses: ['10.0.0.11'] });
  const second = w.eip(web, '203.0.113.11', { name: 'second', privateAddress: '10.0.0.11' });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(second, { privateAddress: '' });
  expect(findingsOf(w.topology())).toEqual(['error Resource.AlreadyAssociated second association']);
  w.set(second, { privateAddress: '10.0.0.99' });
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue second privateAddress']);
  w.set(eip, { association: null });
  expect(findingsOf(w.topology(), 'with hints')).toContain('hint idle eip association');
});

test('its VPC has an internet gateway', () => {
  const { w, igw, vpc } = good();
  w.routes(w.mainTable(vpc), []);
  w.remove(igw);
  expect(findingsOf(w.topology())).toEqual(['error Gateway.NotAttached eip association']);
});

test('an instance with two interfaces is no clear holder', () => {
  const { w, eip, web, subnet } = good();
  w.set(eip, { association: web });
  expect(findingsOf(w.topology())).toEqual([]);
  w.interface(subnet, { instance: web, deviceIndex: 1, securityGroups: [w.defaultGroup(subnet)] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidInstanceID eip association']);
});
