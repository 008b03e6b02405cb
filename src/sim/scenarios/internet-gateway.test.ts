import { describe, expect, it, test } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { world } from '../../testing/world.ts';

/** One web server in one subnet; what makes it public is switched on and off. */
function server(
  options: { readonly routed?: boolean; readonly publicAddress?: string; readonly address?: string } = {},
) {
  const { routed = true, publicAddress = '50.1.1.1', address = '10.1.1.1' } = options;
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/15' });
  const igw = w.igw(vpc, { name: 'igw' });
  const subnet = w.subnet(vpc, { cidr: address.startsWith('10.1.') ? '10.1.1.0/24' : '10.0.0.0/24' });
  const group = w.openGroup(vpc);
  const a = w.instance(subnet, { name: 'a', address, groups: [group] });
  if (publicAddress !== '') w.eip(a, publicAddress);
  w.routeTable(vpc, routed ? [['0.0.0.0/0', igw]] : [], [subnet], { name: 'rt' });
  return { w, vpc, igw, subnet, a, topology: w.topology() };
}

describe('out through an internet gateway', () => {
  it.each([
    ['10.0.0.10', '50.1.1.1'],
    ['10.1.1.1', '50.1.1.1'],
  ])('%s goes out as %s: the address changes, the port does not', (address, publicAddress) => {
    const { a, topology } = server({ address, publicAddress });
    const answer = ask(topology, a, '60.1.1.1', 'tcp 80 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    const [syn, synAck] = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(syn)).toEqual([`${address}:40000>60.1.1.1:80`, `${publicAddress}:40000>60.1.1.1:80`]);
    expect(legs(synAck)).toEqual([`60.1.1.1:80>${publicAddress}:40000`, `60.1.1.1:80>${address}:40000`]);
  });

  it('a public address alone is not enough: without a route the packet stays', () => {
    const { a, topology } = server({ routed: false });
    const answer = ask(topology, a, '60.1.1.1', 'tcp 80');
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['timed-out', 'RT_NO_ROUTE']);
    expect(answer.conversation.reason?.at).toBe('rt');
  });

  it('a route alone is not enough: the gateway knows no public address for the sender', () => {
    const { a, topology } = server({ publicAddress: '' });
    const answer = ask(topology, a, '60.1.1.1', 'tcp 80');
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['IGW_NO_PUBLIC_IP', 'igw']);
  });

  it.each([
    ['192.168.7.7', 'IGW_DST_RFC1918'],
    ['100.64.0.9', 'IGW_DST_RFC6598'],
  ])('the default route catches %s too, and the gateway refuses it', (to, code) => {
    const { a, topology } = server();
    expect(verdictOf(ask(topology, a, to, 'tcp 80'))).toBe(code);
  });

  it('a detached gateway leaves a blackhole', () => {
    const { w, a, igw } = server();
    w.edit([{ type: 'put', resource: { ...w.get(igw), parent: null } }]);
    expect(verdictOf(ask(w.topology(), a, '60.1.1.1', 'tcp 80'))).toBe('RT_BLACKHOLE');
  });
});

describe('in through an internet gateway', () => {
  it('reaches the public address, as the private one', () => {
    const { topology } = server();
    const answer = ask(topology, '203.0.113.7', '50.1.1.1', 'tcp 22 sport 51000');
    expect(verdictOf(answer)).toBe('connected');
    const [syn, synAck] = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(syn)).toEqual(['203.0.113.7:51000>50.1.1.1:22', '203.0.113.7:51000>10.1.1.1:22']);
    expect(legs(synAck)).toEqual(['10.1.1.1:22>203.0.113.7:51000', '50.1.1.1:22>203.0.113.7:51000']);
  });

  it('needs the route back', () => {
    const { topology } = server({ routed: false });
    expect(verdictOf(ask(topology, 'internet', '50.1.1.1', 'tcp 22'))).toBe('RET_RT_NO_ROUTE');
  });

  it('an address that nothing holds leads nowhere', () => {
    const { w } = server();
    w.eip(null, '50.9.9.9', { name: 'idle' });
    const answer = ask(w.topology(), 'internet', '50.9.9.9', 'tcp 80');
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['IGW_DST_NOT_MAPPED', 'idle']);
  });

  it('a private address has no way in from the internet', () => {
    const { topology } = server();
    expect(verdictOf(ask(topology, 'internet', '10.1.1.1', 'tcp 22'))).toBe('INTERNET_PRIVATE_DST');
  });
});

test('a new instance behind an empty group: nothing comes in, everything goes out', () => {
  const { w, vpc, a } = server();
  const fresh = w.securityGroup(vpc, { name: 'fresh' });
  w.set(w.eni(a), { securityGroups: [fresh] });
  expect(verdictOf(ask(w.topology(), 'internet', '50.1.1.1', 'tcp 22'))).toBe('SG_INGRESS_EMPTY');
  expect(verdictOf(ask(w.topology(), a, '60.1.1.1', 'tcp 80'))).toBe('connected');
});

test('an instance that asks for its neighbour by the public address is seen with its own public address', () => {
  const { w, vpc, subnet, a } = server();
  const seen = w.securityGroup(vpc, { inbound: ['tcp 80 50.1.1.1/32'] });
  const b = w.instance(subnet, { name: 'b', address: '10.1.1.20', groups: [seen], listening: 'unknown' });
  w.eip(b, '50.1.1.2');
  const answer = ask(w.topology(), a, '50.1.1.2', 'tcp 80 sport 40000');
  expect(verdictOf(answer)).toBe('connected');
  expect(legs(answer.conversation.connections[0]?.traces[0])).toEqual([
    '10.1.1.1:40000>50.1.1.2:80',
    '50.1.1.1:40000>10.1.1.20:80',
  ]);
  const members = w.securityGroup(vpc, { inbound: ['tcp 80 10.0.0.0/8'] });
  w.set(w.eni(b), { securityGroups: [members] });
  expect(verdictOf(ask(w.topology(), a, '50.1.1.2', 'tcp 80'))).toBe('SG_INGRESS_NO_MATCH');
});
