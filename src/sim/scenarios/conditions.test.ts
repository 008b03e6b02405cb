import { describe, expect, it } from 'vitest';
import { message } from '../../model/message.ts';
import type { Condition, Probe } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { codesOf, probe, verdictOf } from '../../testing/ask.ts';
import { applyFix, words } from '../../testing/findings.ts';
import { groupRows, natRow } from '../../testing/rows.ts';
import { world } from '../../testing/world.ts';
import type { ProbeAnswer } from '../protocol.ts';
import { simulate } from '../simulation.ts';

/** Two zones, each with a public and a private subnet; the NAT gateway is in the first. */
function twoZones() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const [first, second] = [w.zone(vpc, 'ap-northeast-2a'), w.zone(vpc, 'ap-northeast-2b')];
  const outer = w.subnet(first, { cidr: '10.0.0.0/24', name: 'outer' });
  const inner = w.subnet(second, { cidr: '10.0.1.0/24', name: 'inner' });
  const nat = w.nat(outer, { name: 'nat', eip: '70.1.1.1' });
  const client = w.instance(inner, { name: 'client', address: '10.0.1.10' });
  const server = w.instance(outer, { name: 'server', address: '10.0.0.10', publicAddress: '50.1.1.1' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'out' });
  w.routeTable(vpc, [['0.0.0.0/0', nat]], [inner], { name: 'in' });
  w.internet([{ name: 'web', address: '60.1.1.1', services: 'any', answers: 'client-address', mtu: 1500 }]);
  const ask = (from: string, condition: Condition, service = 'tcp 80'): ProbeAnswer =>
    simulate(w.topology(), kinds).ask({ ...probe(from, '60.1.1.1', service), condition });
  return { w, client, server, nat, first, second, ask };
}

describe('a probe under a condition', () => {
  it('goes on after a pause while the NAT gateway remembers, and is reset after 350 idle seconds', () => {
    const { client, ask } = twoZones();
    expect(verdictOf(ask(client, { type: 'idle', seconds: 300 }))).toBe('connected');
    const late = ask(client, { type: 'idle', seconds: 351 });
    expect([late.conversation.outcome, verdictOf(late)]).toEqual(['refused', 'NGW_IDLE_RST']);
  });

  it('loses nothing by silence where nobody translates', () => {
    const { server, ask } = twoZones();
    expect(verdictOf(ask(server, { type: 'idle', seconds: 3600 }))).toBe('connected');
  });

  it('is asked again over UDP, with a mapping of its own', () => {
    const { client, ask } = twoZones();
    expect(verdictOf(ask(client, { type: 'idle', seconds: 351 }, 'udp 53'))).toBe('connected');
  });

  it('is the 55,001st connection to one destination', () => {
    const { client, nat, ask } = twoZones();
    expect(verdictOf(ask(client, { type: 'ports-taken', at: nat, count: 54_999 }))).toBe('connected');
    expect(verdictOf(ask(client, { type: 'ports-taken', at: nat, count: 55_000 }))).toBe('NGW_PORT_EXHAUSTED');
  });

  it('is the 55,001st connection, which a second Elastic IP takes', () => {
    const { w, client, nat, ask } = twoZones();
    w.set(nat, { secondaryPrivateAddresses: ['10.0.0.99'] });
    w.eip(nat, '70.1.1.2', { privateAddress: '10.0.0.99' });
    const seen = (count: number): string | null =>
      ask(client, { type: 'ports-taken', at: nat, count }).conversation.answer;
    expect([seen(54_999), seen(55_000), seen(109_999)]).toEqual(['70.1.1.1', '70.1.1.2', '70.1.1.2']);
    expect(verdictOf(ask(client, { type: 'ports-taken', at: nat, count: 110_000 }))).toBe('NGW_PORT_EXHAUSTED');
  });

  it('depends on the zone its NAT gateway is in', () => {
    const { client, first, ask } = twoZones();
    const answer = ask(client, { type: 'zone-fails', zone: first });
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['timed-out', 'COMPONENT_BAD_STATE']);
  });

  it('comes from another public address after a restart; Elastic IPs stay', () => {
    const { client, server, ask } = twoZones();
    const answer = ask(server, { type: 'restarted', instance: server });
    expect(answer.conversation.outcome).toBe('connected');
    expect(answer.conversation.answer).not.toBe('50.1.1.1');
    expect(ask(client, { type: 'restarted', instance: client }).conversation.answer).toBe('70.1.1.1');
  });

  it('names what is there', () => {
    const { client, ask } = twoZones();
    const answer = ask(client, { type: 'allowance-used-up', at: 'nobody' });
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['unknown', 'SIM_UNKNOWN']);
  });
});

