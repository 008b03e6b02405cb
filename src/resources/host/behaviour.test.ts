import { describe, expect, it } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { natRow } from '../../testing/rows.ts';
import { world } from '../../testing/world.ts';

const HTTP = [{ protocol: 'tcp', port: 80, service: 'http' }];

describe('a host on the internet by itself', () => {
  it('asks and answers by its public address', () => {
    const w = world();
    w.internet();
    const server = w.add('host', null, { address: '198.51.100.7', listeners: HTTP }, 'server');
    const client = w.add('host', null, { address: '198.51.100.8' }, 'client');
    expect(verdictOf(ask(w.topology(), client, server))).toBe('connected');
    expect(verdictOf(ask(w.topology(), 'internet', server))).toBe('connected');
    expect(verdictOf(ask(w.topology(), client, 'checkip.amazonaws.com'))).toBe('connected');
    const closed = ask(w.topology(), client, server, 'tcp 8080');
    expect(verdictOf(closed)).toBe('TCP_CLOSED_PORT');
    w.edit(closed.blockers[0]?.fixes[0]?.edit ?? []);
    expect(verdictOf(ask(w.topology(), client, server, 'tcp 8080'))).toBe('connected');
  });

  it('with a firewall lets in only what it asked for', () => {
    const w = world();
    w.internet();
    const server = w.add('host', null, { address: '198.51.100.7', listeners: HTTP, firewall: true }, 'server');
    const answer = ask(w.topology(), 'internet', server);
    expect(verdictOf(answer)).toBe('OS_FIREWALL');
    expect(verdictOf(ask(w.topology(), server, 'checkip.amazonaws.com'))).toBe('connected');
    w.edit(answer.blockers[0]?.fixes[0]?.edit ?? []);
    expect(verdictOf(ask(w.topology(), 'internet', server))).toBe('connected');
  });
});

describe('the client of a VPN server on an instance', () => {
  /** The server between a client of 10.8.0.0/24 and an application in another subnet. */
  function tunnel(nat: readonly ReturnType<typeof natRow>[], sourceDestCheck = false) {
    const w = world();
    const vpc = w.vpc({ cidr: '10.0.0.0/16' });
    const groups = [w.openGroup(vpc)];
    const outer = w.subnet(vpc, { cidr: '10.0.1.0/24' });
    const inner = w.subnet(vpc, { cidr: '10.0.2.0/24' });
    const server = w.instance(outer, {
      name: 'server',
      address: '10.0.1.10',
      groups,
      ipForward: true,
      nat,
      sourceDestCheck,
    });
    const app = w.instance(inner, { name: 'app', address: '10.0.2.20', groups });
    const client = w.add('host', null, { address: '10.8.0.2', vpnServer: server }, 'client');
    const route = (): void => {
      w.routeTable(vpc, [['10.8.0.0/24', w.eni(server)]], [inner]);
    };
    return { w, app, client, route };
  }

  it('is seen as the server where the server translates, even with the source/destination check', () => {
    const { w, app, client } = tunnel([natRow({ outInterface: 'eth0' })], true);
    const answer = ask(w.topology(), client, app, 'tcp 22 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    const [syn] = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(syn)).toEqual(['10.8.0.2:40000>10.0.2.20:22', '10.0.1.10:40000>10.0.2.20:22']);
  });

  it('is seen as itself where it does not: the check must be off and the way back routed', () => {
    const { w, app, client, route } = tunnel([]);
    expect(verdictOf(ask(w.topology(), client, app, 'tcp 22'))).toBe('RET_RT_NO_ROUTE');
    route();
    expect(verdictOf(ask(w.topology(), client, app, 'tcp 22'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), app, client, 'icmp'))).toBe('connected');
    const checked = tunnel([], true);
    checked.route();
    expect(verdictOf(ask(checked.w.topology(), checked.client, checked.app, 'tcp 22'))).toBe('ENI_SRC_CHECK');
  });
});
