import { describe, expect, test } from 'vitest';
import type { Condition } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { ask, legs, probe, verdictOf } from '../../testing/ask.ts';
import { findingsOf, findingsOfRule, words } from '../../testing/findings.ts';
import { mended } from '../../testing/mend.ts';
import { world } from '../../testing/world.ts';
import { simulate } from '../simulation.ts';

const service = (port: number, protocol: 'tcp' | 'udp' = 'tcp') =>
  ({ protocol, port, address: '', service: 'web' }) as const;

/** An internet-facing load balancer with a node in two zones; one target, in a subnet whose table knows no way out. */
function shop() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const zoneA = w.zone(vpc, 'ap-northeast-2a');
  const zoneB = w.zone(vpc, 'ap-northeast-2b');
  const a = w.subnet(zoneA, { name: 'public-a', cidr: '10.0.1.0/24' });
  const b = w.subnet(zoneB, { name: 'public-b', cidr: '10.0.2.0/24' });
  const inner = w.subnet(zoneA, { name: 'private-a', cidr: '10.0.11.0/24' });
  const far = w.subnet(zoneB, { name: 'private-b', cidr: '10.0.12.0/24' });
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc, { name: 'igw' })]], [a, b], { name: 'public' });
  const back = w.securityGroup(vpc, { name: 'back', inbound: ['tcp 8080 0.0.0.0/0', 'udp 8080 0.0.0.0/0'] });
  const web = w.instance(inner, { name: 'web', groups: [back], listeners: [service(8080), service(8080, 'udp')] });
  const group = w.targetGroup(vpc, { name: 'webs', protocol: 'TCP', port: 8080, targets: [web] });
  const nlb = w.nlb(vpc, {
    name: 'shop',
    nodes: [
      [a, '10.0.1.10', '203.0.113.41'],
      [b, '10.0.2.10', '203.0.113.42'],
    ],
    listeners: [['TCP 80', group]],
  });
  return { w, vpc, a, b, inner, far, zoneA, back, web, group, nlb };
}

describe('a flow through a load balancer', () => {
  test('keeps the client’s address, and its answers leave with the load balancer’s, whatever the target’s table says', () => {
    const { w, nlb } = shop();
    const { conversation } = ask(w.topology(), 'internet', nlb);
    expect(conversation.outcome).toBe('connected');
    const [syn, answer] = conversation.connections[0]?.traces ?? [];
    expect(legs(syn)).toEqual([
      '203.0.113.7:1024>203.0.113.41:80',
      '203.0.113.7:1024>10.0.1.10:80',
      '203.0.113.7:1024>10.0.11.4:8080',
    ]);
    expect(legs(answer)).toEqual([
      '10.0.11.4:8080>203.0.113.7:1024',
      '10.0.1.10:80>203.0.113.7:1024',
      '203.0.113.41:80>203.0.113.7:1024',
    ]);
    expect(answer?.hops.map((hop) => hop.resource)).toEqual([
      'web',
      'private-a',
      'public-a',
      'shop',
      'public-a',
      'igw',
      'internet',
    ]);
  });

  test('comes from the node where preservation is off', () => {
    const { w, nlb, group } = shop();
    w.set(group, { preserveClientIp: 'off' });
    const [syn, answer] = ask(w.topology(), 'internet', nlb).conversation.connections[0]?.traces ?? [];
    expect(legs(syn).at(-1)).toMatch(/^10\.0\.1\.10:\d+>10\.0\.11\.4:8080$/);
    expect(legs(answer)[0]).toMatch(/^10\.0\.11\.4:8080>10\.0\.1\.10:\d+$/);
    expect(legs(answer).at(-1)).toBe('203.0.113.41:80>203.0.113.7:1024');
  });

  test('comes from the node to targets that are registered by address, over TCP and not over UDP', () => {
    const { w, nlb, group } = shop();
    w.set(group, {
      targetType: 'ip',
      targets: [{ target: null, address: '10.0.11.4', port: 0, health: 'unknown' }],
    });
    const first = (asked: string) =>
      legs(ask(w.topology(), 'internet', nlb, asked).conversation.connections[0]?.traces[0]).at(-1);
    expect(first('tcp 80')).toMatch(/^10\.0\.1\.10:\d+>/);
    w.set(nlb, { listeners: [{ protocol: 'UDP', port: 53, targetGroup: group }] });
    expect(first('udp 53')).toMatch(/^203\.0\.113\.7:\d+>10\.0\.11\.4:8080$/);
    expect(verdictOf(ask(w.topology(), 'internet', nlb, 'udp 53'))).toBe('connected');
  });

  test('is let in by a rule for the load balancer’s own security group', () => {
    const { w, vpc, nlb, back } = shop();
    const front = w.securityGroup(vpc, { name: 'front', inbound: ['tcp 80 0.0.0.0/0'] });
    w.set(nlb, { securityGroups: [front] });
    const rule = {
      protocol: 'tcp',
      ports: '8080',
      icmpType: -1,
      icmpCode: -1,
      cidr: '',
      group: front,
      description: '',
    };
    w.set(back, { inbound: [rule] });
    expect(verdictOf(ask(w.topology(), 'internet', nlb))).toBe('connected');
    expect(findingsOf(w.topology()).filter((each) => !each.includes('ELB_CROSSZONE_OFF'))).toEqual([]);
    w.set(front, { inbound: [] });
    expect(verdictOf(ask(w.topology(), 'internet', nlb))).toBe('SG_INGRESS_EMPTY');
  });

  test('needs the client’s addresses in the network ACL of the target’s subnet, both ways', () => {
    const { w, vpc, nlb, inner } = shop();
    w.networkAcl(vpc, { inbound: ['100 allow all all 10.0.0.0/16'], outbound: ['100 allow all all 0.0.0.0/0'] }, [
      inner,
    ]);
    expect(verdictOf(ask(w.topology(), 'internet', nlb))).toBe('NACL_INGRESS_DENY');
    w.networkAcl(vpc, { inbound: ['100 allow all all 0.0.0.0/0'], outbound: ['100 allow all all 10.0.0.0/16'] }, [
      inner,
    ]);
    expect(verdictOf(ask(w.topology(), 'internet', nlb))).toBe('RET_NACL_EPHEMERAL');
  });

  test('works for a client in the target’s own subnet', () => {
    const { w, inner } = shop();
    const client = w.instance(inner, { name: 'client' });
    expect(verdictOf(ask(w.topology(), client, '10.0.1.10'))).toBe('connected');
  });

  test('reaches an Elastic IP of a node', () => {
    const { w, nlb, a, group } = shop();
    w.set(nlb, { nodes: [{ subnet: a, privateAddress: '10.0.1.10', ipv6Address: '', publicAddress: '' }] });
    w.eip(nlb, '198.51.100.9', { privateAddress: '10.0.1.10' });
    expect(verdictOf(ask(w.topology(), 'internet', '198.51.100.9'))).toBe('connected');
    expect(ask(w.topology(), 'internet', 'shop.region.elb.amazonaws.com').conversation.resolved).toBe('198.51.100.9');
    expect(group).toBe('webs');
  });
});

