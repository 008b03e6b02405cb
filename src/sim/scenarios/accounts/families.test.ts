import { expect, test } from 'vitest';
import {
  instance,
  internetGateway,
  join,
  networkAcl,
  type Part,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../../testing/aws-account/records.ts';
import { inSeoul, type Question, solved } from '../../../testing/aws-account/problem.ts';

const BOTH = ['in 100 allow -1 all 0.0.0.0/0', 'out 100 allow -1 all 0.0.0.0/0'];
const SIX = ['in 101 allow -1 all ::/0', 'out 101 allow -1 all ::/0'];
const NETWORK: readonly Part[] = [
  vpc('vpc-6', '10.6.0.0/16', '2001:db8:6::/56'),
  subnet('sn-6', 'vpc-6', '10.6.1.0/24', '2001:db8:6:1::/64'),
  internetGateway('igw-6', 'vpc-6'),
];
const open = securityGroup('sg-6', 'vpc-6', ['in tcp 443 ::/0', 'out -1 all ::/0', 'out -1 all 0.0.0.0/0']);
const host = instance('i-6', {
  ...{ subnet: 'sn-6', vpc: 'vpc-6', address: '10.6.1.10', groups: ['sg-6'], ipv6: '2001:db8:6:1::10' },
});
const acl = networkAcl('acl-6', 'vpc-6', [...BOTH, ...SIX]);
const egressOnly: Part = {
  EgressOnlyInternetGateways: [
    { EgressOnlyInternetGatewayId: 'eigw-6', Attachments: [{ State: 'attached', VpcId: 'vpc-6' }] },
  ],
};
const table = (target: string, destination = '::/0') => routeTable('rtb-6', 'vpc-6', [[destination, target]]);
const OUT = { from: 'i-6', to: '2a00:1450::1', service: 'tcp 443' };
const IN = { from: 'internet:2a00:1450::1', to: '2001:db8:6:1::10', service: 'tcp 443' };
const first = (parts: readonly Part[], question: Question): string =>
  solved(inSeoul(join(...NETWORK, host, ...parts)), question)[0] ?? '';

test('IPv6 in and out by the internet gateway, without any translation', () => {
  expect(first([acl, open, table('igw-6')], OUT)).toBe('connected');
  expect(first([acl, open, table('igw-6')], IN)).toBe('connected');
});

test('a route for IPv4 is none for IPv6', () => {
  expect(first([acl, open, table('igw-6', '0.0.0.0/0')], OUT)).toMatch(/^RT_NO_ROUTE at rtb-6/);
});

test('an egress-only gateway lets answers in, and nothing out that answers a question', () => {
  expect(first([acl, open, egressOnly, table('eigw-6')], OUT)).toBe('connected');
  expect(first([acl, open, egressOnly, table('eigw-6')], IN)).toMatch(/^RET_EIGW_UNSOLICITED at eigw-6/);
});

test('a network ACL that speaks of IPv4 only', () => {
  expect(first([networkAcl('acl-6', 'vpc-6', BOTH), open, table('igw-6')], OUT)).toMatch(/^NACL_EGRESS_DENY at acl-6/);
});

test('a security group that lets nothing out but IPv4', () => {
  const group = securityGroup('sg-6', 'vpc-6', ['out -1 all 0.0.0.0/0']);
  expect(first([acl, group, table('igw-6')], OUT)).toMatch(/^SG_EGRESS_NO_MATCH at sg-6/);
});

test('a security group that lets in IPv4 only', () => {
  const group = securityGroup('sg-6', 'vpc-6', ['in tcp 443 0.0.0.0/0']);
  expect(first([acl, group, table('igw-6')], IN)).toMatch(/^SG_INGRESS_NO_MATCH at sg-6/);
});
