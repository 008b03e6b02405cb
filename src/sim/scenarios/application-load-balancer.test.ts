import { describe, expect, test } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { findingsOfRule, words } from '../../testing/findings.ts';
import { mended, offeredFixes } from '../../testing/mend.ts';
import { world } from '../../testing/world.ts';

/** An internet-facing load balancer in two public subnets, and one target in a private one. */
function shop() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const a = w.subnet(w.zone(vpc, 'ap-northeast-2a'), { name: 'public-a', cidr: '10.0.1.0/24' });
  const b = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'public-b', cidr: '10.0.2.0/24' });
  const inner = w.subnet(w.view().resource(a)?.parent ?? vpc, { name: 'private-a', cidr: '10.0.11.0/24' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [a, b], { name: 'public' });
  const front = w.securityGroup(vpc, { name: 'front', inbound: ['tcp 80 0.0.0.0/0'] });
  const back = w.securityGroup(vpc, { name: 'back', inbound: ['tcp 8080 front'] });
  const web = w.instance(inner, { name: 'web', groups: [back], listeners: [service(8080)] });
  const group = w.targetGroup(vpc, { name: 'webs', port: 8080, targets: [web] });
  const alb = w.alb(vpc, {
    name: 'shop',
    nodes: [
      [a, '10.0.1.10', '203.0.113.41'],
      [b, '10.0.2.10', '203.0.113.42'],
    ],
    listeners: [['HTTP 80', group]],
    groups: [front],
  });
  return { w, vpc, igw, a, b, inner, alb, web, group, front, back };
}

const service = (port: number) => ({ protocol: 'tcp', port, address: '', service: 'web' }) as const;

describe('a request to a load balancer', () => {
  test('is two connections: to the node, and from its private address to the target', () => {
    const { w, alb } = shop();
    const { conversation } = ask(w.topology(), 'internet', alb);
    expect(conversation.outcome).toBe('connected');
    expect(conversation.connections.map((each) => [each.label, ...legs(each.traces[0])])).toEqual([
      ['internet → 203.0.113.41:80', '203.0.113.7:1024>203.0.113.41:80', '203.0.113.7:1024>10.0.1.10:80'],
      ['shop → 10.0.11.4:8080', '10.0.1.10:1024>10.0.11.4:8080'],
    ]);
  });

  test('goes by name to a public address, from inside of the VPC too', () => {
    const { w, inner } = shop();
    const client = w.instance(inner, { name: 'client' });
    const name = 'shop.region.elb.amazonaws.com';
    expect(ask(w.topology(), 'internet', name).conversation.resolved).toBe('203.0.113.41');
    expect(ask(w.topology(), client, name).conversation).toMatchObject({
      resolved: '203.0.113.41',
      reason: { code: 'RT_NO_ROUTE' },
    });
    expect(verdictOf(ask(w.topology(), client, '10.0.2.10'))).toBe('connected');
  });

  test('shows which targets it could have gone to', () => {
    const { w, alb, inner, group, web, back } = shop();
    const other = w.instance(inner, { name: 'app', groups: [back], listeners: [service(8080)] });
    w.set(group, {
      targets: [web, other].map((target) => ({ target, address: '', port: 0, health: 'unknown' })),
    });
    const [trace] = ask(w.topology(), 'internet', alb).conversation.connections[0]?.traces ?? [];
    const steps = trace?.hops.flatMap((hop) => hop.steps.filter((step) => step.type === 'choice'));
    expect(steps).toEqual([{ type: 'choice', resource: 'shop', chosen: 'app:8080', among: ['app:8080', 'web:8080'] }]);
  });
});

