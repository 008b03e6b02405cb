import { describe, expect, it } from 'vitest';
import type { Props, ResourceId } from '../../model/topology.ts';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { kinds } from '../../resources/registry.ts';
import { findingsOf } from '../../testing/findings.ts';
import { differencesAlone } from '../../testing/pairs.ts';
import { traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';
import { decideAll, openMatrix } from '../matrix/matrix.ts';

const HOST = { answers: 'client-address', mtu: 1500 } as const;

/** An office with a public virtual interface and an internet access; a web server with an Elastic IP behind an internet gateway. */
function office(options: Props = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.1.0.0/16', name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const subnet = w.subnet(vpc, { cidr: '10.1.1.0/24', name: 'subnet' });
  const web = w.instance(subnet, { name: 'web', address: '10.1.1.4', groups: [w.openGroup(vpc)] });
  w.eip(web, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [subnet], { name: 'out' });
  const internet = w.internet([
    { ...HOST, name: 's3.ap-northeast-2.amazonaws.com', address: '52.219.60.1', services: 'tcp/443' },
    { ...HOST, name: 'example', address: '60.1.1.1', services: 'tcp/80' },
  ]);
  const network = w.add(
    'on-premises-network',
    null,
    { cidr: '192.168.0.0/16', publicAddress: '198.51.100.9' },
    'office',
  );
  const pc = w.add('host', network, { address: '192.168.1.5', mtu: 9001 }, 'pc');
  const vif = w.add('virtual-interface', null, { type: 'public', network, ...options }, 'vif');
  return { w, vpc, web, subnet, internet, network, pc, vif };
}

/** The resources that the first packet, and the first answer to it, pass. */
function ways(w: ReturnType<typeof world>, from: ResourceId | string, to: string, service?: string) {
  const traces = ask(w.topology(), from, to, service).conversation.connections[0]?.traces ?? [];
  return ['request', 'reply'].map((direction) => {
    const trace = traces.find((each) => each.direction === direction);
    return trace?.hops.map((hop) => hop.resource).join(' ') ?? '';
  });
}

describe('a public virtual interface', () => {
  it('leads to an Elastic IP and back, as the one public address of the site', () => {
    const { w, pc, web } = office();
    const answer = ask(w.topology(), pc, web, 'tcp 22 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    expect(ways(w, pc, '70.1.1.1')).toEqual([
      'pc office vif internet igw subnet web',
      'web subnet igw internet vif office pc',
    ]);
    expect(legs(answer.conversation.connections[0]?.traces[0])).toEqual([
      '192.168.1.5:40000>70.1.1.1:22',
      '198.51.100.9:40000>70.1.1.1:22',
      '198.51.100.9:40000>10.1.1.4:22',
    ]);
    expect(findingsOf(w.topology())).toEqual([]);
    expect(answer.conversation.assumptions.map((each) => each.code)).toEqual(['PUBLIC_VIF_AWS']);
  });

  it('leads to names of AWS, blocks of its services and lists that it manages', () => {
    const { w, pc } = office();
    const name = 's3.ap-northeast-2.amazonaws.com';
    expect(verdictOf(ask(w.topology(), pc, name, 'tcp 443'))).toBe('connected');
    expect(ways(w, pc, name, 'tcp 443')).toEqual(['pc office vif internet', 'internet vif office pc']);
    expect(ways(w, pc, '3.5.9.9', 'icmp')[0]).toBe('pc office vif internet');
    expect(ways(w, pc, '64.64.1.1', 'icmp')).toEqual(['pc office internet', 'internet office pc']);
    w.add('prefix-list', null, { owner: 'aws', entries: [{ cidr: '64.64.0.0/16', description: '' }] }, 'pl');
    expect(ways(w, pc, '64.64.1.1', 'icmp')).toEqual(['pc office vif internet', 'internet vif office pc']);
  });

  it('leads nowhere else on the internet, and says what it takes for AWS', () => {
    const { w, pc } = office();
    expect(ways(w, pc, 'example')).toEqual(['pc office internet', 'internet office pc']);
    const { assumptions, answer } = ask(w.topology(), pc, 'example').conversation;
    expect([assumptions.map((each) => each.code), answer]).toEqual([['AWS_ADDRESSES_KNOWN'], '198.51.100.9']);
  });

  it('is how AWS reaches the address that the site announces; nobody inside answers there', () => {
    const { w, web } = office();
    expect(ways(w, web, '198.51.100.9', 'icmp')).toEqual([
      'web subnet igw internet vif office',
      'office vif internet igw subnet web',
    ]);
    expect(verdictOf(ask(w.topology(), web, '198.51.100.9', 'icmp'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), web, '198.51.100.9', 'tcp 22'))).toBe('NATI_NO_DNAT');
    expect(ways(w, 'internet:60.1.1.1', '198.51.100.9', 'icmp')).toEqual(['internet office', 'office internet']);
  });

  it('is no way to private addresses, nor from one site to another', () => {
    const { w, vpc, pc, vif } = office();
    expect(verdictOf(ask(w.topology(), pc, '10.1.1.4'))).toBe('INTERNET_PRIVATE_DST');
    const vgw = w.add('virtual-private-gateway', vpc, {}, 'vgw');
    w.set(vif, { gateway: vgw });
    expect(verdictOf(ask(w.topology(), pc, '10.1.1.4'))).toBe('INTERNET_PRIVATE_DST');
    expect(ways(w, pc, '10.1.1.4')[0]).toBe('pc office internet');
    const plant = w.add(
      'on-premises-network',
      null,
      { cidr: '172.20.0.0/16', publicAddress: '198.51.100.10' },
      'plant',
    );
    w.add('virtual-interface', null, { type: 'public', network: plant }, 'vif-2');
    expect(ways(w, pc, '198.51.100.10', 'icmp')).toEqual(['pc office internet plant', 'plant internet office pc']);
  });

  it('that is down leaves the way to the internet', () => {
    const { w, pc, web } = office({ state: 'down' });
    expect(ways(w, pc, '70.1.1.1')).toEqual(['pc office internet igw subnet web', 'web subnet igw internet office pc']);
    expect(verdictOf(ask(w.topology(), pc, web, 'tcp 22'))).toBe('connected');
    expect(findingsOf(w.topology())).toEqual(['warning virtual-interface-down vif']);
  });

  it('carries nothing of a site without a public address', () => {
    const { w, pc, network } = office();
    w.set(network, { publicAddress: '' });
    expect(verdictOf(ask(w.topology(), pc, '70.1.1.1'))).toBe('RT_NO_ROUTE');
    expect(findingsOf(w.topology())).toEqual(['warning nothing-to-announce vif network']);
  });

  it('carries 1500 bytes whatever is written down', () => {
    const { w, pc } = office({ mtu: '8500' });
    const net = traffic(w.topology());
    const flow = { bytes: 5000, dontFragment: true };
    expect(net.send(pc, '70.1.1.1', 'icmp', flow)).toMatchObject({ verdict: 'MTU_EXCEEDED', status: 'icmp' });
  });

  it('stands beside a private one, each for its own addresses', () => {
    const { w, vpc, pc, network, subnet } = office();
    const vgw = w.add('virtual-private-gateway', vpc, {}, 'vgw');
    w.add('virtual-interface', null, { network, gateway: vgw }, 'private');
    const [table] = w
      .view()
      .ofKind('route-table')
      .filter((each) => each.name === 'out');
    w.set(table?.id ?? subnet, { propagatingVgws: [vgw] });
    expect(ways(w, pc, '10.1.1.4', 'icmp')[0]).toBe('pc office private vgw subnet web');
    expect(ways(w, pc, '70.1.1.1', 'icmp')[0]).toBe('pc office vif internet igw subnet web');
    expect(verdictOf(ask(w.topology(), pc, '10.1.1.4', 'icmp'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), pc, '70.1.1.1', 'icmp'))).toBe('connected');
  });

  it('is decided by a matrix as by single questions', () => {
    const { w } = office();
    const matrix = openMatrix(w.topology(), kinds, [
      { protocol: 'tcp', port: 22 },
      { protocol: 'icmp', port: null },
    ]);
    decideAll(matrix);
    expect(differencesAlone(matrix, w.topology())).toEqual([]);
  });

  it('is the way to the site from behind a NAT gateway, too', () => {
    const { w, vpc, subnet } = office();
    const nat = w.nat(subnet, { name: 'nat', eip: '70.1.1.2' });
    const inner = w.subnet(vpc, { cidr: '10.1.2.0/24', name: 'inner' });
    w.routeTable(vpc, [['0.0.0.0/0', nat]], [inner], { name: 'in' });
    const app = w.instance(inner, { name: 'app', groups: [w.openGroup(vpc, { name: 'all' })] });
    expect(ways(w, app, '198.51.100.9', 'icmp')).toEqual([
      'app inner subnet nat subnet igw internet vif office',
      'office vif internet igw subnet nat subnet inner app',
    ]);
  });
});
