import { describe, expect, test } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { twoAccounts } from '../../testing/from-disk/two-accounts.ts';
import { dumpedFiles } from '../../testing/aws-cli.ts';

const TWO_ACCOUNTS = twoAccounts();
const WEB = 'i-0aa10000000000001';
const APP = 'i-0aa10000000000002';
const OUT = '99.80.82.214';

/** The accounts without the files whose names hold the text. */
function without(text: string) {
  return dumpedFiles(TWO_ACCOUNTS.filter((file) => !file.name.includes(text))).topology;
}

const whole = dumpedFiles(TWO_ACCOUNTS).topology;
const assumed = (answer: ReturnType<typeof ask>) => answer.conversation.assumptions.map((each) => each.code).sort();

describe('a dump of two accounts', () => {
  test('a private instance goes out through the NAT gateway', () => {
    const answer = ask(whole, APP, OUT);
    expect(verdictOf(answer)).toBe('connected');
    expect(assumed(answer)).toEqual([]);
    expect(legs(answer.conversation.connections[0]?.traces[0])).toEqual([
      `10.0.1.10:32768>${OUT}:80`,
      expect.stringMatching(/^10\.0\.0\.20:\d+>/),
      expect.stringMatching(/^203\.0\.113\.20:\d+>/),
    ]);
  });

  test('the web server is reached by its Elastic IP, on the port that its tag names', () => {
    expect(verdictOf(ask(whole, 'internet', '203.0.113.10', 'tcp 80'))).toBe('connected');
    expect(verdictOf(ask(whole, 'internet', '203.0.113.10', 'tcp 8080'))).toBe('SG_INGRESS_NO_MATCH');
  });

  test('an instance that nobody described is assumed to listen, and the answer says so', () => {
    const answer = ask(whole, WEB, '10.0.1.10', 'tcp 8080');
    expect(verdictOf(answer)).toBe('connected');
    expect(assumed(answer)).toEqual(['GUEST_ASSUMED_LISTENING']);
  });

  test('a route whose gateway is gone is a blackhole', () => {
    expect(verdictOf(ask(whole, APP, '192.0.2.1'))).toBe('RT_BLACKHOLE');
  });
});

describe('a dump that does not hold', () => {
  test('route tables: beyond the VPC nothing is known, within it the local route is assumed', () => {
    const topology = without('route-tables');
    const out = ask(topology, APP, OUT);
    expect(verdictOf(out)).toBe('SIM_UNKNOWN');
    expect(out.conversation).toMatchObject({ outcome: 'unknown', verdict: { type: 'unknown' } });
    const within = ask(topology, WEB, '10.0.1.10', 'tcp 8080');
    expect(verdictOf(within)).toBe('connected');
    expect(assumed(within)).toEqual(['GUEST_ASSUMED_LISTENING', 'ROUTE_TABLE_UNKNOWN', 'ROUTE_TABLE_UNKNOWN']);
  });

  test('network ACLs or security groups: they are assumed to allow', () => {
    expect(assumed(ask(without('network-acls'), APP, OUT))).toEqual(['NETWORK_ACL_UNKNOWN', 'NETWORK_ACL_UNKNOWN']);
    expect(assumed(ask(without('security-groups'), APP, OUT))).toEqual(['SECURITY_GROUPS_UNKNOWN']);
  });

  test('NAT gateways: beyond them nothing is known', () => {
    expect(verdictOf(ask(without('nat-gateways'), APP, OUT))).toBe('SIM_UNKNOWN');
  });

  test('interfaces: instances tell them', () => {
    expect(verdictOf(ask(without('network-interfaces'), APP, OUT))).toBe('connected');
  });
});