describe('a failure behind the load balancer is an HTTP answer', () => {
  test('502 where the target refuses', () => {
    const { w, alb, web } = shop();
    w.set(web, { listeners: [] });
    expect(verdictOf(ask(w.topology(), 'internet', alb))).toBe('ELB_TARGET_REFUSED');
  });

  test('502 where the service is on another port', () => {
    const { w, alb, web } = shop();
    w.set(web, { listeners: [service(9090)] });
    const answer = ask(w.topology(), 'internet', alb);
    expect(verdictOf(answer)).toBe('ELB_TARGET_PORT');
    expect(words(answer.conversation.reason?.message ?? { key: '', values: {} })).toContain('web:8080');
  });

  test('504 where it does not answer, for which the group behind is mended', () => {
    const { w, alb, back } = shop();
    w.set(back, { inbound: [] });
    expect(verdictOf(ask(w.topology(), 'internet', alb))).toBe('ELB_TARGET_TIMEOUT');
    expect(offeredFixes(w, 'internet', alb)).toEqual([
      'Let tcp 8080 from 10.0.1.10/32 into back',
      'Let tcp 8080 from front into back',
    ]);
    expect(mended(w, 'internet', alb)).toEqual([
      'ELB_TARGET_TIMEOUT: Let tcp 8080 from 10.0.1.10/32 into back',
      'connected',
    ]);
  });

  test('503 where no target is registered, or none in a zone it has a node in', () => {
    const { w, vpc, alb, group } = shop();
    const c = w.subnet(w.zone(vpc, 'ap-northeast-2c'), { name: 'private-c', cidr: '10.0.13.0/24' });
    w.instance(c, { name: 'far', groups: ['back' as never], listeners: [service(8080)] });
    w.set(group, { targets: [] });
    expect(verdictOf(ask(w.topology(), 'internet', alb))).toBe('ELB_NO_TARGETS');
    expect(mended(w, 'internet', alb)).toEqual([
      'ELB_NO_TARGETS: Register far in webs',
      'ELB_AZ_DISABLED: Put a node of shop into private-c',
      'connected',
    ]);
  });
});

describe('the client’s connection', () => {
  test('is refused where no listener is, until there is one', () => {
    const { w, alb, front } = shop();
    w.set(front, { inbound: [] });
    expect(mended(w, 'internet', alb, 'tcp 443')).toEqual([
      'SG_INGRESS_EMPTY: Let tcp 443 from 203.0.113.7/32 into front',
      'ELB_NO_LISTENER: Add a listener for port 443 to shop that sends to webs',
      'connected',
    ]);
  });

  test('fails at a node whose subnet leads to a NAT gateway, while the other nodes answer', () => {
    const { w, vpc, a, b, alb } = shop();
    const nat = w.nat(a, { name: 'nat', privateAddress: '10.0.1.99', eip: '203.0.113.50' });
    w.routeTable(vpc, [['0.0.0.0/0', nat]], [b], { name: 'private' });
    expect(verdictOf(ask(w.topology(), 'internet', '203.0.113.41'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), 'internet', '203.0.113.42'))).toMatch(/^RET_NGW/);
    expect(findingsOfRule(w.topology(), 'node-in-private-subnet').map((each) => each.field)).toEqual([
      'nodes.1.subnet',
    ]);
    expect(alb).toBe('shop');
  });

  test('does not get to an internal one from outside', () => {
    const { w, alb } = shop();
    w.set(alb, { scheme: 'internal' });
    expect(verdictOf(ask(w.topology(), 'internet', alb))).toBe('INTERNET_PRIVATE_DST');
    expect(ask(w.topology(), 'internet', 'internal-shop.region.elb.amazonaws.com').conversation).toMatchObject({
      resolved: '10.0.1.10',
      reason: { code: 'INTERNET_PRIVATE_DST' },
    });
  });

  test('waits for a load balancer that is not there yet', () => {
    const { w, alb } = shop();
    w.set(alb, { state: 'provisioning' });
    expect(mended(w, 'internet', alb)).toEqual(['COMPONENT_BAD_STATE: Make shop active', 'connected']);
  });

  test('over IPv6 needs a rule for ::/0', () => {
    const { w, vpc, a, alb, front } = shop();
    w.set(vpc, { ipv6Cidrs: ['2001:db8:a::/56'] });
    w.set(a, { ipv6Cidr: '2001:db8:a:1::/64' });
    const table = w
      .view()
      .ofKind('route-table')
      .find((each) => each.id === 'public');
    w.routes(table?.id ?? vpc, [
      ['0.0.0.0/0', 'igw' as never],
      ['::/0', 'igw' as never],
    ]);
    const node = { subnet: a, privateAddress: '10.0.1.10', ipv6Address: '2001:db8:a:1::20', publicAddress: '' };
    w.set(alb, { nodes: [node] });
    const asked = () => verdictOf(ask(w.topology(), '2001:db8:cafe::10', '2001:db8:a:1::20'));
    expect(asked()).toBe('SG_INGRESS_NO_MATCH');
    w.set(front, {
      inbound: [
        { protocol: 'tcp', ports: '80', icmpType: -1, icmpCode: -1, cidr: '::/0', group: null, description: '' },
      ],
    });
    expect(asked()).toBe('connected');
  });
});

test('a load balancer without nodes sends nothing', () => {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const alb = w.alb(vpc, { name: 'alb', nodes: [] });
  const answer = ask(w.topology(), alb, '60.1.1.1');
  expect(answer.conversation.outcome).not.toBe('connected');
});
