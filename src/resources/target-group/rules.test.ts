import { expect, test } from 'vitest';
import { ask, verdictOf } from '../../testing/ask.ts';
import { applyFix, findingsOf, findingsOfRule, words } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

/** A bastion behind a Network Load Balancer, open to an office only. */
function office(kind: 'alb' | 'nlb' = 'alb') {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const a = w.subnet(w.zone(vpc, 'ap-northeast-2a'), { name: 'a', cidr: '10.0.1.0/24' });
  const b = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'b', cidr: '10.0.2.0/24' });
  const back = w.securityGroup(vpc, { name: 'back', inbound: ['tcp 80 203.0.113.0/24'] });
  const target = w.instance(a, { name: 'target', groups: [back], listening: 'unknown' });
  const group = w.targetGroup(vpc, { name: 'targets', targets: [target] });
  const nodes = [
    [a, '10.0.1.10'],
    [b, '10.0.2.10'],
  ] as const;
  const front = w.securityGroup(vpc, { name: 'front', inbound: ['tcp 80 0.0.0.0/0'] });
  const balancer = w[kind](vpc, {
    name: 'balancer',
    scheme: 'internal',
    nodes,
    groups: [front],
    listeners: [['HTTP 80', group]],
  });
  return { w, vpc, a, back, target, group, balancer, front };
}

test('a health check that no group lets in is named, and mended by the load balancer’s own group', () => {
  const { w, balancer, target } = office();
  const [finding] = findingsOfRule(w.topology(), 'health-check-blocked');
  expect(finding && words(finding.message)).toBe(
    'Health checks of balancer come from 10.0.1.10; back does not let them in to target at TCP 80.',
  );
  expect(verdictOf(ask(w.topology(), balancer, target))).toBe('SG_INGRESS_NO_MATCH');
  expect(applyFix(w, finding?.fix)).toBe('Let front in to back at TCP 80');
  expect(findingsOf(w.topology())).toEqual([]);
  expect(verdictOf(ask(w.topology(), balancer, target))).toBe('connected');
});

test('a check on another port than the traffic’s needs a rule of its own', () => {
  const { w, group, back, front } = office();
  const rule = { protocol: 'tcp', ports: '80', icmpType: -1, icmpCode: -1, cidr: '', group: front, description: '' };
  w.set(back, { inbound: [rule] });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(group, { healthCheckPort: 8081 });
  expect(findingsOf(w.topology())).toEqual(['warning health-check-blocked targets targets.0.target']);
});

test('with all targets unhealthy, all get traffic', () => {
  const { w, group, target, back } = office();
  const everything = { protocol: 'all', ports: 'all', icmpType: -1, icmpCode: -1, group: null, description: '' };
  w.set(back, { inbound: [{ ...everything, cidr: '0.0.0.0/0' }] });
  w.set(group, { targets: [{ target, address: '', port: 0, health: 'unhealthy' }] });
  expect(findingsOf(w.topology())).toEqual(['warning ELB_TARGET_UNHEALTHY targets targets']);
});

test('targets are of the group’s type and VPC', () => {
  const { w, group } = office();
  const other = w.instance(w.subnet(w.vpc({ cidr: '10.9.0.0/16' }), { cidr: '10.9.0.0/24' }), { name: 'far' });
  const row = { target: other, address: '', port: 0, health: 'unknown' };
  w.set(group, { targets: [row, { ...row, target: null }] });
  expect(findingsOf(w.topology()).filter((each) => each.includes('targets.'))).toEqual([
    'error InvalidTarget targets targets.0.target',
    'error InvalidTarget targets targets.1.target',
    'warning health-check-blocked targets targets.0.target',
  ]);
  w.set(group, { targets: [] });
  expect(findingsOf(w.topology(), 'with hints')).toContain('hint ELB_NO_TARGETS targets');
});

test('a group that no load balancer sends to is idle', () => {
  const { w, balancer } = office();
  w.remove(balancer);
  expect(findingsOf(w.topology(), 'with hints')).toContain('hint unused targets');
});