describe('what a load balancer drops', () => {
  test('a node without a target in its zone, cross-zone off', () => {
    const { w } = shop();
    expect(verdictOf(ask(w.topology(), 'internet', '203.0.113.42'))).toBe('ELB_CROSSZONE_OFF');
    expect(findingsOfRule(w.topology(), 'ELB_CROSSZONE_OFF').map((each) => each.field)).toEqual(['nodes.1.subnet']);
    expect(mended(w, 'internet', '203.0.113.42')).toEqual([
      'ELB_CROSSZONE_OFF: Turn on cross-zone load balancing at shop',
      'connected',
    ]);
  });

  test('a target that calls itself, until preservation is off', () => {
    const { w, web } = shop();
    expect(verdictOf(ask(w.topology(), web, '10.0.1.10'))).toBe('NLB_HAIRPIN');
    expect(mended(w, web, '10.0.1.10')).toEqual(['NLB_HAIRPIN: Turn off client IP preservation in webs', 'connected']);
  });

  test('flows to nobody: no target, a zone that is not enabled', () => {
    const { w, nlb, a, b, group, far } = shop();
    w.set(group, { targets: [] });
    expect(verdictOf(ask(w.topology(), 'internet', nlb))).toBe('ELB_NO_TARGETS');
    const other = w.instance(far, { name: 'other', listeners: [service(8080)], groups: ['back' as never] });
    w.set(group, { targets: [{ target: other, address: '', port: 0, health: 'unknown' }] });
    w.set(nlb, { nodes: [{ subnet: a, privateAddress: '10.0.1.10', ipv6Address: '', publicAddress: '203.0.113.41' }] });
    expect(verdictOf(ask(w.topology(), 'internet', nlb))).toBe('ELB_AZ_DISABLED');
    expect(b).toBe('public-b');
  });

  test('ports without a listener: TCP with a reset, UDP and ping in silence', () => {
    const { w, nlb } = shop();
    const asked = (text: string) => {
      const { conversation } = ask(w.topology(), 'internet', nlb, text);
      return [conversation.outcome, conversation.reason?.code];
    };
    expect(asked('tcp 443')).toEqual(['refused', 'ELB_NO_LISTENER']);
    expect(asked('udp 80')).toEqual(['timed-out', 'ELB_NO_LISTENER']);
    expect(asked('icmp')).toEqual(['timed-out', 'ELB_NO_LISTENER']);
    expect(mended(w, 'internet', nlb, 'tcp 443')).toEqual([
      'ELB_NO_LISTENER: Add a listener for port 443 to shop that sends to webs',
      'connected',
    ]);
  });

  test('everything while it is being made', () => {
    const { w, nlb } = shop();
    w.set(nlb, { state: 'provisioning' });
    expect(mended(w, 'internet', nlb)).toEqual(['COMPONENT_BAD_STATE: Make shop active', 'connected']);
  });
});

