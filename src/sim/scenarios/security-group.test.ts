import { describe, expect, it } from 'vitest';
import { type ResourceId, resourceId } from '../../model/topology.ts';
import { ask, verdictOf } from '../../testing/ask.ts';
import { mended } from '../../testing/mend.ts';
import { groupRows } from '../../testing/rows.ts';
import { traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';

function site() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
  const igw = w.igw(vpc);
  const near = w.subnet(vpc, { cidr: '10.0.0.0/24' });
  const far = w.subnet(vpc, { cidr: '10.0.1.0/24' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [near, far]);
  const server = (name: string, subnet: ResourceId, groups: readonly ResourceId[]): ResourceId =>
    w.instance(subnet, { name, groups, listening: 'unknown' });
  return { w, vpc, near, far, server };
}

describe('security groups', () => {
  it('the default group lets in its own members and nobody else', () => {
    const { w, vpc, near, far, server } = site();
    const group = w.defaultGroup(vpc);
    const a = server('a', near, [group]);
    const b = server('b', far, [group]);
    w.eip(a, '70.1.1.1');
    const stranger = server('stranger', near, [w.openGroup(vpc)]);
    expect(verdictOf(ask(w.topology(), a, b, 'tcp 5432'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), 'internet', '70.1.1.1', 'tcp 80'))).toBe('SG_INGRESS_NO_MATCH');
    expect(verdictOf(ask(w.topology(), stranger, b, 'tcp 80'))).toBe('SG_INGRESS_NO_MATCH');
  });

  it('an outbound rule that names a group means its members, not the sender', () => {
    const { w, vpc, near, far, server } = site();
    const database = w.securityGroup(vpc, { name: 'database', inbound: ['all all 10.0.0.0/16'] });
    const web = w.securityGroup(vpc, {
      name: 'web',
      inbound: ['all all 10.0.0.0/16'],
      outbound: ['tcp 5432 database'],
    });
    const a = server('a', near, [web]);
    const b = server('b', far, [database]);
    const c = server('c', far, [web]);
    expect(verdictOf(ask(w.topology(), a, b, 'tcp 5432'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), a, c, 'tcp 5432'))).toBe('SG_EGRESS_NO_MATCH');
    w.set(web, { outbound: groupRows(['all all web']) });
    expect(verdictOf(ask(w.topology(), a, b, 'tcp 5432'))).toBe('SG_EGRESS_NO_MATCH');
    expect(verdictOf(ask(w.topology(), a, c, 'tcp 5432'))).toBe('connected');
  });

  it('are one union at an interface', () => {
    const { w, vpc, near, server } = site();
    const web = w.securityGroup(vpc, { name: 'web', inbound: ['tcp 80 0.0.0.0/0'] });
    const ssh = w.securityGroup(vpc, { name: 'ssh', inbound: ['tcp 22 203.0.113.0/24'] });
    w.eip(server('a', near, [web, ssh]), '70.1.1.1');
    for (const port of [80, 22])
      expect(verdictOf(ask(w.topology(), '203.0.113.7', '70.1.1.1', `tcp ${port}`))).toBe('connected');
    const answer = ask(w.topology(), '198.51.100.9', '70.1.1.1', 'tcp 22');
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['SG_INGRESS_NO_MATCH', 'ssh']);
  });

  it('without outbound rules still answer, but ask nothing', () => {
    const { w, vpc, near, server } = site();
    const mute = w.securityGroup(vpc, { inbound: ['tcp 80 0.0.0.0/0'], outbound: [] });
    const a = server('a', near, [mute]);
    w.eip(a, '70.1.1.1');
    expect(verdictOf(ask(w.topology(), 'internet', '70.1.1.1', 'tcp 80'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), a, '60.1.1.1', 'tcp 80'))).toBe('SG_EGRESS_EMPTY');
  });

  it('naming a group go by who sends, not by its address: a NAT instance in between hides the sender', () => {
    const { w, vpc, near, far, server } = site();
    const clients = w.openGroup(vpc, { name: 'clients' });
    const a = server('a', near, [clients]);
    const b = server('b', far, [w.securityGroup(vpc, { inbound: ['all all clients'] })]);
    const middle = w.subnet(vpc, { cidr: '10.0.2.0/24' });
    const m = w.instance(middle, { name: 'm', groups: [w.openGroup(vpc)], ipForward: true, sourceDestCheck: false });
    expect(verdictOf(ask(w.topology(), a, b, 'tcp 80'))).toBe('connected');
    w.routeTable(vpc, [['10.0.1.0/24', w.eni(m)]], [near]);
    w.routeTable(vpc, [['10.0.0.0/24', w.eni(m)]], [far]);
    expect(verdictOf(ask(w.topology(), a, b, 'tcp 80'))).toBe('SG_REF_LOST');
  });
});

