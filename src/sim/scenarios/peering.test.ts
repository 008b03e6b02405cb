import { describe, expect, test } from 'vitest';
import { message } from '../../model/message.ts';
import { resourceId } from '../../model/topology.ts';
import { ask, codesOf, legs, verdictOf } from '../../testing/ask.ts';
import { words } from '../../testing/findings.ts';
import { mended } from '../../testing/mend.ts';
import { world } from '../../testing/world.ts';

/** Two VPCs, a and b, with a host in each and a peering between them. */
function peered(routes: 'both' | 'one' | 'none' = 'both') {
  const w = world();
  w.internet();
  const here = w.region({ name: 'here' });
  const a = w.vpc({ name: 'a', cidr: '10.0.0.0/16', region: here });
  const b = w.vpc({ name: 'b', cidr: '172.31.0.0/16', region: here });
  const one = w.subnet(a, { name: 'a-1', cidr: '10.0.1.0/24' });
  const two = w.subnet(b, { name: 'b-1', cidr: '172.31.1.0/24' });
  const client = w.instance(one, { name: 'client', address: '10.0.1.10' });
  const groups = [w.openGroup(b, { name: 'open' })];
  const server = w.instance(two, { name: 'server', address: '172.31.1.20', groups, listening: 'unknown' });
  const pcx = w.add('peering-connection', null, { requester: a, accepter: b }, 'pcx');
  if (routes !== 'none') w.routes(w.mainTable(a), [['172.31.0.0/16', pcx]]);
  if (routes === 'both') w.routes(w.mainTable(b), [['10.0.0.0/16', pcx]]);
  return { w, here, a, b, one, two, client, server, pcx };
}

