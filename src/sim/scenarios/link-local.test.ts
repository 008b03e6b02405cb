import { describe, expect, it } from 'vitest';
import type { Probe, ResourceId } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { ask, probe, verdictOf } from '../../testing/ask.ts';
import { applyFix, words } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';
import type { ProbeAnswer } from '../protocol.ts';
import { simulate } from '../simulation.ts';

const IMDS = '169.254.169.254';
const IMDS_V6 = 'fd00:ec2::254';

/** Scenario 95: a security group and a network ACL that deny everything, and no route but the local one. */
function shut(options: Readonly<Record<string, string | number | boolean>> = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', ipv6Cidrs: ['2001:db8:1::/56'], name: 'vpc' });
  const subnet = w.subnet(vpc, { cidr: '10.0.4.0/24', ipv6Cidr: '2001:db8:1::/64', name: 'subnet' });
  w.subnet(vpc, { cidr: '10.0.5.0/24', name: 'other' });
  w.networkAcl(vpc, {}, [subnet]);
  const mute = w.securityGroup(vpc, { outbound: [] });
  const a = w.instance(subnet, { name: 'a', ipv6: '2001:db8:1::10', groups: [mute] });
  w.set(a, options);
  const call = (extra: Partial<Probe> = {}, to = IMDS): ProbeAnswer =>
    simulate(w.topology(), kinds).ask({ ...probe(a, to, 'tcp 80'), ...extra });
  return { w, vpc, subnet, mute, a, call };
}

/** Hosts of other services in the same subnet, as mute as the instance. */
function beside(kind: string): ProbeAnswer[] {
  const { w, vpc, subnet, mute } = shut();
  const nodes = [{ subnet, privateAddress: '10.0.4.40', ipv6Address: '', publicAddress: '' }];
  const host: ResourceId = w.add(kind, vpc, { nodes, securityGroups: [mute] }, 'host');
  return [IMDS, '169.254.170.2'].map((to) => ask(w.topology(), host, to, 'tcp 80'));
}

const toldBy = ({ assumptions }: ProbeAnswer): readonly string[] =>
  assumptions.map(({ code, message }) => `${code}: ${words(message)}`);

describe('services that no filter touches', () => {
  it.each([
    ['instance metadata', IMDS, 'tcp 80'],
    ['the resolver in the primary block', '10.0.0.2', 'udp 53'],
    ['the resolver, over TCP', '10.0.0.2', 'tcp 53'],
    ['the resolver at its link-local address', '169.254.169.253', 'udp 53'],
    ['the resolver over IPv6', 'fd00:ec2::253', 'udp 53'],
    ['the time service', '169.254.169.123', 'udp 123'],
    ['the time service over IPv6', 'fd00:ec2::123', 'udp 123'],
    ['Windows activation', '169.254.169.250', 'tcp 1688'],
    ['Windows activation at its second address', '169.254.169.251', 'tcp 1688'],
    ['task metadata', '169.254.170.2', 'tcp 80'],
    ['a lease of the router, which is DHCP', '10.0.4.1', 'udp 67 sport 68'],
  ])('%s answers', (_what, to, service) => {
    const { w, a } = shut();
    expect(verdictOf(ask(w.topology(), a, to, service))).toBe('connected');
  });

  it.each([
    ['another port of the metadata service', IMDS, 'tcp 81', 'TCP_CLOSED_PORT'],
    ['the time service at another port', '169.254.169.123', 'udp 124', 'UDP_CLOSED_PORT'],
    ['the activation service on 443', '169.254.169.250', 'tcp 443', 'TCP_CLOSED_PORT'],
    ['a ping, of which AWS says nothing', IMDS, 'icmp', 'SIM_UNKNOWN'],
    ['a ping of the router', '10.0.4.1', 'icmp', 'NO_SUCH_HOST'],
    ['a lease of another subnet', '10.0.5.1', 'udp 67', 'NO_SUCH_HOST'],
    ['any other address', '169.254.7.7', 'tcp 80', 'LINK_LOCAL_UNROUTABLE'],
  ])('%s does not', (_what, to, service, code) => {
    const { w, a, subnet } = shut();
    w.set(subnet, { networkAcl: null });
    w.set(w.eni(a), { securityGroups: [w.openGroup(w.get(subnet).parent ?? subnet)] });
    expect(verdictOf(ask(w.topology(), a, to, service))).toBe(code);
  });

  it('a function has none of those that are an instance’s; what a task has depends on where it runs', () => {
    expect(beside('lambda-function').map(verdictOf)).toEqual(['LINK_LOCAL_UNROUTABLE', 'LINK_LOCAL_UNROUTABLE']);
    const [metadata, own] = beside('ecs-task');
    expect([metadata?.conversation.outcome, own?.conversation.outcome]).toEqual(['unknown', 'connected']);
    expect(own?.assumptions).toEqual([]);
  });

  it('an instance has task metadata where it runs the agent, which is said', () => {
    const { w, a } = shut();
    expect(toldBy(ask(w.topology(), a, '169.254.170.2', 'tcp 80'))).toEqual([
      'ECS_AGENT_ASSUMED: a is taken to run the agent of ECS, which answers for its tasks.',
    ]);
  });
});

