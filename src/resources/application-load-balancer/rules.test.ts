import { expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const a = w.subnet(w.zone(vpc, 'ap-northeast-2a'), { name: 'a', cidr: '10.0.1.0/24' });
  const b = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'b', cidr: '10.0.2.0/24' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [a, b], { name: 'public' });
  const front = w.securityGroup(vpc, { name: 'front', inbound: ['tcp 80 0.0.0.0/0'] });
  const web = w.instance(a, {
    name: 'web',
    groups: [w.securityGroup(vpc, { name: 'back', inbound: ['tcp 80 front'] })],
  });
  const group = w.targetGroup(vpc, { name: 'webs', targets: [web] });
  const nodes = [
    [a, '10.0.1.10', '203.0.113.41'],
    [b, '10.0.2.10', '203.0.113.42'],
  ] as const;
  const alb = w.alb(vpc, { name: 'shop', nodes, listeners: [['HTTP 80', group]], groups: [front] });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  return { w, vpc, igw, a, b, alb, group, web };
}

const node = (subnet: string, privateAddress: string) => ({
  subnet,
  privateAddress,
  ipv6Address: '',
  publicAddress: '',
});

test('nodes are in two zones or more, one in each, and in the load balancer’s own VPC', () => {
  const { w, a, b, alb } = good();
  w.set(alb, { nodes: [node(a, '10.0.1.10')] });
  expect(findingsOf(w.topology())).toEqual(['error ValidationError shop nodes']);
  w.set(alb, { nodes: [node(a, '10.0.1.10'), node(a, '10.0.1.11'), node(b, '10.0.2.10')] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidConfigurationRequest shop nodes.1.subnet']);
  const other = w.subnet(w.vpc({ name: 'other', cidr: '10.9.0.0/16' }), { name: 'far', cidr: '10.9.0.0/24' });
  w.set(alb, { scheme: 'internal', nodes: [node(a, '10.0.1.10'), node(other, '10.9.0.10')] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidSubnet shop nodes.1.subnet']);
});

test('nodes have an address of their subnet that nobody else has', () => {
  const { w, a, b, alb } = good();
  w.set(alb, { nodes: [node(a, '10.0.2.99'), node(b, '10.0.2.10')] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue shop nodes.0.privateAddress']);
  w.set(alb, { nodes: [node(a, '10.0.1.4'), node(b, '10.0.2.10')] });
  expect(findingsOf(w.topology())).toEqual([
    'error InvalidIPAddress.InUse shop nodes.0.privateAddress',
    'error InvalidIPAddress.InUse web-eth0 privateAddress',
  ]);
  w.set(alb, { nodes: [node(a, ''), node(b, '10.0.2.10')] });
  expect(applyFix(w, findingsOfRule(w.topology(), 'no-private-address')[0]?.fix)).toBe(
    'Give the node of shop the address 10.0.1.5',
  );
  expect(findingsOf(w.topology())).toEqual([]);
});

test('subnets have room for eight more addresses', () => {
  const { w, a, b, alb } = good();
  w.set(b, { cidr: '10.0.2.0/28' });
  w.set(alb, { nodes: [node(a, '10.0.1.10'), node(b, '10.0.2.10')] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidSubnet shop nodes.1.subnet']);
});

test('one that faces the internet needs a gateway and public subnets', () => {
  const { w, igw, b } = good();
  w.set(b, {
    routeTable:
      w
        .view()
        .ofKind('route-table')
        .find((each) => each.id !== 'public')?.id ?? null,
  });
  expect(findingsOf(w.topology())).toEqual(['warning node-in-private-subnet shop nodes.1.subnet']);
  w.remove(igw);
  expect(findingsOf(w.topology())).toContain('error InvalidSubnet shop scheme');
});

test('listeners have a port of their own and a target group that speaks HTTP', () => {
  const { w, alb, group } = good();
  const listener = (port: number, targetGroup: string | null, action = 'forward') => ({
    protocol: 'HTTP',
    port,
    action,
    targetGroup,
  });
  w.set(alb, { listeners: [listener(80, group), listener(80, group)] });
  expect(findingsOf(w.topology())).toEqual(['error DuplicateListener shop listeners.1.port']);
  w.set(alb, { listeners: [listener(80, group), listener(81, null), listener(82, null, 'redirect')] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidLoadBalancerAction shop listeners.1.targetGroup']);
  w.set(alb, { listeners: [listener(80, group)] });
  w.set(group, { protocol: 'TCP' });
  expect(findingsOf(w.topology())).toEqual(['error InvalidConfigurationRequest shop listeners.0.targetGroup']);
});
