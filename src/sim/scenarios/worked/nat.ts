import { legs } from '../../../testing/ask.ts';
import { natRow } from '../../../testing/rows.ts';
import { traffic } from '../../../testing/traffic.ts';
import { world } from '../../../testing/world.ts';
import { asked, path, type Plays, verdict, whole } from './scenario.ts';

const SERVER = '60.1.1.1';
const SQUID = {
  mode: 'forward-proxy',
  port: 3128,
  clients: '',
  ports: 'all',
  access: 'squid',
  target: '',
  targetPort: 80,
} as const;
const HOSTS = [{ name: 'web', address: SERVER, services: 'any', answers: 'client-address', mtu: 1500 }] as const;

/** One host with a public address in a subnet of 10.0.0.0/16 or 10.1.0.0/16. */
function publicHost(address: string, options: { readonly route?: boolean; readonly isPublic?: boolean } = {}) {
  const w = world();
  w.internet(HOSTS);
  const [, second] = address.split('.');
  const vpc = w.vpc({ name: 'vpc', cidr: `10.${second}.0.0/16` });
  const igw = w.igw(vpc, { name: 'igw' });
  const subnet = w.subnet(vpc, { name: 'subnet', cidr: address.replace(/\d+$/, '0/24') });
  const groups = [w.openGroup(vpc, { name: 'open' })];
  const publicAddress = options.isPublic === false ? '' : '50.1.1.1';
  w.instance(subnet, { name: 'a', address, publicAddress, groups });
  w.routeTable(vpc, options.route === false ? [] : [['0.0.0.0/0', igw]], [subnet], { name: 'rt' });
  return w;
}

/** a and b behind n, which is a NAT instance, a NAT gateway or a proxy, in a public subnet with 70.1.1.1. */
export function behind(device: 'instance' | 'gateway' | 'proxy', inbound: readonly string[] = ['all all 0.0.0.0/0']) {
  const w = world();
  w.internet(HOSTS);
  const vpc = w.vpc({ name: 'vpc', cidr: '10.1.0.0/16' });
  const igw = w.igw(vpc, { name: 'igw' });
  const inner = w.subnet(vpc, { name: 'inner', cidr: '10.1.1.0/24' });
  const outer = w.subnet(vpc, { name: 'outer', cidr: '10.1.2.0/24' });
  const open = w.openGroup(vpc, { name: 'open' });
  const a = w.instance(inner, { name: 'a', address: '10.1.1.1', groups: [open] });
  const b = w.instance(inner, { name: 'b', address: '10.1.1.2', groups: [open] });
  const at = { name: 'n', address: '10.1.2.1', groups: [w.securityGroup(vpc, { name: 'n-sg', inbound })] };
  const translating = { sourceDestCheck: false, ipForward: true, nat: [natRow({ outInterface: 'eth0' })] };
  const n =
    device === 'gateway'
      ? w.nat(outer, { name: 'n', privateAddress: '10.1.2.1', eip: '70.1.1.1' })
      : w.instance(outer, { ...at, listeners: [], ...(device === 'proxy' ? { relays: [SQUID] } : translating) });
  if (device !== 'gateway') w.eip(n, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'out' });
  const target = device === 'instance' ? w.eni(n) : n;
  const table = w.routeTable(vpc, device === 'proxy' ? [] : [['0.0.0.0/0', target]], [inner], { name: 'in' });
  return { w, vpc, igw, inner, outer, a, b, n, table, open };
}

const FULL = { type: 'ports-taken', at: 'n', count: 55_000 } as const;

export const natPlays: Plays = {
  1: () => whole(asked(publicHost('10.0.0.10'), 'a', SERVER)),
  2: () => whole(asked(publicHost('10.1.1.1'), 'a', SERVER)),
  3: () => [verdict(asked(publicHost('10.1.1.1', { route: false }), 'a', SERVER))],
  4: () => [verdict(asked(publicHost('10.1.1.1', { isPublic: false }), 'a', SERVER))],
  5: () => {
    const w = world();
    w.internet(HOSTS);
    const props = { cidr: '192.168.1.0/24', publicAddress: '198.51.100.20' };
    w.add('host', w.add('home-router', null, props, 'router'), { address: '192.168.1.1' }, 'pc');
    return whole(asked(w, 'pc', SERVER));
  },
  6: () => whole(asked(behind('instance').w, 'a', SERVER)),
  7: () => {
    const { w, a, b } = behind('instance');
    const net = traffic(w.topology());
    const first = net.send(a, SERVER, 'tcp 80 sport 40000');
    const second = net.send(b, SERVER, 'tcp 80 sport 40000');
    return [first, second].flatMap(({ verdict: told, traces }) => [
      told,
      ...legs(traces[0]).map((leg) => `> ${leg}`),
      ...legs(traces[1]).map((leg) => `< ${leg}`),
    ]);
  },
  8: () => {
    const answer = asked(behind('gateway').w, 'a', SERVER);
    const inRange = (leg: string): string =>
      leg.replace(/(10\.1\.2\.1|70\.1\.1\.1):(\d+)/, (_all, address: string, port: string) =>
        Number(port) >= 1024 ? `${address}:p` : `${address}:${port}`,
      );
    const steps = answer.conversation.connections[0]?.traces[0]?.hops.find((hop) => hop.resource === 'n')?.steps ?? [];
    const byGroup = steps.filter((step) => step.type === 'filter').length;
    return [...whole(answer).map(inRange), `security groups asked at n: ${byGroup}`];
  },
  9: () => [verdict(asked(behind('instance', ['all all 10.1.0.0/16']).w, 'internet', '70.1.1.1'))],
  10: () => {
    const answer = asked(behind('instance').w, 'internet', '70.1.1.1');
    return [answer.conversation.outcome, verdict(answer), path(answer)];
  },
  11: () => [verdict(asked(behind('gateway').w, 'internet', '70.1.1.1'))],
  12: () => whole(asked(behind('proxy').w, 'a', SERVER, { proxy: '10.1.2.1:3128' })),
  15: () => {
    const { w } = behind('proxy');
    const answer = asked(w, 'a', 'web', { proxy: '10.1.2.1:3128' });
    return [verdict(answer), `asked by itself: ${verdict(asked(w, 'a', 'web'))}`];
  },
  42: () => [verdict(asked(behind('gateway').w, '203.0.113.7', '70.1.1.1', 'tcp 2222 sport 51000'))],
  77: () => {
    const { w, n } = behind('gateway');
    w.set(n, { connectivity: 'private' });
    for (const { id } of w.view().ofKind('elastic-ip')) w.remove(id);
    return [verdict(asked(w, 'a', SERVER))];
  },
  87: () => {
    const answer = asked(behind('gateway').w, 'a', SERVER, { condition: { type: 'idle', seconds: 351 } });
    return [answer.conversation.outcome, verdict(answer)];
  },
  88: () => {
    const { w, n } = behind('gateway');
    const full = verdict(asked(w, 'a', SERVER, { condition: FULL }));
    w.set(n, { secondaryPrivateAddresses: ['10.1.2.9'] });
    w.eip(n, '70.1.1.9', { privateAddress: '10.1.2.9' });
    const relieved = asked(w, 'a', SERVER, { condition: FULL });
    return [full, verdict(relieved), `seen as ${relieved.conversation.answer}`];
  },
  89: () => [verdict(asked(behind('gateway').w, 'a', SERVER, { service: 'icmp', size: 10_000 }))],
};