describe('a VPC peering connection', () => {
  test('leads both ways and rewrites nothing', () => {
    const { w, client, server } = peered();
    const answer = ask(w.topology(), client, server, 'tcp 80');
    expect(verdictOf(answer)).toBe('connected');
    const traces = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(traces[0])).toEqual(['10.0.1.10:32768>172.31.1.20:80']);
    expect(traces[0]?.hops.map((hop) => hop.resource)).toEqual(['client', 'a-1', 'pcx', 'b-1', 'server']);
    expect(verdictOf(ask(w.topology(), server, client, 'icmp'))).toBe('SG_INGRESS_NO_MATCH');
  });

  test('needs a route on either side', () => {
    const { w, client, server } = peered('one');
    expect(verdictOf(ask(w.topology(), client, server))).toBe('RET_RT_NO_ROUTE');
  });

  test('routes to the blocks of the other side are what is offered', () => {
    const { w, client, server } = peered('none');
    expect(mended(w, client, server)).toEqual([
      'RT_NO_ROUTE: Add the route 172.31.0.0/16 to pcx in a-main',
      'RET_RT_NO_ROUTE: Add the route 10.0.0.0/16 to pcx in b-main',
      'connected',
    ]);
  });

  test('is offered where nothing leads to the other VPC', () => {
    const { w, client, server, pcx } = peered('none');
    w.remove(pcx);
    expect(mended(w, client, server)).toEqual(['RT_NO_ROUTE: Peer a with b, and route both ways', 'connected']);
    w.edit([{ type: 'remove', id: resourceId('a-b') }]);
    w.set(w.view().ofKind('vpc')[1]?.id ?? server, { secondaryCidrs: ['10.0.0.0/16'] });
    w.routes(w.mainTable(client), []);
    expect(mended(w, client, server)).toEqual(['RT_NO_ROUTE']);
  });

  test('carries traffic only while it is active', () => {
    const { w, client, server, pcx } = peered();
    w.set(pcx, { state: 'pending-acceptance' });
    expect(mended(w, client, server)).toEqual(['PCX_BAD_STATE: Accept pcx', 'connected']);
    w.set(pcx, { state: 'expired' });
    expect(mended(w, client, server)).toEqual(['PCX_BAD_STATE: Make pcx again, so that it is active', 'connected']);
  });

  test('fails where blocks overlap, used or not', () => {
    const { w, client, server, b } = peered();
    w.set(b, { secondaryCidrs: ['10.0.128.0/24'] });
    expect(mended(w, client, server)).toEqual(['PCX_BAD_STATE']);
  });

  test('is not transitive', () => {
    const { w, here, a, b, server, pcx } = peered();
    const c = w.vpc({ name: 'c', cidr: '192.168.0.0/16', region: here });
    const far = w.instance(w.subnet(c, { name: 'c-1', cidr: '192.168.1.0/24' }), { name: 'far' });
    const other = w.add('peering-connection', null, { requester: a, accepter: c }, 'pcx-ac');
    w.routes(w.mainTable(a), [
      ['172.31.0.0/16', pcx],
      ['192.168.0.0/16', other],
    ]);
    expect(verdictOf(ask(w.topology(), server, far))).toBe('RT_NO_ROUTE');
    w.routes(w.mainTable(b), [['192.168.0.0/16', pcx]]);
    expect(verdictOf(ask(w.topology(), server, far))).toBe('PCX_DST_NOT_IN_PEER');
  });

  test("does not lend the peer's gateways", () => {
    const { w, a, b, server, pcx } = peered();
    const igw = w.igw(a, { name: 'igw' });
    w.routes(w.mainTable(b), [['0.0.0.0/0', pcx]]);
    expect(codesOf(ask(w.topology(), server, '60.1.1.1'))).toEqual(['PCX_DST_NOT_IN_PEER']);
    w.routes(w.mainTable(a), [['0.0.0.0/0', igw]]);
    const answer = ask(w.topology(), server, '60.1.1.1');
    expect(verdictOf(answer)).toBe('PCX_DST_NOT_IN_PEER');
    expect(codesOf(answer)).toEqual(['PCX_DST_NOT_IN_PEER', 'PCX_EDGE_TO_EDGE']);
    expect(words(answer.blockers[1]?.reason.message ?? message(''))).toBe(
      'pcx does not lead on to igw: a peer does not lend its gateways, endpoints and NAT.',
    );
  });

  test('takes nothing that only passes through the near VPC', () => {
    const { w, a, one, client, server, pcx } = peered();
    const inner = w.subnet(a, { name: 'a-2', cidr: '10.0.2.0/24' });
    const forwarder = w.instance(one, { name: 'forwarder', sourceDestCheck: false, ipForward: true });
    w.set(forwarder, {
      nat: [
        {
          chain: 'POSTROUTING',
          protocol: 'all',
          inInterface: '',
          outInterface: '',
          source: '',
          destination: '',
          ports: 'all',
          action: 'SNAT',
          to: '192.0.2.77',
          randomFully: false,
        },
      ],
    });
    w.set(w.eni(forwarder), { securityGroups: [w.openGroup(a, { name: 'any' })] });
    w.routeTable(a, [['172.31.0.0/16', w.eni(forwarder)]], [inner]);
    const hidden = w.instance(inner, { name: 'hidden' });
    expect(verdictOf(ask(w.topology(), hidden, server))).toBe('PCX_TRANSIT');
    expect(verdictOf(ask(w.topology(), client, server))).toBe('connected');
    expect(pcx).toBe('pcx');
  });

  test("does not reach the peer's resolver", () => {
    const { w, client } = peered();
    expect(verdictOf(ask(w.topology(), client, '172.31.0.2', 'udp 53'))).toBe('DNS_PEER_RESOLVER');
  });

  test('a rule that names a group of the peer holds within a Region only', () => {
    const { w, a, b, client, server } = peered();
    const group = w.securityGroup(b, { name: 'named', inbound: [`tcp 80 ${w.defaultGroup(a)}`] });
    w.set(w.eni(server), { securityGroups: [group] });
    expect(verdictOf(ask(w.topology(), client, server))).toBe('connected');
    const there = w.add('region', null, { region: 'us-east-1' }, 'there');
    w.edit([{ type: 'reparent', id: b, parent: there }]);
    expect(verdictOf(ask(w.topology(), client, server))).toBe('SG_REF_LOST');
  });

  test('a rule that names a group of the peer is stale once the peering is over', () => {
    const { w, a, b, client, server, pcx } = peered();
    const group = w.securityGroup(b, { name: 'named', inbound: [`tcp 80 ${w.defaultGroup(a)}`] });
    w.set(w.eni(server), { securityGroups: [group] });
    w.set(pcx, { state: 'pending-acceptance' });
    expect(codesOf(ask(w.topology(), client, server))).toEqual(['PCX_BAD_STATE']);
    w.set(pcx, { state: 'deleted' });
    expect(codesOf(ask(w.topology(), client, server))).toEqual(['PCX_BAD_STATE', 'SG_REF_STALE']);
  });

  test('an outbound rule that names a group of the peer holds within a Region only', () => {
    const { w, a, b, client, server } = peered();
    const group = w.securityGroup(a, { name: 'named', outbound: ['tcp 80 open'] });
    w.set(w.eni(client), { securityGroups: [group] });
    expect(verdictOf(ask(w.topology(), client, server))).toBe('connected');
    w.edit([{ type: 'reparent', id: b, parent: w.add('region', null, { region: 'us-east-1' }, 'there') }]);
    expect(mended(w, client, server)).toEqual(['SG_REF_LOST: Let tcp 80 to 172.31.1.20/32 out of named', 'connected']);
  });
});
