import { describe, expect, it } from 'vitest';
import type { ResourceId } from '../model/topology.ts';
import { printAddress } from '../net/address.ts';
import { kinds } from '../resources/registry.ts';
import { world } from '../testing/world.ts';
import { compile } from './compile.ts';
import { sourceEnd } from './endpoints.ts';
import { resolveTarget } from './resolve.ts';

function site() {
  const w = world();
  const region = w.region();
  const vpc = w.vpc({ name: 'vpc', cidr: '10.0.0.0/16', region, enableDnsHostnames: true });
  const subnet = w.subnet(vpc, { cidr: '10.0.0.0/24' });
  w.igw(vpc);
  const a = w.instance(subnet, { name: 'a', address: '10.0.0.10' });
  w.eip(a, '70.1.1.1');
  const other = w.vpc({ name: 'other', cidr: '10.9.0.0/16', region });
  const b = w.instance(w.subnet(other, { cidr: '10.9.0.0/24' }), { name: 'b', address: '10.9.0.10' });
  w.internet();
  return { w, a, b, network: compile(w.topology(), kinds) };
}

describe('a target', () => {
  const { w, a, network } = site();
  const resolved = (to: string, from: ResourceId | string): string => {
    const end = sourceEnd(network, from);
    if (end === null) throw new Error(`nobody is ${from}`);
    const found = resolveTarget(network, to, end.node);
    return found.type === 'resolved'
      ? `${printAddress(found.address)}${found.byName ? ' by name' : ''}`
      : found.reason.code;
  };

  it.each([
    ['60.1.1.1', 'a', '60.1.1.1'],
    ['a', 'a', '10.0.0.10'],
    ['a', 'b', '10.0.0.10'],
    ['a', 'internet', '70.1.1.1'],
    ['b', 'internet', '10.9.0.10'],
    ['example.com', 'a', '93.184.215.14 by name'],
    ['EXAMPLE.com.', 'a', '93.184.215.14 by name'],
    ['ip-10-0-0-10.ap-northeast-2.compute.internal', 'a', '10.0.0.10 by name'],
    ['ip-10-0-0-10.ap-northeast-2.compute.internal', 'internet', 'DNS_NXDOMAIN'],
    ['ec2-70-1-1-1.ap-northeast-2.compute.amazonaws.com', 'a', '10.0.0.10 by name'],
    ['ec2-70-1-1-1.ap-northeast-2.compute.amazonaws.com', 'internet', '70.1.1.1 by name'],
    ['internet:8.8.8.8', 'a', '8.8.8.8'],
    ['no-such-name.example', 'a', 'DNS_NXDOMAIN'],
  ])('%s asked by %s: %s', (to, from, expected) => {
    expect(resolved(to, from)).toBe(expected);
  });

  it('is somebody on the internet where the whole of it is meant', () => {
    expect(resolved('internet', a)).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it.each([
    ['a', 'a'],
    ['a-eth0', 'a'],
    ['10.0.0.10', 'a'],
    ['70.1.1.1', 'a'],
    ['internet', 'internet'],
    ['internet:198.51.100.77', 'internet'],
    ['198.51.100.77', 'internet'],
  ])('%s as a source is %s', (ref, holder) => {
    expect(sourceEnd(network, ref)?.node.resource.id).toBe(holder);
  });

  it.each(['10.77.0.1', 'vpc-acl', 'nobody', 'internet:nobody'])('%s as a source is nobody', (ref) => {
    expect(sourceEnd(network, ref)).toBe(null);
    expect(w.get(a).id).toBe(a);
  });
});
