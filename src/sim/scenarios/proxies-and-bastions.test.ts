import { describe, expect, it } from 'vitest';
import type { Probe } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { legs, probe, verdictOf } from '../../testing/ask.ts';
import { world } from '../../testing/world.ts';
import { simulate } from '../simulation.ts';

const SQUID = {
  mode: 'forward-proxy',
  port: 3128,
  clients: '',
  ports: 'all',
  access: 'squid',
  target: '',
  targetPort: 80,
} as const;
const WEB = { name: 'web', address: '60.1.1.1', services: 'tcp/80', answers: 'client-address', mtu: 1500 } as const;
const LAPTOP = { name: 'laptop', address: '203.0.113.7', services: '', answers: 'page', mtu: 1500 } as const;

/** Scenario 12: a client without a way out, and a proxy in a public subnet. */
function proxied(relay: Partial<typeof SQUID> | { readonly clients: string } = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16', name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const inner = w.subnet(vpc, { cidr: '10.1.1.0/24', name: 'inner' });
  const outer = w.subnet(vpc, { cidr: '10.1.2.0/24', name: 'outer' });
  const open = w.openGroup(vpc, { name: 'open' });
  const client = w.instance(inner, { name: 'client', address: '10.1.1.10', groups: [open] });
  const proxy = w.instance(outer, {
    name: 'proxy',
    address: '10.1.2.10',
    groups: [open],
    relays: [{ ...SQUID, ...relay }],
  });
  w.eip(proxy, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'out' });
  w.internet([WEB, LAPTOP]);
  const ask = (extra: Partial<Probe> = {}) =>
    simulate(w.topology(), kinds).ask({
      ...probe(client, 'web', 'tcp 80 sport 40000'),
      proxy: '10.1.2.10:3128',
      ...extra,
    });
  return { w, vpc, client, proxy, outer, open, ask };
}

describe('a forward proxy', () => {
  it('is two connections; the second is the proxy’s own and meets the internet gateway', () => {
    const { conversation } = proxied().ask();
    expect([conversation.outcome, conversation.answer]).toEqual(['connected', '70.1.1.1']);
    expect(conversation.connections.map((connection) => legs(connection.traces[0]))).toEqual([
      ['10.1.1.10:40000>10.1.2.10:3128'],
      ['10.1.2.10:32768>60.1.1.1:80', '70.1.1.1:32768>60.1.1.1:80'],
    ]);
  });

  it('resolves the name itself, so the client needs neither a route nor names', () => {
    const { w, vpc, ask } = proxied();
    w.set(vpc, { enableDnsSupport: true });
    expect(ask({ to: 'web' }).conversation.outcome).toBe('connected');
  });

  it('refuses by its access list with an HTTP answer', () => {
    const answer = proxied({ clients: '10.9.0.0/16' }).ask();
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['rejected', 'PROXY_DENIED']);
  });

  it('answers for an origin it cannot reach, and the reason behind is among the blockers', () => {
    const { w, outer, ask } = proxied();
    w.set(outer, { routeTable: null });
    const answer = ask();
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['rejected', 'PROXY_UPSTREAM']);
    expect(answer.blockers.map((blocker) => blocker.reason.code)).toContain('RT_NO_ROUTE');
  });

  it('that is stopped does not take the connection', () => {
    const { w, proxy, ask } = proxied();
    w.set(proxy, { relays: [] });
    expect(verdictOf(ask())).toBe('TCP_CLOSED_PORT');
  });
});

/** Scenario 33: a bastion with a public address, a target with a private one. */
function bastion(options: { readonly keyName?: string; readonly bastionKey?: string; readonly acl?: boolean } = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const outer = w.subnet(vpc, { cidr: '10.0.0.0/24', name: 'outer' });
  const inner = w.subnet(vpc, { cidr: '10.0.1.0/24', name: 'inner' });
  const entry = w.securityGroup(vpc, { name: 'entry', inbound: ['tcp 22 0.0.0.0/0'] });
  const behind = w.securityGroup(vpc, { name: 'behind', inbound: ['tcp 22 entry'] });
  const jump = w.instance(outer, {
    name: 'bastion',
    address: '10.0.0.10',
    groups: [entry],
    keyName: options.bastionKey ?? '',
  });
  w.eip(jump, '123.72.9.16');
  w.instance(inner, { name: 'target', address: '10.0.1.20', groups: [behind], keyName: options.keyName ?? '' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'out' });
  if (options.acl) w.networkAcl(vpc, { name: 'acl', inbound: ['100 allow all all 0.0.0.0/0'], outbound: [] }, [inner]);
  w.internet([WEB, LAPTOP]);
  const ask = (extra: Partial<Probe> = {}) =>
    simulate(w.topology(), kinds).ask({
      ...probe('internet:203.0.113.7', '10.0.1.20', 'tcp 22 sport 50000'),
      jumps: ['bastion'],
      ...extra,
    });
  return { ask };
}

