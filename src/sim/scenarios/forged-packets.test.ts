import { expect, it } from 'vitest';
import { type Address, parseAddress } from '../../net/address.ts';
import { traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';

/** An instance without source/destination check and with an Elastic IP; its default route is the gateway's. */
function site(by: 'igw' | 'nat') {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16' });
  const igw = w.igw(vpc, { name: 'igw' });
  const inner = w.subnet(vpc, { cidr: '10.1.1.0/24', name: 'inner' });
  const outer = w.subnet(vpc, { cidr: '10.1.2.0/24', name: 'outer' });
  const groups = [w.openGroup(vpc)];
  const a = w.instance(inner, { name: 'a', address: '10.1.1.1', groups, sourceDestCheck: false });
  w.eip(a, '50.1.1.1');
  const nat = w.nat(outer, { name: 'nat', privateAddress: '10.1.2.1', eip: '70.1.1.1' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'rt-outer' });
  w.routeTable(vpc, [['0.0.0.0/0', by === 'igw' ? igw : nat]], [inner], { name: 'rt-inner' });
  return { a, net: traffic(w.topology()) };
}

function address(text: string): Address {
  const parsed = parseAddress(text);
  if (parsed === null) throw new Error(`not an address: ${text}`);
  return parsed;
}

it('an internet gateway sends nothing for an address that no interface has', () => {
  const { a, net } = site('igw');
  const sent = net.send(a, '60.1.1.1', 'tcp 80', { src: address('10.1.1.77') });
  expect([sent.verdict, sent.traces[0]?.hops.at(-1)?.resource]).toEqual(['GW_SPOOFED', 'igw']);
});

it('an internet gateway takes nothing in from a private source', () => {
  const { net } = site('igw');
  expect(net.send('203.0.113.7', '50.1.1.1', 'tcp 22', { src: address('10.9.9.9') }).verdict).toBe('IGW_SRC_PRIVATE');
});

it('a NAT gateway translates for interfaces of its VPC only', () => {
  const { a, net } = site('nat');
  expect(net.send(a, '60.1.1.1', 'tcp 80', { src: address('172.16.0.9') }).verdict).toBe('NGW_SRC_NOT_IN_VPC');
});
