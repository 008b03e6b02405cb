import { expect, test } from 'vitest';
import { kinds } from '../resources/registry.ts';
import { publicAddressOf } from '../resources/shared/interfaces.ts';
import { isPublicSubnet } from '../resources/shared/routing.ts';
import { readFields } from '../model/fields.ts';
import { world } from './world.ts';

test('a world of one VPC with a web server behind an internet gateway', () => {
  const w = world();
  w.internet();
  const vpc = w.vpc({ cidr: '10.10.0.0/16' });
  const subnet = w.subnet(vpc, { cidr: '10.10.1.0/24' });
  const group = w.securityGroup(vpc, { inbound: ['tcp 80 0.0.0.0/0', 'icmp 8/0 10.0.0.0/8', 'tcp 22 vpc-1-sg'] });
  const web = w.instance(subnet, { address: '10.10.1.100', groups: [group] });
  const igw = w.igw(vpc);
  w.eip(web, '13.124.178.83');
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [subnet]);
  w.nat(subnet);
  w.networkAcl(vpc, { inbound: ['100 deny tcp 22 0.0.0.0/0'] });
  expect(publicAddressOf(w.view(), web)).toBe('13.124.178.83');
  expect(isPublicSubnet(w.view(), w.get(subnet))).toBe(true);
  for (const { kind, props } of w.view().all()) {
    expect(readFields(kinds.get(kind)?.fields ?? {}, props)).toEqual({ ok: true, value: props });
  }
});
