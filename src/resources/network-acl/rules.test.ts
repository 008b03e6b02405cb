import { describe, expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { aclRows } from '../../testing/rows.ts';
import { world } from '../../testing/world.ts';
import { freeNumber, numberBefore } from './numbers.ts';

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const everything = ['100 allow all all 0.0.0.0/0'];
  const acl = w.networkAcl(vpc, { name: 'acl', inbound: everything, outbound: everything });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  const check = (inbound: readonly string[], outbound: readonly string[] = everything): readonly string[] => {
    w.set(acl, { inbound: aclRows(inbound), outbound: aclRows(outbound) });
    return findingsOf(w.topology(), 'with hints');
  };
  return { w, acl, check };
}

test('a number stands for one rule', () => {
  const { w, check } = good();
  const rows = ['100 allow tcp 80 0.0.0.0/0', '100 allow tcp 443 0.0.0.0/0'];
  expect(check(rows)).toEqual(['error NetworkAclEntryAlreadyExists acl inbound.1.number']);
  expect(applyFix(w, findingsOfRule(w.topology(), 'NetworkAclEntryAlreadyExists')[0]?.fix)).toBe(
    'Change the number to 101',
  );
  expect(findingsOf(w.topology())).toEqual([]);
});

test('a rule has a block', () => {
  const { w, acl } = good();
  w.set(acl, { inbound: aclRows(['100 allow']).map((row) => ({ ...row, cidr: '' })) });
  expect(findingsOf(w.topology())).toEqual(['error MissingParameter acl inbound.0.cidr']);
});

test('ports belong to TCP and UDP, ICMP to the right IP version', () => {
  const { check } = good();
  expect(check(['100 allow all 80 0.0.0.0/0'])).toEqual(['warning ports-ignored acl inbound.0.ports']);
  expect(check(['100 allow icmp 8/0 ::/0'])).toEqual(['warning icmp-family acl inbound.0.protocol']);
  expect(check(['100 allow icmp 8/0 0.0.0.0/0', '110 allow udp 53 0.0.0.0/0'])).toEqual([]);
});

describe('a rule after a broader one', () => {
  test.each([
    ['90 deny tcp 22 10.0.0.0/8', true],
    ['110 deny tcp 22 10.0.0.0/8', false],
  ])('%s is reached: %s', (row, isReached) => {
    const { check } = good();
    expect(check([row, '100 allow all all 0.0.0.0/0'])).toEqual(
      isReached ? [] : ['hint unreachable-rule acl inbound.0.number'],
    );
  });

  test('is measured by protocol, ports and ICMP type', () => {
    const { check } = good();
    const hidden = ['hint unreachable-rule acl inbound.1.number'];
    expect(check(['100 allow tcp 0-1023 0.0.0.0/0', '110 deny tcp 80 10.0.0.0/8'])).toEqual(hidden);
    expect(check(['100 allow tcp 0-1023 0.0.0.0/0', '110 deny udp 80 10.0.0.0/8'])).toEqual([]);
    expect(check(['100 allow tcp 0-1023 0.0.0.0/0', '110 deny tcp 1000-2000 10.0.0.0/8'])).toEqual([]);
    expect(check(['100 allow icmp 8/0 0.0.0.0/0', '110 deny icmp 0/0 0.0.0.0/0'])).toEqual([]);
    expect(check(['100 allow icmp all 0.0.0.0/0', '110 deny icmp 0/0 0.0.0.0/0'])).toEqual(hidden);
  });
});

test('answers need rules of their own', () => {
  const { check } = good();
  const web = ['100 allow tcp 443 0.0.0.0/0'];
  expect(check(web, ['100 allow tcp 1024-65535 0.0.0.0/0'])).toEqual([]);
  expect(check(web, ['100 allow tcp 443 0.0.0.0/0'])).toEqual([
    'warning no-ephemeral-ports acl inbound.0',
    'warning no-ephemeral-ports acl outbound.0',
  ]);
  expect(check([], web)).toEqual(['warning no-ephemeral-ports acl outbound.0']);
  expect(check(web, ['100 allow udp 1024-65535 0.0.0.0/0'])).toEqual(['warning no-ephemeral-ports acl inbound.0']);
  expect(check(web, ['100 allow tcp 1024-65535 2001:db8::/32'])).toEqual(['warning no-ephemeral-ports acl inbound.0']);
});

test('nineteen rules and the final one are a direction, unless asked for more', () => {
  const { check } = good();
  const rows = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${index + 1} allow tcp ${index + 1} 0.0.0.0/0`);
  expect(check(rows(19))).toEqual([]);
  expect(check(rows(20))).toEqual(['warning NetworkAclEntryLimitExceeded acl']);
  expect(check(rows(40))).toEqual(['error NetworkAclEntryLimitExceeded acl']);
});

describe('numbers', () => {
  const numbered = (...numbers: readonly number[]) => aclRows(numbers.map((number) => `${number} allow`));

  test('free ones follow the wanted one', () => {
    expect(freeNumber(numbered(100, 101), 100)).toBe(102);
  });

  test.each([
    [[100], 100, 50],
    [[100, 110], 110, 105],
    [[100, 101], 101, 99],
    [[1, 2], 2, null],
    [[100], null, 110],
    [[], null, 10],
    [[32766], null, 32765],
  ])('with %j taken, %s is preceded by %s', (taken, other, expected) => {
    expect(numberBefore(numbered(...taken), other)).toBe(expected);
  });
});