/** A client behind a NAT instance, and a server that everyone may reach on port 80. */
function behindInstance() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const outer = w.subnet(vpc, { cidr: '10.0.0.0/24', name: 'outer' });
  const inner = w.subnet(vpc, { cidr: '10.0.1.0/24', name: 'inner' });
  const group = w.securityGroup(vpc, { name: 'group', inbound: ['all all 10.0.0.0/16'] });
  const nat = w.instance(outer, {
    name: 'nat',
    groups: [group],
    sourceDestCheck: false,
    ipForward: true,
    nat: [natRow({ action: 'MASQUERADE' })],
    publicAddress: '70.1.1.1',
  });
  const client = w.instance(inner, { name: 'client', groups: [group] });
  const web = w.securityGroup(vpc, { name: 'web', inbound: ['tcp 80 0.0.0.0/0', 'tcp 22 203.0.113.1/32'] });
  const server = w.instance(outer, { name: 'server', groups: [web], publicAddress: '50.1.1.1', listening: 'unknown' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'out' });
  w.routeTable(vpc, [['0.0.0.0/0', w.eni(nat)]], [inner], { name: 'in' });
  const ask = (question: Probe, condition: Condition): ProbeAnswer =>
    simulate(w.topology(), kinds).ask({ ...question, condition });
  return { w, nat, client, server, group, web, ask };
}

describe('full tables', () => {
  it('a kernel that tracks as many connections as it may drops what opens another', () => {
    const { w, nat, client, ask } = behindInstance();
    const out = probe(client, '60.1.1.1');
    expect(verdictOf(ask(out, { type: 'connections-tracked', at: nat, count: 262_143 }))).toBe('connected');
    const full = ask(out, { type: 'connections-tracked', at: nat, count: 262_144 });
    expect([verdictOf(full), full.conversation.reason?.at]).toEqual(['NATI_CT_FULL', nat]);
    expect(codesOf(full)).toEqual(['NATI_CT_FULL']);
    expect(applyFix(w, full.blockers[0]?.fixes[0])).toBe('Let the kernel of nat track 524288 connections');
    expect(verdictOf(ask(out, { type: 'connections-tracked', at: nat, count: 262_144 }))).toBe('connected');
  });

  it('a kernel without rules that need it tracks nothing', () => {
    const { client, ask } = behindInstance();
    const condition = { type: 'connections-tracked', at: client, count: 1e9 } as const;
    expect(verdictOf(ask(probe(client, '60.1.1.1'), condition))).toBe('connected');
  });

  it('an instance without allowance left opens and takes no connection that must be tracked', () => {
    const { nat, client, ask } = behindInstance();
    const full = ask(probe(client, '60.1.1.1'), { type: 'allowance-used-up', at: nat });
    expect([verdictOf(full), full.conversation.reason?.at]).toEqual(['SG_CT_FULL', 'nat-eth0']);
    expect(words(full.conversation.reason?.message ?? message(''))).toBe(
      'nat has as many tracked connections as AWS allows its type (conntrack_allowance_exceeded), so nat-eth0 drops what would be another.',
    );
    const atClient = ask(probe(client, '60.1.1.1'), { type: 'allowance-used-up', at: 'client-eth0' });
    expect([verdictOf(atClient), atClient.conversation.reason?.at]).toEqual(['SG_CT_FULL', 'client-eth0']);
  });

  it('an instance without allowance left still takes what goes untracked', () => {
    const { server, ask } = behindInstance();
    const condition = { type: 'allowance-used-up', at: server } as const;
    expect(verdictOf(ask(probe('203.0.113.1', '50.1.1.1', 'tcp 80'), condition))).toBe('connected');
    expect(verdictOf(ask(probe('203.0.113.1', '50.1.1.1', 'tcp 22'), condition))).toBe('SG_CT_FULL');
  });
});