describe('a rule that names a group', () => {
  it('that was deleted is stale, whoever sends', () => {
    const { w, vpc, near, far, server } = site();
    const clients = w.openGroup(vpc, { name: 'clients' });
    const a = server('a', near, [w.openGroup(vpc, { name: 'open' })]);
    w.securityGroup(vpc, { name: 'servers', inbound: ['tcp 22 10.0.9.0/24', 'tcp 80 clients'] });
    const b = server('b', far, [resourceId('servers')]);
    expect(verdictOf(ask(w.topology(), a, b, 'tcp 80'))).toBe('SG_INGRESS_NO_MATCH');
    w.remove(clients);
    const { reason } = ask(w.topology(), a, b, 'tcp 80').conversation;
    expect([reason?.code, reason?.at, reason?.rule?.index]).toEqual(['SG_REF_STALE', 'servers', 1]);
    expect(verdictOf(ask(w.topology(), a, b, 'tcp 443'))).toBe('SG_INGRESS_NO_MATCH');
    w.eip(b, '70.1.1.1');
    expect(verdictOf(ask(w.topology(), 'internet', '70.1.1.1', 'tcp 80'))).toBe('SG_INGRESS_NO_MATCH');
    expect(mended(w, a, b, 'tcp 80')).toEqual([
      'SG_REF_STALE: Replace the stale group in rule 2 of servers by 10.0.0.4/32',
      'connected',
    ]);
  });

  it('that was deleted is stale on the way out, too', () => {
    const { w, vpc, near, far, server } = site();
    const gone = w.securityGroup(vpc, { name: 'gone' });
    const mute = w.securityGroup(vpc, { name: 'mute', outbound: ['tcp 80 gone'] });
    const a = server('a', near, [mute]);
    const b = server('b', far, [w.openGroup(vpc, { name: 'open' })]);
    w.remove(gone);
    expect(mended(w, a, b, 'tcp 80')).toEqual([
      'SG_REF_STALE: Replace the stale group in rule 1 of mute by 10.0.1.4/32',
      'connected',
    ]);
  });
});

describe('removing rules under open connections', () => {
  function sessions() {
    const { w, vpc, near, server } = site();
    const rows = ['tcp 22 203.0.113.1/32', 'tcp 80 0.0.0.0/0'];
    const group = w.securityGroup(vpc, { name: 'group', inbound: rows });
    w.eip(server('a', near, [group]), '70.1.1.1');
    const net = traffic(w.topology());
    const ssh = net.send('203.0.113.1', '70.1.1.1', 'tcp 22 sport 50022');
    const http = net.send('203.0.113.1', '70.1.1.1', 'tcp 80 sport 50080');
    expect([ssh.verdict, http.verdict]).toEqual(['connected', 'connected']);
    const allow = (inbound: readonly string[]): void => {
      w.set(group, { inbound: groupRows(inbound) });
      net.change(w.topology());
    };
    return { net, ssh, http, allow };
  }

  it('a tracked connection survives, an untracked one dies at once', () => {
    const { net, ssh, http, allow } = sessions();
    allow([]);
    expect(net.say(ssh).verdict).toBe('connected');
    expect(net.say(http).verdict).toBe('SG_INGRESS_EMPTY');
    expect(net.send('203.0.113.1', '70.1.1.1', 'tcp 22 sport 50023').verdict).toBe('SG_INGRESS_EMPTY');
  });

  it('a tracked connection is forgotten after five idle days, an untracked one needs no memory', () => {
    const { net, ssh, http, allow } = sessions();
    net.wait(432_001);
    expect([net.say(ssh).verdict, net.say(http).verdict]).toEqual(['connected', 'connected']);
    net.wait(432_001);
    allow(['tcp 80 0.0.0.0/0']);
    expect([net.say(ssh).verdict, net.say(http).verdict]).toEqual(['SG_INGRESS_NO_MATCH', 'connected']);
  });
});

describe('idle times', () => {
  /** Whether a connection is remembered after so many silent seconds: its rules are gone by then. */
  function remembered(service: string, seconds: number, { type = 't3.micro', eni = {}, questions = 1 } = {}): boolean {
    const { w, vpc, near } = site();
    const group = w.securityGroup(vpc, { name: 'group', inbound: ['all all 203.0.113.1/32'] });
    const server = w.instance(near, { name: 'server', groups: [group], listening: 'unknown', instanceType: type });
    w.set(w.eni(server), eni);
    w.eip(server, '70.1.1.1');
    const net = traffic(w.topology());
    const flow = net.send('203.0.113.1', '70.1.1.1', service);
    expect(flow.verdict).toBe('connected');
    for (let more = 1; more < questions; more++) expect(net.say(flow).verdict).toBe('connected');
    net.wait(seconds);
    w.set(group, { inbound: [] });
    net.change(w.topology());
    return net.say(flow).verdict === 'connected';
  }

  it('of TCP are five days, 350 seconds on Nitro v6, or what the interface says', () => {
    expect([remembered('tcp 22', 432_000), remembered('tcp 22', 432_001)]).toEqual([true, false]);
    const nitro = { type: 'm8i.large' };
    expect([remembered('tcp 22', 350, nitro), remembered('tcp 22', 351, nitro)]).toEqual([true, false]);
    const own = { ...nitro, eni: { tcpEstablishedTimeout: 3600 } };
    expect([remembered('tcp 22', 3600, own), remembered('tcp 22', 3601, own)]).toEqual([true, false]);
  });

  it('of UDP are longer for a stream than for one question and answer', () => {
    expect([remembered('udp 53', 30), remembered('udp 53', 31)]).toEqual([true, false]);
    const stream = { questions: 2 };
    expect([remembered('udp 53', 180, stream), remembered('udp 53', 181, stream)]).toEqual([true, false]);
    const own = { ...stream, eni: { udpStreamTimeout: 60, udpTimeout: 60 } };
    expect([remembered('udp 53', 60, own), remembered('udp 53', 61, own)]).toEqual([true, false]);
    expect(remembered('udp 53', 60, { eni: { udpTimeout: 60 } })).toBe(true);
  });
});
