import { describe, expect, test } from 'vitest';
import { groupRows } from '../../testing/rows.ts';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const other = w.securityGroup(vpc, { name: 'alb' });
  const group = w.securityGroup(vpc, { name: 'web', inbound: ['tcp 80 10.0.0.0/8', 'tcp 443 alb'] });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  const check = (...inbound: readonly string[]): readonly string[] => {
    w.set(group, { inbound: groupRows(inbound) });
    return findingsOf(w.topology(), 'with hints');
  };
  return { w, vpc, group, other, check };
}

describe('names', () => {
  test.each([
    ['sg-web', 'error InvalidParameterValue web'],
    ['default', 'error InvalidGroup.Reserved web'],
    ['alb', 'error InvalidGroup.Duplicate web'],
  ])('%s is refused', (name, expected) => {
    const { w, group } = good();
    w.edit([{ type: 'rename', id: group, name }]);
    expect(findingsOf(w.topology())).toEqual([expected]);
  });

  test('the default group may be called default', () => {
    const { w, vpc } = good();
    w.edit([{ type: 'rename', id: w.defaultGroup(vpc), name: 'default' }]);
    expect(findingsOf(w.topology())).toEqual([]);
  });
});

describe('rules', () => {
  test('name a block or a group', () => {
    const { w, group, check } = good();
    expect(check('tcp 80')).toEqual(['error InvalidParameterValue web inbound.0.cidr']);
    w.set(group, { inbound: groupRows(['tcp 80 alb']).map((row) => ({ ...row, cidr: '10.0.0.0/8' })) });
    expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue web inbound.0.cidr']);
  });

  test('name groups that exist in the VPC', () => {
    const { w, check } = good();
    const foreign = w.securityGroup(w.vpc({ cidr: '10.1.0.0/16' }), { name: 'foreign' });
    expect(check('tcp 80 foreign')).toEqual(['error InvalidGroup.NotFound web inbound.0.group']);
    w.remove(foreign);
    expect(findingsOf(w.topology())).toEqual(['warning stale-security-group-rule web inbound.0.group']);
    applyFix(w, findingsOfRule(w.topology(), 'stale-security-group-rule')[0]?.fix);
    expect(findingsOf(w.topology())).toEqual([]);
  });

  test('are stale once the peering they knew the group by is over', () => {
    const { w, vpc, check } = good();
    const far = w.vpc({ cidr: '10.1.0.0/16' });
    w.securityGroup(far, { name: 'foreign' });
    const pcx = w.add('peering-connection', null, { requester: vpc, accepter: far }, 'pcx');
    const stale = (): readonly string[] =>
      check('tcp 80 foreign').filter((each) => each.includes('stale') || each.includes('NotFound'));
    expect(stale()).toEqual([]);
    w.set(pcx, { state: 'deleted' });
    expect(stale()).toEqual(['warning stale-security-group-rule web inbound.0.group']);
    w.remove(pcx);
    expect(stale()).toEqual(['error InvalidGroup.NotFound web inbound.0.group']);
  });

  test('name a prefix list that exists', () => {
    const { w, group } = good();
    w.set(group, { inbound: groupRows(['tcp 80']).map((row) => ({ ...row, prefixList: 'pl-gone' })) });
    expect(findingsOf(w.topology())).toEqual(['error dangling-reference web inbound.0.prefixList']);
  });

  test('differ', () => {
    const { w, check } = good();
    expect(check('tcp 80 10.0.0.0/8', 'tcp 80 10.0.0.0/8')).toEqual([
      'error InvalidPermission.Duplicate web inbound.1.cidr',
    ]);
    applyFix(w, findingsOfRule(w.topology(), 'InvalidPermission.Duplicate')[0]?.fix);
    expect(findingsOf(w.topology())).toEqual([]);
  });

  test('for ICMP are of the IP version of their peer', () => {
    const { w, check } = good();
    expect(check('icmp all 10.0.0.0/8', 'icmpv6 all ::/0')).toEqual([]);
    expect(check('icmp all ::/0')).toEqual(['warning icmp-family web inbound.0.protocol']);
    applyFix(w, findingsOfRule(w.topology(), 'icmp-family')[0]?.fix);
    expect(findingsOf(w.topology())).toEqual([]);
    expect(check('icmpv6 all 10.0.0.0/8')).toEqual(['warning icmp-family web inbound.0.protocol']);
  });

  test('that open SSH or RDP to everyone are worth a hint', () => {
    const { check } = good();
    expect(check('tcp 20-30 0.0.0.0/0')).toEqual(['hint open-to-the-world web inbound.0.cidr']);
    expect(check('all all ::/0')).toEqual(['hint open-to-the-world web inbound.0.cidr']);
    expect(check('tcp 22 10.0.0.0/8', 'udp 22 0.0.0.0/0', 'tcp 443 0.0.0.0/0')).toEqual([]);
  });

  test('are sixty per direction and IP version unless asked for more', () => {
    const { check } = good();
    const rules = (count: number, cidr: string): readonly string[] =>
      Array.from({ length: count }, (_, index) => `tcp ${1000 + index} ${cidr}`);
    expect(check(...rules(60, '10.0.0.0/8'), ...rules(60, '2001:db8::/32'))).toEqual([]);
    expect(check(...rules(61, '10.0.0.0/8'))).toEqual(['warning RulesPerSecurityGroupLimitExceeded web']);
  });

  test('may be missing on the way out', () => {
    const { w, group } = good();
    w.set(group, { outbound: [] });
    expect(findingsOf(w.topology(), 'with hints')).toEqual(['hint no-outbound-rules web outbound']);
  });
});
