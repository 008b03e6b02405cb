import { describe, expect, it } from 'vitest';
import { ask, verdictOf } from '../../testing/ask.ts';
import type { RuleOptions } from '../../testing/tables.ts';
import { world } from '../../testing/world.ts';

const EVERYTHING = ['100 allow all all 0.0.0.0/0'];

/** A public subnet behind a network ACL, with one open server. */
function guarded(acl: RuleOptions) {
  const w = world();
  const vpc = w.vpc({ cidr: '172.31.0.0/16' });
  const igw = w.igw(vpc);
  const subnet = w.subnet(vpc, { cidr: '172.31.16.0/20', name: 'guarded' });
  const open = w.openGroup(vpc);
  const server = w.instance(subnet, { name: 'server', address: '172.31.16.139', groups: [open], listening: 'unknown' });
  const other = w.instance(subnet, { name: 'other', address: '172.31.16.140', groups: [open] });
  w.eip(server, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [subnet]);
  w.networkAcl(vpc, { name: 'acl', ...acl }, [subnet]);
  return { w, vpc, server, other, topology: w.topology() };
}

describe('a network ACL', () => {
  const example = guarded({
    inbound: [
      '100 allow tcp 80 0.0.0.0/0',
      '110 allow tcp 443 0.0.0.0/0',
      '120 allow tcp 22 192.0.2.0/24',
      '140 allow tcp 32768-65535 0.0.0.0/0',
    ],
    outbound: EVERYTHING,
  });

  it.each([
    ['203.0.113.7', 'tcp 443', 'connected'],
    ['203.0.113.7', 'tcp 139', 'NACL_INGRESS_DENY'],
    ['192.0.2.44', 'tcp 22', 'connected'],
    ['203.0.113.7', 'tcp 22', 'NACL_INGRESS_DENY'],
    ['203.0.113.7', 'udp 443', 'NACL_INGRESS_DENY'],
  ])('from %s %s: %s', (from, service, verdict) => {
    expect(verdictOf(ask(example.topology, from, '70.1.1.1', service))).toBe(verdict);
  });

  it('names the rule that decided', () => {
    const { conversation } = ask(example.topology, '203.0.113.7', '70.1.1.1', 'tcp 443');
    const steps = conversation.connections[0]?.traces[0]?.hops.flatMap((hop) => hop.steps) ?? [];
    expect(steps.find((step) => step.type === 'filter' && step.resource === 'acl')).toMatchObject({
      allow: true,
      rule: { number: 110, index: 1 },
    });
    const refused = ask(example.topology, '203.0.113.7', '70.1.1.1', 'tcp 139').conversation.reason;
    expect(refused?.rule).toMatchObject({ number: null, text: '* deny' });
  });

  it('tries rules by number, whatever the order of the rows', () => {
    const { topology } = guarded({
      inbound: ['100 allow all all 0.0.0.0/0', '90 deny tcp 80 0.0.0.0/0'],
      outbound: EVERYTHING,
    });
    const answer = ask(topology, 'internet', '70.1.1.1', 'tcp 80');
    expect([verdictOf(answer), answer.conversation.reason?.rule?.number]).toEqual(['NACL_INGRESS_DENY', 90]);
    expect(verdictOf(ask(topology, 'internet', '70.1.1.1', 'tcp 81'))).toBe('connected');
  });

  it('remembers nothing: replies need a rule of their own', () => {
    const { topology } = guarded({ inbound: EVERYTHING, outbound: ['100 allow tcp 443 0.0.0.0/0'] });
    const answer = ask(topology, '203.0.113.12', '70.1.1.1', 'tcp 22');
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['timed-out', 'RET_NACL_EPHEMERAL']);
    expect(verdictOf(ask(topology, '203.0.113.12', '70.1.1.1', 'icmp'))).toBe('RET_NACL_EGRESS_DENY');
  });

  it('is told as a forgotten ephemeral range only where the reply goes to such a port', () => {
    const { topology } = guarded({ inbound: EVERYTHING, outbound: ['100 allow tcp 443 0.0.0.0/0'] });
    expect(verdictOf(ask(topology, '203.0.113.12', '70.1.1.1', 'tcp 22 sport 700'))).toBe('RET_NACL_EGRESS_DENY');
  });

  it('is not asked inside its subnet', () => {
    const { topology, server, other } = guarded({});
    expect(verdictOf(ask(topology, other, server, 'tcp 80'))).toBe('connected');
    expect(verdictOf(ask(topology, server, '60.1.1.1', 'tcp 80'))).toBe('NACL_EGRESS_DENY');
  });

  it('ignores ports in a rule for all protocols', () => {
    const { topology } = guarded({ inbound: ['100 allow all 80 0.0.0.0/0'], outbound: EVERYTHING });
    expect(verdictOf(ask(topology, 'internet', '70.1.1.1', 'tcp 4444'))).toBe('connected');
  });

  it('tells ICMP messages apart', () => {
    const outbound = ['100 allow icmp 0/0 0.0.0.0/0'];
    const { topology, server } = guarded({ inbound: ['100 allow icmp 8/0 0.0.0.0/0'], outbound });
    expect(verdictOf(ask(topology, 'internet', '70.1.1.1', 'icmp'))).toBe('connected');
    expect(verdictOf(ask(topology, server, '60.1.1.1', 'icmp'))).toBe('NACL_EGRESS_DENY');
  });
});

describe('between two subnets', () => {
  /** The bastion's subnet and the target's, whose ACL is given. */
  function bastion(acl: RuleOptions) {
    const w = world();
    const vpc = w.vpc({ cidr: '10.0.0.0/16' });
    const near = w.subnet(vpc, { cidr: '10.0.0.0/24' });
    const far = w.subnet(vpc, { cidr: '10.0.1.0/24' });
    const ssh = w.securityGroup(vpc, { inbound: ['tcp 22 10.0.0.0/16'] });
    const b = w.instance(near, { name: 'b', address: '10.0.0.10', groups: [ssh] });
    const t = w.instance(far, { name: 't', address: '10.0.1.20', groups: [ssh] });
    w.networkAcl(vpc, { name: 'acl', ...acl }, [far]);
    return ask(w.topology(), b, t, 'tcp 22');
  }

  it('the local route is all it takes', () => {
    expect(verdictOf(bastion({ inbound: EVERYTHING, outbound: EVERYTHING }))).toBe('connected');
  });

  it('a forgotten ephemeral range stops the reply as it leaves the target', () => {
    const answer = bastion({ inbound: EVERYTHING, outbound: ['100 allow tcp 22 0.0.0.0/0'] });
    expect(verdictOf(answer)).toBe('RET_NACL_EPHEMERAL');
    expect(answer.conversation.reason?.at).toBe('acl');
  });
});
