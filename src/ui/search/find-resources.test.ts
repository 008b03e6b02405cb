import { expect, test } from 'vitest';
import { natLab } from '../../testing/nat-lab.ts';
import { kinds } from '../../resources/registry.ts';
import { viewOf } from '../../model/view.ts';
import { findResources } from './find-resources.ts';

const { w } = natLab();
const view = viewOf(w.topology(), kinds);
const find = (query: string): readonly string[] =>
  findResources(view, kinds, query).map(({ resource, text }) => `${resource.kind} ${resource.name}: ${text}`);

test('who has an address, then the blocks around it, the smallest first', () => {
  expect(find('who is 10.10.2.101?')).toMatchInlineSnapshot(`
    [
      "network-interface jhPrivate-EC2-1-eth0: 10.10.2.101",
      "subnet jhNATInstance-VPC1-Subnet2: 10.10.2.101 ∈ 10.10.2.0/24",
      "vpc jhNATInstance-VPC1: 10.10.2.101 ∈ 10.10.0.0/16",
      "security-group jhVPC1-NATInstance-SecurityGroup: 10.10.2.101 ∈ 10.10.0.0/16",
      "security-group jhVPC1-PrivateEC2-SecurityGroup: 10.10.2.101 ∈ 10.10.0.0/16",
    ]
  `);
});

test('an address that nobody has is still in a subnet', () => {
  expect(find('10.10.1.77')[0]).toContain('subnet');
});

test('the whole name comes before names that contain it', () => {
  expect(find('jhnat-instance')[0]).toContain('instance jhNAT-Instance');
});

test('nothing is found by nothing', () => {
  expect(find('  ')).toEqual([]);
  expect(find('who is ?')).toEqual([]);
  expect(find('no such thing')).toEqual([]);
});