describe('the metadata service of an instance', () => {
  it('may be switched off, and over IPv6 it is unless switched on', () => {
    const { w, a, call } = shut({ metadataEndpoint: 'disabled' });
    const off = call();
    expect([off.conversation.outcome, verdictOf(off)]).toEqual(['timed-out', 'IMDS_DISABLED']);
    expect(applyFix(w, off.blockers[0]?.fixes[0])).toBe('Switch the metadata service of a on');
    expect(verdictOf(call())).toBe('connected');
    const v6 = call({}, IMDS_V6);
    expect(verdictOf(v6)).toBe('IMDS_DISABLED');
    applyFix(w, v6.blockers[0]?.fixes[0]);
    expect(verdictOf(call({}, IMDS_V6))).toBe('connected');
    w.set(a, { instanceType: 't2.micro' });
    expect(verdictOf(call({}, IMDS_V6))).toBe('IMDS_DISABLED');
  });

  it('turns calls without a token away where tokens are required', () => {
    const { w, call } = shut({ metadataTokens: 'required' });
    const { conversation, blockers } = call({ metadata: 'v1' });
    expect([conversation.outcome, conversation.status, conversation.reason?.code]).toEqual([
      'rejected',
      401,
      'IMDS_TOKEN_REQUIRED',
    ]);
    expect(verdictOf(call({ metadata: 'v2' }))).toBe('connected');
    applyFix(w, blockers[0]?.fixes[0]);
    expect(verdictOf(call({ metadata: 'v1' }))).toBe('connected');
  });

  it('of version 2 is two requests: for a token, and with it', () => {
    const { connections } = shut().call({ metadata: 'v2' }).conversation;
    const said = connections.map(({ traces }) => traces.find(({ label }) => label === 'DATA')?.packet.payload);
    expect(said).toEqual([
      'PUT /latest/api/token HTTP/1.1',
      'GET /latest/meta-data/ HTTP/1.1, X-aws-ec2-metadata-token',
    ]);
  });

  it('sends tokens one hop far: they die before a container behind a bridge', () => {
    const { w, call } = shut();
    const lost = call({ metadata: 'v2', container: true });
    expect([lost.conversation.outcome, verdictOf(lost)]).toEqual(['timed-out', 'RET_IMDS_HOP_LIMIT']);
    expect(lost.conversation.connections[0]?.traces.at(-1)?.hops.at(-1)).toMatchObject({
      resource: 'a',
      before: { ttl: 1 },
    });
    expect(verdictOf(call({ metadata: 'v1', container: true }))).toBe('connected');
    expect(applyFix(w, lost.blockers[0]?.fixes[0])).toBe('Set the metadata response hop limit of a to 2');
    expect(verdictOf(call({ metadata: 'v2', container: true }))).toBe('connected');
    expect(toldBy(lost)).toEqual([
      'CONTAINER_BRIDGE: The container is taken to sit behind one bridge of a, whose guest translates its address to its own.',
    ]);
  });

  it('says so when its options are not in the input', () => {
    const answer = shut({ metadataTokens: 'unknown' }).call();
    expect(answer.conversation.outcome).toBe('connected');
    expect(answer.assumptions.map(({ code }) => code)).toEqual(['METADATA_ASSUMED']);
  });

  it('answers whoever asks by a proxy on the instance, unless it requires tokens', () => {
    const { w, vpc, subnet } = shut();
    w.set(subnet, { networkAcl: null });
    const open = w.openGroup(vpc);
    const relay = {
      mode: 'forward-proxy',
      port: 3128,
      clients: '',
      ports: 'all',
      access: 'squid',
      target: '',
      targetPort: 80,
    } as const;
    const proxy = w.instance(subnet, { name: 'proxy', groups: [open], relays: [relay] });
    const client = w.instance(subnet, { name: 'client', groups: [open] });
    const byProxy = (): string =>
      verdictOf(simulate(w.topology(), kinds).ask({ ...probe(client, IMDS, 'tcp 80'), proxy: 'proxy:3128' }));
    expect(byProxy()).toBe('connected');
    w.set(proxy, { metadataTokens: 'required' });
    expect(byProxy()).toBe('IMDS_TOKEN_REQUIRED');
  });
});
