import { describe, expect, it } from 'vitest';
import type { NatRow } from '../../resources/instance/schema.ts';
import type { RouteText } from '../../testing/tables.ts';
import { world } from '../../testing/world.ts';
import { groupRows, natRow } from '../../testing/rows.ts';
import { traffic } from '../../testing/traffic.ts';
import { ask, header, legs, verdictOf } from '../../testing/ask.ts';

/** A NAT instance for two private instances, as a template for beginners sets it up. */
function lab(
  options: {
    readonly routed?: boolean;
    readonly check?: boolean;
    readonly forward?: boolean;
    readonly forwarded?: readonly NatRow[];
  } = {},
) {
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
    nat: [...(options.forwarded ?? []), natRow({ outInterface: 'eth0', action: 'MASQUERADE' })],
  });
  w.eip(nat, '13.124.178.83');
  const p1 = w.instance(closed, { name: 'p1', address: '10.10.2.101', groups: [sg2] });
  const p2 = w.instance(closed, { name: 'p2', address: '10.10.2.102', groups: [sg2] });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [open], { name: 'rt1' });
  const routes: readonly RouteText[] = (options.routed ?? true) ? [['0.0.0.0/0', w.eni(nat)]] : [];
  w.routeTable(vpc, routes, [closed], { name: 'rt2' });
  w.internet();
  return { w, vpc, nat, p1, p2, sg1, topology: w.topology() };
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

  it('lets the private instances ping, and answers pings from anywhere itself', () => {
    const { topology, p1 } = lab();
    const { conversation } = ask(topology, p1, 'www.google.com', 'icmp');
    expect([conversation.outcome, conversation.resolved]).toEqual(['connected', '172.217.161.68']);
    const [echo, echoReply] = conversation.connections[0]?.traces ?? [];
    expect(legs(echo).map((leg) => leg.split(' ')[0])).toEqual([
      '10.10.2.101>172.217.161.68',
      '10.10.1.100>172.217.161.68',
      '13.124.178.83>172.217.161.68',
    ]);
    expect(legs(echoReply).at(-1)).toMatch(/^172\.217\.161\.68>10\.10\.2\.101 /);
    expect(verdictOf(ask(topology, 'internet', '13.124.178.83', 'icmp'))).toBe('connected');
  });

  it('judges what it forwards by its own group: ssh out passes, another port does not', () => {
    const { topology, p1 } = lab();
    expect(verdictOf(ask(topology, p1, '60.1.1.1', 'tcp 22'))).toBe('connected');
    const answer = ask(topology, p1, '60.1.1.1', 'tcp 8080');
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['SG_INGRESS_NO_MATCH', 'sg1']);
  });

  it('forwards nothing without ip_forward', () => {
    const { topology, p1 } = lab({ forward: false });
    expect(verdictOf(ask(topology, p1, '60.1.1.1', 'tcp 80'))).toBe('NATI_IP_FORWARD_OFF');
  });

  it('is the bastion: ssh to its Elastic IP, then on to a private instance by the local route', () => {
    const { topology, nat, p1 } = lab({ routed: false });
    const net = traffic(topology);
    const outer = net.send('203.0.113.7', '13.124.178.83', 'tcp 22 sport 51000');
    expect([outer.verdict, ...legs(outer.traces[0])]).toEqual([
      'connected',
      '203.0.113.7:51000>13.124.178.83:22',
      '203.0.113.7:51000>10.10.1.100:22',
    ]);
    const inner = net.send(nat, p1, 'tcp 22 sport 40001');
    expect([inner.verdict, ...legs(inner.traces[0])]).toEqual(['connected', '10.10.1.100:40001>10.10.2.101:22']);
    expect(verdictOf(ask(topology, '203.0.113.7', '10.10.2.101', 'tcp 22'))).toBe('INTERNET_PRIVATE_DST');
  });

  it('is not asked between neighbours', () => {
    const { topology, p1, p2 } = lab({ routed: false });
    const { conversation } = ask(topology, p1, p2, 'icmp');
    expect(conversation.outcome).toBe('connected');
    expect(conversation.connections[0]?.traces[0]?.hops.map((hop) => hop.resource)).toEqual(['p1', 'subnet2', 'p2']);
  });

  it.each([false, true])('forwards a port to a private instance, source/destination check on: %s', (check) => {
    const forwarded = [
      natRow({ chain: 'PREROUTING', protocol: 'tcp', ports: '2222', action: 'DNAT', to: '10.10.2.101:22' }),
    ];
    const { w, sg1 } = lab({ forwarded, check });
    const syn = () => ask(w.topology(), '203.0.113.7', '13.124.178.83', 'tcp 2222 sport 51000');
    expect(verdictOf(syn())).toBe('SG_INGRESS_NO_MATCH');
    w.set(sg1, { inbound: groupRows(['tcp 2222 0.0.0.0/0']) });
    const answer = syn();
    expect(verdictOf(answer)).toBe('connected');
    const [request, reply] = answer.conversation.connections[0]?.traces ?? [];
    const atNat = request?.hops.find((hop) => hop.resource === 'nat');
    expect(atNat && [header(atNat.before), header(atNat.after)]).toEqual([
      '203.0.113.7:51000>10.10.1.100:2222',
      '10.10.1.100:51000>10.10.2.101:22',
    ]);
    expect(legs(reply)).toEqual([
      '10.10.2.101:22>10.10.1.100:51000',
      '10.10.1.100:2222>203.0.113.7:51000',
      '13.124.178.83:2222>203.0.113.7:51000',
    ]);
  });

  it('a NAT gateway in its place forwards no port', () => {
    const { w, nat } = lab();
    const eip = w.view().ofKind('elastic-ip')[0];
    if (eip === undefined || w.get(nat).parent === null) throw new Error('the lab has no Elastic IP');
    const gateway = w.add('nat-gateway', w.get(nat).parent, { privateAddress: '10.10.1.200' }, 'gateway');
    w.set(eip.id, { association: gateway });
    expect(verdictOf(ask(w.topology(), '203.0.113.7', '13.124.178.83', 'tcp 2222'))).toBe('NGW_UNSOLICITED');
  });
});
