import { describe, expect, it } from 'vitest';
import type { RouteText } from '../../testing/world.ts';
import { world } from '../../testing/world.ts';
import { ask, legs, verdictOf } from '../../testing/ask.ts';

/** The lab of PACKET_WALK's scenarios 16 to 29: a NAT instance for two private instances. */
function lab(options: { readonly routed?: boolean; readonly check?: boolean; readonly forward?: boolean } = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.10.0.0/16', name: 'vpc1' });
  const igw = w.igw(vpc, { name: 'igw1' });
  const open = w.subnet(vpc, { cidr: '10.10.1.0/24', name: 'subnet1' });
  const closed = w.subnet(vpc, { cidr: '10.10.2.0/24', name: 'subnet2' });
  const sg1 = w.securityGroup(vpc, {
    name: 'sg1',
    inbound: [
      'tcp 22 0.0.0.0/0',
      'tcp 80 10.10.0.0/16',
      'tcp 443 10.10.0.0/16',
      'udp 0-65535 10.10.0.0/16',
      'icmp all 0.0.0.0/0',
    ],
  });
  const sg2 = w.securityGroup(vpc, { name: 'sg2', inbound: ['tcp 22 10.10.0.0/16', 'icmp all 0.0.0.0/0'] });
  const nat = w.instance(open, {
    name: 'nat',
    address: '10.10.1.100',
    groups: [sg1],
    sourceDestCheck: options.check ?? false,
    ipForward: options.forward ?? true,
    nat: [
      {
        chain: 'POSTROUTING',
        protocol: 'all',
        inInterface: '',
        outInterface: 'eth0',
        source: '',
        destination: '',
        ports: 'all',
        action: 'MASQUERADE',
        to: '',
        randomFully: false,
      },
    ],
  });
  w.eip(nat, '13.124.178.83');
  const p1 = w.instance(closed, { name: 'p1', address: '10.10.2.101', groups: [sg2] });
  const p2 = w.instance(closed, { name: 'p2', address: '10.10.2.102', groups: [sg2] });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [open], { name: 'rt1' });
  const routes: readonly RouteText[] = (options.routed ?? true) ? [['0.0.0.0/0', w.eni(nat)]] : [];
  w.routeTable(vpc, routes, [closed], { name: 'rt2' });
  w.internet();
  return { w, nat, p1, p2, topology: w.topology() };
}

describe('the NAT instance lab', () => {
  it('times out without a route, and finds the route and the check in the way', () => {
    const { topology, p1 } = lab({ routed: false, check: true });
    const answer = ask(topology, p1, 'checkip.amazonaws.com', 'tcp 80');
    expect(verdictOf(answer)).toBe('RT_NO_ROUTE');
    expect(answer.conversation.outcome).toBe('timed-out');
    expect(
      answer.blockers.map((blocker) => `${blocker.direction} ${blocker.reason.code} ${blocker.reason.at}`),
    ).toEqual(['request RT_NO_ROUTE rt2', 'request ENI_DST_CHECK nat-eth0', 'reply ENI_SRC_CHECK nat-eth0']);
  });

  it('times out at the source/destination check once routed', () => {
    const { topology, p1 } = lab({ check: true });
    expect(verdictOf(ask(topology, p1, 'checkip.amazonaws.com', 'tcp 80'))).toBe('ENI_DST_CHECK');
  });

  it('connects with the check off; both private instances come out as the Elastic IP', () => {
    const { topology, p1, p2 } = lab();
    for (const from of [p1, p2]) {
      const { conversation, blockers } = ask(topology, from, 'checkip.amazonaws.com', 'tcp 80');
      expect([conversation.outcome, conversation.answer]).toEqual(['connected', '13.124.178.83']);
      expect(blockers).toEqual([]);
    }
  });

  it('keeps the port at the NAT instance and at the internet gateway', () => {
    const { topology, p1 } = lab();
    const { conversation } = ask(topology, p1, '99.80.82.214', 'tcp 80 sport 55634');
    const [syn, synAck] = conversation.connections[0]?.traces ?? [];
    expect(legs(syn)).toEqual([
      '10.10.2.101:55634>99.80.82.214:80',
      '10.10.1.100:55634>99.80.82.214:80',
      '13.124.178.83:55634>99.80.82.214:80',
    ]);
    expect(legs(synAck)).toEqual([
      '99.80.82.214:80>13.124.178.83:55634',
      '99.80.82.214:80>10.10.1.100:55634',
      '99.80.82.214:80>10.10.2.101:55634',
    ]);
  });
});
