import { expect, test } from 'vitest';
import { ask } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { attach, gateway } from '../../testing/transit.ts';
import { world } from '../../testing/world.ts';

/** Two VPCs of one Region, and a group in the second that names one of the first. */
function two() {
  const w = world();
  const here = w.region({ name: 'here' });
  const names = { enableDnsHostnames: true, region: here };
  const a = w.vpc({ name: 'a', cidr: '10.0.0.0/16', ...names });
  const b = w.vpc({ name: 'b', cidr: '10.1.0.0/16', ...names });
  const one = w.subnet(a, { name: 'a-1', cidr: '10.0.0.0/24' });
  const other = w.subnet(b, { name: 'b-1', cidr: '10.1.0.0/24' });
  return { w, here, a, b, one, other };
}

const FOREIGN = 'error InvalidGroup.NotFound named';

test('rules name groups of a peer in the same Region', () => {
  const { w, a, b } = two();
  w.securityGroup(b, { name: 'named', inbound: ['tcp 80 a-sg'], outbound: ['tcp 80 a-sg'] });
  expect(findingsOf(w.topology())).toEqual([`${FOREIGN} inbound.0.group`, `${FOREIGN} outbound.0.group`]);
  w.add('peering-connection', null, { requester: a, accepter: b }, 'pcx');
  expect(findingsOf(w.topology())).toEqual([]);
  const there = w.add('region', null, { region: 'us-east-1' }, 'there');
  w.edit([{ type: 'reparent', id: b, parent: there }]);
  expect(findingsOf(w.topology())).toHaveLength(2);
});

test('inbound rules name groups over a transit gateway that supports it', () => {
  const { w, a, b, one, other } = two();
  w.securityGroup(b, { name: 'named', inbound: ['tcp 80 a-sg'], outbound: ['tcp 80 a-sg'] });
  const made = gateway(w);
  attach(w, made, a, { subnets: [one] });
  attach(w, made, b, { subnets: [other] });
  expect(findingsOf(w.topology())).toHaveLength(2);
  w.set(made.tgw, { securityGroupReferencing: true });
  expect(findingsOf(w.topology())).toEqual([`${FOREIGN} outbound.0.group`]);
});

test('public names resolve to private addresses where a peering or a transit gateway says so', () => {
  const { w, here, a, b, one, other } = two();
  const client = w.instance(one);
  const server = w.instance(other);
  w.edit([{ type: 'set', id: here, props: { region: 'eu-west-1' } }]);
  w.eip(server, '50.1.1.1');
  const name = 'ec2-50-1-1-1.eu-west-1.compute.amazonaws.com';
  const resolved = () => ask(w.topology(), client, name).conversation.resolved;
  expect(resolved()).toBe('50.1.1.1');
  const pcx = w.add('peering-connection', null, { requester: a, accepter: b }, 'pcx');
  expect(resolved()).toBe('50.1.1.1');
  w.set(pcx, { accepterDns: true });
  expect(resolved()).toBe('10.1.0.4');
  w.remove(pcx);
  const made = gateway(w);
  attach(w, made, a, { subnets: [one] });
  attach(w, made, b, { subnets: [other] });
  expect(resolved()).toBe('10.1.0.4');
  w.set(made.tgw, { dnsSupport: false });
  expect(resolved()).toBe('50.1.1.1');
});
