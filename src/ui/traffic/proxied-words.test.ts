import { describe, expect, it } from 'vitest';
import type { Probe, Props } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { simulate } from '../../sim/simulation.ts';
import { probe } from '../../testing/ask.ts';
import { world } from '../../testing/world.ts';
import { commandText } from './command-text.ts';
import { terminalAnswer } from './terminal-answer.ts';

const SQUID = {
  mode: 'forward-proxy',
  port: 3128,
  clients: '',
  ports: '',
  access: 'squid',
  target: '',
  targetPort: 80,
};

/** A client without a way out, squid in a public subnet, and what the client's terminal shows. */
function squid(relay: Props = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16', name: 'vpc' });
  const inner = w.subnet(vpc, { cidr: '10.1.1.0/24', name: 'inner' });
  const outer = w.subnet(vpc, { cidr: '10.1.2.0/24', name: 'outer' });
  const open = w.openGroup(vpc, { name: 'open' });
  const client = w.instance(inner, { name: 'client', groups: [open] });
  const proxy = w.instance(outer, { name: 'proxy', address: '10.1.2.10', groups: [open] });
  w.set(proxy, { relays: [{ ...SQUID, ...relay }] });
  w.eip(proxy, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]], [outer], { name: 'out' });
  w.internet([{ name: 'web.example', address: '60.1.1.1', services: 'tcp/80 tcp/443', answers: 'page', mtu: 1500 }]);
  const printed = (port: number, extra: Partial<Probe> = {}): string => {
    const asked: Probe = { ...probe(client, 'web.example', `tcp ${port}`), proxy: '10.1.2.10:3128', ...extra };
    const { conversation } = simulate(w.topology(), kinds).ask(asked);
    return terminalAnswer(asked, conversation, (ref) => ref);
  };
  return { w, proxy, outer, printed };
}

describe('what curl prints by way of a proxy', () => {
  it('is the answer of the origin', () => {
    expect(squid().printed(443)).toBe('HTTP/1.1 200 OK');
  });

  it('is the status where the proxy refuses, by the URL or by the tunnel', () => {
    const { printed } = squid({ clients: '10.9.0.0/16' });
    expect(printed(80)).toBe('curl: (22) The requested URL returned error: 403');
    expect(printed(443)).toBe('curl: (56) CONNECT tunnel failed, response 403');
  });

  it('is the status where the proxy cannot reach the origin', () => {
    const { w, outer, printed } = squid();
    expect(printed(80, { to: 'nobody.example' })).toBe('curl: (22) The requested URL returned error: 503');
    w.set(outer, { routeTable: null });
    expect(printed(443)).toBe('curl: (56) CONNECT tunnel failed, response 503');
  });

  it('tells of the proxy where that cannot be reached', () => {
    const { w, proxy, printed } = squid();
    expect(printed(443, { proxy: 'nowhere.example:3128' })).toBe('curl: (5) Could not resolve proxy: nowhere.example');
    expect(printed(443, { proxy: '10.1.2.10:3129' })).toBe(
      'curl: (7) Failed to connect to 10.1.2.10 port 3129: Connection refused',
    );
    w.set(proxy, { state: 'stopped' });
    expect(printed(80)).toBe('curl: (28) Failed to connect to 10.1.2.10 port 3128: Connection timed out');
    expect(printed(22)).toBe(
      'nc: connect to 10.1.2.10 port 3128 (tcp) failed: Connection timed out\nConnection closed by UNKNOWN port 65535',
    );
  });

  it('is told by nc where ssh goes through', () => {
    expect(squid().printed(22)).toBe(
      'nc: Proxy error: "HTTP/1.1 403 Forbidden"\nConnection closed by UNKNOWN port 65535',
    );
    expect(squid().printed(22, { proxy: 'nowhere.example' })).toBe(
      'nc: getaddrinfo for host "nowhere.example" port 3128: Name or service not known\nConnection closed by UNKNOWN port 65535',
    );
  });
});

it('commands by a proxy say how they ask', () => {
  const text = (port: number, extra: Partial<Probe> = {}): string =>
    commandText({ ...probe('a', 'web.example', `tcp ${port}`), proxy: 'squid:3128', ...extra }, (ref) => ref);
  expect([80, 443, 9090, 8443, 22].map((port) => text(port))).toEqual([
    'curl -x http://squid:3128 http://web.example/',
    'curl -x http://squid:3128 https://web.example/',
    'curl -x http://squid:3128 http://web.example:9090/',
    'curl -x http://squid:3128 https://web.example:8443/',
    "ssh -o ProxyCommand='nc -X connect -x squid:3128 %h %p' web.example",
  ]);
  expect(text(80, { path: '/a', container: true })).toBe(
    'docker exec app curl -x http://squid:3128 http://web.example/a',
  );
});