describe('rules removed under a connection', () => {
  it('end it where it is untracked, and leave it alone where it is tracked', () => {
    const { web, ask } = behindInstance();
    const condition = { type: 'rules-removed', at: web } as const;
    expect(verdictOf(ask(probe('203.0.113.1', '50.1.1.1', 'tcp 22'), condition))).toBe('connected');
    const http = ask(probe('203.0.113.1', '50.1.1.1', 'tcp 80'), condition);
    expect([http.conversation.outcome, ...codesOf(http)]).toEqual(['timed-out', 'SG_INGRESS_EMPTY']);
    expect(http.blockers[0]?.fixes).toEqual([]);
  });

  it('of a network ACL, which keeps no state, end it', () => {
    const { w, server, ask } = behindInstance();
    const condition = { type: 'rules-removed', at: w.defaultAcl(server) } as const;
    expect(verdictOf(ask(probe('203.0.113.1', '50.1.1.1', 'tcp 22'), condition))).toBe('NACL_INGRESS_DENY');
  });
});

describe('flows that are tracked whatever the rules', () => {
  /** Asks while the rules of the client's group, which is open to everyone, are removed under the connection. */
  function cut(target: 'igw' | 'nat' | 'firewall') {
    const w = world();
    w.internet();
    const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
    const igw = w.igw(vpc, { name: 'igw' });
    const outer = w.subnet(vpc, { cidr: '10.0.0.0/24', name: 'outer' });
    const inner = w.subnet(vpc, { cidr: '10.0.1.0/24', name: 'inner' });
    const open = w.openGroup(vpc, { name: 'open' });
    const client = w.instance(inner, { name: 'client', groups: [open], publicAddress: '70.1.1.1' });
    const firewall = w.firewall(vpc, { name: 'firewall' });
    const endpoint = w.inspectionEndpoint(outer, firewall, { name: 'endpoint', address: '10.0.0.9' });
    const targets = { igw, nat: w.nat(outer, { name: 'nat' }), firewall: endpoint };
    w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'out' });
    w.routeTable(vpc, [['0.0.0.0/0', targets[target]]], [inner], { name: 'in' });
    const edge = w.routeTable(vpc, [['10.0.1.0/24', endpoint]], [], { name: 'edge' });
    if (target === 'firewall') w.set(edge, { gateway: igw });
    const condition: Condition = { type: 'rules-removed', at: open };
    return verdictOf(simulate(w.topology(), kinds).ask({ ...probe(client, '60.1.1.1'), condition }));
  }

  it('by a NAT gateway or a firewall outlive the rules; by an internet gateway they do not', () => {
    expect([cut('nat'), cut('firewall'), cut('igw')]).toEqual(['connected', 'connected', 'SG_EGRESS_EMPTY']);
  });

  it('to a target of a Network Load Balancer count against its allowance', () => {
    const { w, server, web, ask } = behindInstance();
    w.set(web, { inbound: groupRows(['all all 0.0.0.0/0']) });
    const vpc = w.view().enclosing(server, 'vpc')?.id ?? server;
    const group = w.targetGroup(vpc, { name: 'targets', protocol: 'TCP', port: 80, targets: [server] });
    const [subnet] = w.view().ofKind('subnet');
    const nodes = [[subnet?.id ?? server, '10.0.0.50', '70.1.1.9']] as const;
    w.nlb(vpc, { name: 'nlb', nodes, listeners: [['TCP 80', group]] });
    const condition: Condition = { type: 'allowance-used-up', at: server };
    expect(verdictOf(ask(probe('internet', '70.1.1.9'), condition))).toBe('SG_CT_FULL');
    expect(verdictOf(ask(probe('internet', '50.1.1.1'), condition))).toBe('connected');
  });
});
