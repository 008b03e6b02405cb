import { describe, expect, it } from 'vitest';
import type { Probe, Props } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { codesOf, probe, verdictOf } from '../../testing/ask.ts';
import { words } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';
import { simulate } from '../simulation.ts';
import type { Connection } from '../trace.ts';

const SQUID = {
  mode: 'forward-proxy',
  port: 3128,
  clients: '',
  ports: '',
  access: 'squid',
  target: '',
  targetPort: 80,
};
const HOST = { answers: 'client-address', mtu: 1500 } as const;

/** A client without a way out, and squid in a public subnet. */
function squid(relay: Props = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16', name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const inner = w.subnet(vpc, { cidr: '10.1.1.0/24', name: 'inner' });
  const outer = w.subnet(vpc, { cidr: '10.1.2.0/24', name: 'outer' });
  const open = w.openGroup(vpc, { name: 'open' });
  const client = w.instance(inner, { name: 'client', address: '10.1.1.10', groups: [open] });
  const proxy = w.instance(outer, { name: 'proxy', address: '10.1.2.10', groups: [open] });
  w.set(proxy, { relays: [{ ...SQUID, ...relay }] });
  w.eip(proxy, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'out' });
  w.internet([{ ...HOST, name: 'web.example', address: '60.1.1.1', services: 'tcp/80 tcp/443 tcp/8443' }]);
  const ask = (port = 80, extra: Partial<Probe> = {}) =>
    simulate(w.topology(), kinds).ask({
      ...probe(client, 'web.example', `tcp ${port} sport 40000`),
      proxy: '10.1.2.10:3128',
      ...extra,
    });
  return { w, vpc, proxy, inner, outer, ask };
}

/** What is said on a connection, in order. */
function said(connection: Connection | undefined): readonly string[] {
  return connection?.traces.map(({ packet }) => packet.payload).filter((each) => each !== '') ?? [];
}

describe('a request for http', () => {
  it('names the whole URL to the proxy, and goes on with its path, Via and the client’s address', () => {
    const { conversation } = squid().ask(80, { path: '/index.html' });
    expect(conversation.connections.map(said)).toEqual([
      ['GET http://web.example/index.html HTTP/1.1\r\nHost: web.example', '70.1.1.1'],
      ['GET /index.html HTTP/1.1\r\nHost: web.example\r\nVia: 1.1 proxy\r\nX-Forwarded-For: 10.1.1.10', '70.1.1.1'],
    ]);
  });

  it('names the port where it is not 80, and a resource by its address', () => {
    const { w, vpc, outer, ask } = squid();
    const app = w.instance(outer, { name: 'app', address: '10.1.2.20', groups: [w.openGroup(vpc)] });
    w.set(app, { listeners: [{ protocol: 'tcp', port: 8080, address: '', service: '' }] });
    const { connections } = ask(8080, { to: app }).conversation;
    expect(said(connections[0])[0]).toBe('GET http://10.1.2.20:8080/ HTTP/1.1\r\nHost: 10.1.2.20:8080');
  });
});

describe('a request for https', () => {
  it('asks for a tunnel, into which the bytes are copied with nothing added', () => {
    const { conversation } = squid().ask(443);
    expect([conversation.outcome, conversation.answer]).toEqual(['connected', '70.1.1.1']);
    expect(conversation.connections.map(said)).toEqual([
      [
        'CONNECT web.example:443 HTTP/1.1\r\nHost: web.example:443',
        'HTTP/1.1 200 Connection established',
        'request',
        '70.1.1.1',
      ],
      ['request', '70.1.1.1'],
    ]);
    expect(conversation.connections[0]?.traces.map((each) => each.label).slice(-3)).toEqual(['FIN', 'FIN', 'ACK']);
  });
});

describe('squid as it comes', () => {
  it.each([
    [443, 'connected', undefined],
    [80, 'connected', undefined],
    [8443, 'PROXY_DENIED', 'http_access deny CONNECT !SSL_ports'],
    [22, 'PROXY_DENIED', 'http_access deny !Safe_ports'],
    [25, 'PROXY_DENIED', 'http_access deny !Safe_ports'],
  ])('port %i: %s', (port, verdict, rule) => {
    const answer = squid().ask(port);
    const { reason, status, connections } = answer.conversation;
    expect([verdictOf(answer), reason?.rule?.text, status]).toEqual([verdict, rule, rule === undefined ? null : 403]);
    if (rule !== undefined) expect(said(connections[0]).at(-1)).toBe('HTTP/1.1 403 Forbidden');
  });

  it('lets a port through once a line of its own says so, and any port where it has no such rules', () => {
    const { w, ask } = squid();
    const [fix] = ask(8443).blockers.flatMap((blocker) => blocker.fixes);
    w.edit(fix?.edit ?? []);
    expect(verdictOf(ask(8443))).toBe('connected');
    expect(verdictOf(squid({ access: 'any' }).ask(8443))).toBe('connected');
    expect(verdictOf(squid({ access: 'any', ports: '80-443' }).ask(8443))).toBe('PROXY_DENIED');
  });
});

describe('an origin that cannot be reached', () => {
  it.each([
    ['refused', 81, {}, 'TCP_CLOSED_PORT'],
    ['not there', 80, { to: 'nobody.example' }, 'DNS_NXDOMAIN'],
  ])('%s: 503, with the reason behind it', (_what, port, extra, cause) => {
    const answer = squid({ access: 'any' }).ask(port, extra);
    const { reason, status, connections } = answer.conversation;
    expect([verdictOf(answer), status]).toEqual(['PROXY_UPSTREAM', 503]);
    expect(reason?.message.values.cause).toMatchObject({ key: `reason.${cause}` });
    expect(said(connections[0]).at(-1)).toBe('HTTP/1.1 503 Service Unavailable');
  });

  it('silent: the blockers behind the proxy are found, for a tunnel too', () => {
    const { w, outer, ask } = squid();
    w.set(outer, { routeTable: null });
    const answer = ask(443);
    expect([verdictOf(answer), answer.conversation.status]).toEqual(['PROXY_UPSTREAM', 503]);
    expect(codesOf(answer)).toContain('RT_NO_ROUTE');
    expect(said(answer.conversation.connections[0])).toEqual([
      'CONNECT web.example:443 HTTP/1.1\r\nHost: web.example:443',
      'HTTP/1.1 503 Service Unavailable',
    ]);
    expect(words(answer.conversation.reason?.message ?? { key: '', values: {} })).toMatch(
      /^The proxy on proxy cannot reach web\.example:443\. \S.*\.$/,
    );
  });
});

describe('a reverse proxy', () => {
  it('answers 502 for an origin that refuses and 504 for one that is silent, and 403 to clients it keeps out', () => {
    const at = { mode: 'reverse-proxy', port: 80, target: '10.1.1.10', targetPort: 9 };
    const { w, proxy } = squid(at);
    const status = () => {
      const { reason, status: told } = simulate(w.topology(), kinds).ask(
        probe('client', '10.1.2.10', 'tcp 80'),
      ).conversation;
      return [reason?.code, told, reason?.rule?.text];
    };
    expect(status()).toEqual(['PROXY_UPSTREAM', 502, undefined]);
    w.set(proxy, { relays: [{ ...SQUID, ...at, target: '10.1.1.99' }] });
    expect(status()).toEqual(['PROXY_UPSTREAM', 504, undefined]);
    w.set(proxy, { relays: [{ ...SQUID, ...at, clients: '10.9.0.0/16' }] });
    expect(status()).toEqual(['PROXY_DENIED', 403, 'deny all']);
  });
});
