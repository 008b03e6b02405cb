import { describe, expect, it } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import type { RouteText } from '../../testing/tables.ts';
import { world } from '../../testing/world.ts';

const SERVER = '2606:2800:21f:cb07:6820:80da:af6b:8b2c';

function dualStack(route: 'igw' | 'eigw' | 'ipv4 only', gateways: 'both' | 'one' = route === 'eigw' ? 'one' : 'both') {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', ipv6Cidrs: ['2001:db8:1::/56'] });
  const igw = w.igw(gateways === 'both' ? vpc : null, { name: 'igw' });
  const eigw = w.eigw(vpc, { name: 'eigw' });
  const subnet = w.subnet(vpc, { cidr: '10.0.0.0/24', ipv6Cidr: '2001:db8:1::/64' });
  const a = w.instance(subnet, { name: 'a', ipv6: '2001:db8:1::10', groups: [w.openGroup(vpc)] });
  w.eip(a, '70.1.1.1');
  const v6: readonly RouteText[] = route === 'ipv4 only' ? [] : [['::/0', route === 'igw' ? igw : eigw]];
  w.routeTable(vpc, [['0.0.0.0/0', igw], ...v6], [subnet], { name: 'rt' });
  return { w, a, subnet, vpc, topology: w.topology() };
}

describe('IPv6', () => {
  it('passes an internet gateway unchanged, in both directions', () => {
    const { topology, a } = dualStack('igw');
    const answer = ask(topology, a, SERVER, 'tcp 80 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    expect(legs(answer.conversation.connections[0]?.traces[0])).toEqual([`2001:db8:1::10:40000>${SERVER}:80`]);
    expect(verdictOf(ask(topology, SERVER, '2001:db8:1::10', 'tcp 22'))).toBe('connected');
  });

  it('goes out by an egress-only gateway, and nobody comes in', () => {
    const { topology, a } = dualStack('eigw');
    expect(verdictOf(ask(topology, a, SERVER, 'tcp 80'))).toBe('connected');
    expect(verdictOf(ask(topology, a, SERVER, 'icmp'))).toBe('connected');
    expect(verdictOf(ask(topology, SERVER, '2001:db8:1::10', 'tcp 22'))).toBe('EIGW_UNSOLICITED');
  });

  it('comes in by an internet gateway, but its answers cannot go out by an egress-only one', () => {
    const { topology } = dualStack('eigw', 'both');
    expect(verdictOf(ask(topology, SERVER, '2001:db8:1::10', 'tcp 22'))).toBe('RET_EIGW_UNSOLICITED');
  });

  it('has routes of its own: 0.0.0.0/0 does not carry it', () => {
    const { topology, a } = dualStack('ipv4 only');
    const answer = ask(topology, a, SERVER, 'tcp 80');
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['RT_NO_ROUTE', 'rt']);
    expect(verdictOf(ask(topology, a, '93.184.215.14', 'tcp 80'))).toBe('connected');
  });

  it('has rules of its own: 0.0.0.0/0 does not let it in', () => {
    const { w, vpc, a } = dualStack('igw');
    w.set(w.eni(a), { securityGroups: [w.securityGroup(vpc, { inbound: ['all all 0.0.0.0/0'] })] });
    expect(verdictOf(ask(w.topology(), SERVER, '2001:db8:1::10', 'tcp 22'))).toBe('SG_INGRESS_NO_MATCH');
    expect(verdictOf(ask(w.topology(), a, SERVER, 'tcp 80'))).toBe('SG_EGRESS_NO_MATCH');
  });

  it('needs an address at the sender', () => {
    const { w, a } = dualStack('igw');
    w.set(w.eni(a), { ipv6Addresses: [] });
    const answer = ask(w.topology(), a, SERVER, 'tcp 80');
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['not-sent', 'HOST_NO_ADDRESS']);
  });
});