describe('a bastion', () => {
  it('opens the second connection from its private address; the laptop is never seen behind it', () => {
    const { conversation } = bastion().ask();
    expect(conversation.outcome).toBe('connected');
    expect(conversation.connections.map((connection) => legs(connection.traces[0]))).toEqual([
      ['203.0.113.7:50000>123.72.9.16:22', '203.0.113.7:50000>10.0.0.10:22'],
      ['10.0.0.10:32768>10.0.1.20:22'],
    ]);
  });

  it('is the only way in', () => {
    expect(verdictOf(bastion().ask({ jumps: [] }))).toBe('INTERNET_PRIVATE_DST');
  });

  it('gets no answer where the target’s network ACL forgets the ephemeral ports', () => {
    expect(verdictOf(bastion({ acl: true }).ask())).toBe('RET_NACL_EPHEMERAL');
  });

  it('does not help without the target’s key pair', () => {
    const { ask } = bastion({ keyName: 'prod' });
    expect(verdictOf(ask({ keys: ['dev'] }))).toBe('SSH_KEY_MISSING');
    expect(verdictOf(ask({ keys: ['dev', 'prod'] }))).toBe('connected');
    expect(verdictOf(ask())).toBe('connected');
  });
});

/** What `ssh` opens from a laptop, scenario by number; the target's route table knows local addresses only. */
describe('by number', () => {
  const opened = [
    ['203.0.113.7:50000>123.72.9.16:22', '203.0.113.7:50000>10.0.0.10:22'],
    ['10.0.0.10:32768>10.0.1.20:22'],
  ];

  it.each([
    ['33, ssh -L 33322:10.0.1.20:22 and ssh -p 33322 localhost', '10.0.1.20'],
    ['35, ssh -J, the same packets', 'target'],
    ['36, without a default route: the local one will do', '10.0.1.20'],
  ])('%s', (_what, to) => {
    const { conversation } = bastion().ask({ to });
    expect(conversation.outcome).toBe('connected');
    expect(conversation.connections.map((connection) => legs(connection.traces[0]))).toEqual(opened);
  });

  it('33 with ssh -L to another port of the target opens that port, if the target lets it in', () => {
    const { conversation } = bastion().ask({ port: 5432 });
    expect([conversation.outcome, conversation.reason?.code]).toEqual(['timed-out', 'SG_INGRESS_NO_MATCH']);
    expect(conversation.connections.map((connection) => legs(connection.traces[0]).at(-1))).toEqual([
      '203.0.113.7:50000>10.0.0.10:22',
      '10.0.0.10:32768>10.0.1.20:5432',
    ]);
  });

  it('37, a network ACL without ephemeral ports on the way back', () => {
    const answer = bastion({ acl: true }).ask();
    expect([verdictOf(answer), answer.conversation.outcome]).toEqual(['RET_NACL_EPHEMERAL', 'timed-out']);
    expect(answer.conversation.connections).toHaveLength(2);
  });

  it('a key is needed at each login, and named where it is missing', () => {
    const { ask } = bastion({ keyName: 'back', bastionKey: 'front' });
    const missing = (keys: readonly string[]): unknown => {
      const { reason, connections } = ask({ keys }).conversation;
      return [reason?.code, reason?.at, connections.length];
    };
    expect(missing(['back'])).toEqual(['SSH_KEY_MISSING', 'bastion', 1]);
    expect(missing(['front'])).toEqual(['SSH_KEY_MISSING', 'target', 2]);
    expect(missing(['front', 'back'])).toEqual([undefined, undefined, 2]);
  });
});