test('with every target unhealthy all of them get traffic, else only the others', () => {
  const { w, nlb, group, web, inner, back } = shop();
  const other = w.instance(inner, { name: 'app', groups: [back], listeners: [service(8080)] });
  const chosen = (health: Readonly<Record<string, string>>) => {
    const targets = [web, other].map((target) => ({
      target,
      address: '',
      port: 0,
      health: health[target] ?? 'unknown',
    }));
    w.set(group, { targets });
    const [syn] = ask(w.topology(), 'internet', nlb).conversation.connections[0]?.traces ?? [];
    return syn?.hops.flatMap((hop) => hop.steps.flatMap((step) => (step.type === 'choice' ? [step.among] : [])));
  };
  expect(chosen({})).toEqual([['app:8080', 'web:8080']]);
  expect(chosen({ app: 'unhealthy' })).toEqual([['web:8080']]);
  expect(chosen({ app: 'unhealthy', web: 'unhealthy' })).toEqual([['app:8080', 'web:8080']]);
  const told = ask(w.topology(), 'internet', nlb).assumptions.filter((each) => each.resource === nlb);
  expect(told.map((each) => each.code)).toEqual(['ELB_TARGET_ORDER', 'ELB_TARGET_UNHEALTHY', 'NLB_RETURN_PATH']);
  told.map((each) => words(each.message));
});

test('health checks come from the node’s own address', () => {
  const { w, nlb, web, back } = shop();
  const rule = { protocol: 'tcp', ports: '8080', icmpType: -1, icmpCode: -1, group: null, description: '' };
  w.set(back, { inbound: [{ ...rule, cidr: '203.0.113.0/24' }] });
  expect(verdictOf(ask(w.topology(), nlb, web, 'tcp 8080'))).toBe('SG_INGRESS_NO_MATCH');
  const fix = findingsOfRule(w.topology(), 'health-check-blocked')[0]?.fix;
  w.edit(fix?.edit ?? []);
  expect(verdictOf(ask(w.topology(), nlb, web, 'tcp 8080'))).toBe('connected');
});

describe('under a condition', () => {
  const under = (w: ReturnType<typeof world>, condition: Condition) =>
    simulate(w.topology(), kinds).ask({ ...probe('internet', 'shop'), condition }).conversation;

  test('a flow that was silent for 350 seconds is answered with a reset', () => {
    const { w } = shop();
    expect(under(w, { type: 'idle', seconds: 300 }).outcome).toBe('connected');
    expect(under(w, { type: 'idle', seconds: 400 })).toMatchObject({ reason: { code: 'TCP_RESET', at: 'shop' } });
  });

  test('ports to a target run out where the client’s address is not kept', () => {
    const { w, group } = shop();
    const taken = { type: 'ports-taken', at: 'shop', count: 55_000 } as const;
    expect(under(w, taken).outcome).toBe('connected');
    w.set(group, { preserveClientIp: 'off' });
    expect(under(w, taken).reason?.code).toBe('NLB_PORT_ALLOC');
  });
});

test('an IPv6 client reaches an IPv4 target from the node’s own address', () => {
  const { w, vpc, a, nlb } = shop();
  w.set(vpc, { ipv6Cidrs: ['2001:db8:a::/56'] });
  w.set(a, { ipv6Cidr: '2001:db8:a:1::/64' });
  w.routes('public' as never, [
    ['0.0.0.0/0', 'igw' as never],
    ['::/0', 'igw' as never],
  ]);
  w.set(nlb, {
    nodes: [{ subnet: a, privateAddress: '10.0.1.10', ipv6Address: '2001:db8:a:1::20', publicAddress: '' }],
  });
  const answer = ask(w.topology(), '2001:db8:cafe::10', '2001:db8:a:1::20');
  expect(verdictOf(answer)).toBe('connected');
  expect(legs(answer.conversation.connections[0]?.traces[0]).at(-1)).toMatch(/^10\.0\.1\.10:\d+>10\.0\.11\.4:8080$/);
});

test('an Application Load Balancer may be the target, and sees the client', () => {
  const { w, vpc, a, b, nlb, inner, back } = shop();
  const app = w.instance(inner, { name: 'app', groups: [back], listeners: [service(8080)] });
  const webs = w.targetGroup(vpc, { name: 'apps', port: 8080, targets: [app] });
  const front = w.securityGroup(vpc, { name: 'front', inbound: ['tcp 80 0.0.0.0/0'] });
  const alb = w.alb(vpc, {
    name: 'inner-alb',
    scheme: 'internal',
    nodes: [
      [a, '10.0.1.20'],
      [b, '10.0.2.20'],
    ],
    listeners: [['HTTP 80', webs]],
    groups: [front],
  });
  const group = w.targetGroup(vpc, { name: 'albs', protocol: 'TCP', targetType: 'alb', targets: [alb] });
  w.set(nlb, { listeners: [{ protocol: 'TCP', port: 80, targetGroup: group }] });
  const { conversation } = ask(w.topology(), 'internet', nlb);
  expect(conversation.outcome).toBe('connected');
  expect(conversation.connections.map((each) => legs(each.traces[0]).at(-1))).toEqual([
    '203.0.113.7:1024>10.0.1.20:80',
    '10.0.1.20:1024>10.0.11.5:8080',
  ]);
});
