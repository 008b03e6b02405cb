import { describe, expect, it, test } from 'vitest';
import { resourceId } from '../model/topology.ts';
import { type Address, parseAddress } from '../net/address.ts';
import { ANY_PROTOCOL, ICMP, ICMPV6, type Packet, TCP, UDP } from '../net/packet.ts';
import { parsePrefix } from '../net/prefix.ts';
import { compileFilter, firstMatch, openBit } from './filter.ts';
import type { FilterRule, Policy } from './policy.ts';

const GROUP = resourceId('sg-1');

const rule = (over: Partial<FilterRule>): FilterRule => ({
  protocol: ANY_PROTOCOL,
  ports: { from: 0, to: 65535 },
  icmpType: -1,
  icmpCode: -1,
  peer: { type: 'prefix', prefix: parsePrefix('0.0.0.0/0') ?? { base: 0, length: 0 } },
  allow: true,
  index: 0,
  number: null,
  text: '',
  ...over,
});
const from = (text: string): FilterRule['peer'] => ({
  type: 'prefix',
  prefix: parsePrefix(text) ?? { base: 0, length: 32 },
});
const packet = (over: Partial<Packet>): Packet => ({
  src: 0x0a000001,
  dst: 0x0a000002,
  protocol: TCP,
  srcPort: 40_000,
  dstPort: 80,
  ttl: 64,
  length: 60,
  dontFragment: false,
  tcp: null,
  icmp: null,
  payload: '',
  fragment: null,
  ...over,
});
const ping = packet({ protocol: ICMP, icmp: { type: 8, code: 0, mtu: null, quoted: null } });
const matches = (over: Partial<FilterRule>, each: Packet, peer: Address = each.src): boolean => {
  const policy: Policy = { type: 'stateful', inbound: [rule(over)], outbound: [] };
  const filter = compileFilter([{ resource: GROUP, policy }]);
  return firstMatch(filter?.inbound ?? [], each, peer, [GROUP]) !== null;
};

describe('a rule', () => {
  it.each<[string, Partial<FilterRule>, Packet, boolean]>([
    ['for everything', {}, packet({}), true],
    ['for everything, of IPv4', {}, packet({ src: 1n }), false],
    ['for a port', { protocol: TCP, ports: { from: 80, to: 80 } }, packet({}), true],
    ['for another port', { protocol: TCP, ports: { from: 81, to: 90 } }, packet({}), false],
    ['for another protocol', { protocol: UDP }, packet({}), false],
    ['for a ping', { protocol: ICMP, icmpType: 8 }, ping, true],
    ['for a ping with another code', { protocol: ICMP, icmpType: 8, icmpCode: 1 }, ping, false],
    ['for any ICMP', { protocol: ICMP, ports: { from: 1, to: 1 } }, ping, true],
    ['for ICMPv6', { protocol: ICMPV6 }, ping, false],
    ['for a numbered protocol', { protocol: 50, ports: { from: 1, to: 1 } }, packet({ protocol: 50 }), true],
    ['from a block', { peer: from('10.0.0.0/24') }, packet({}), true],
    ['from another block', { peer: from('10.0.1.0/24') }, packet({}), false],
    ['from a block of IPv6', { peer: from('2001:db8::/32') }, packet({ src: parseAddress('2001:db8::7') ?? 0 }), true],
    ['from members of a group', { peer: { type: 'group', group: GROUP, standing: 'known' } }, packet({}), true],
    [
      'from members of another group',
      { peer: { type: 'group', group: resourceId('sg-2'), standing: 'known' } },
      packet({}),
      false,
    ],
    [
      'from members of a group it was cut off from',
      { peer: { type: 'group', group: GROUP, standing: 'stale' } },
      packet({}),
      false,
    ],
  ])('%s', (_what, over, each, expected) => {
    expect(matches(over, each)).toBe(expected);
  });
});

test('numbered rules are tried from the lowest number up, others as they stand', () => {
  const inbound = [rule({ number: 200, text: 'late' }), rule({ number: 100, text: 'early' })];
  const numbered = compileFilter([{ resource: GROUP, policy: { type: 'stateless', inbound, outbound: [] } }]);
  expect(numbered?.inbound.map((each) => each.ref.text)).toEqual(['early', 'late']);
  expect(compileFilter([{ resource: GROUP, policy: { type: 'routes', routes: [] } }])).toBe(null);
});

test('a direction is open where everyone may use all ports', () => {
  const open = (...inbound: readonly FilterRule[]): number =>
    compileFilter([{ resource: GROUP, policy: { type: 'stateful', inbound, outbound: [] } }])?.openIn ?? -1;
  expect(open(rule({ protocol: TCP, ports: { from: 80, to: 80 } }))).toBe(0);
  expect(open(rule({ peer: from('10.0.0.0/8') }))).toBe(0);
  expect(open(rule({ protocol: TCP }))).toBe(openBit(TCP, true));
  expect(open(rule({ peer: from('::/0') }))).toBe(openBit(TCP, false) | openBit(UDP, false));
});
