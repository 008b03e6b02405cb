import { expect, test } from 'vitest';
import { words } from '../testing/findings.ts';
import { world } from '../testing/world.ts';
import { kinds } from './registry.ts';

const SOURCE = 'List prices of us-east-1 as of 2026-06, without traffic out of AWS; other Regions charge more or less.';

function network() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const subnet = w.subnet(vpc, { name: 'subnet', cidr: '10.0.0.0/24' });
  const costs = (id: string): readonly string[] => {
    const resource = w.get(id as typeof subnet);
    return (kinds.get(resource.kind)?.costs?.(resource, w.view()) ?? []).map(words);
  };
  return { w, vpc, subnet, costs };
}

test('a NAT gateway is set beside a NAT instance, and the other way round', () => {
  const { w, subnet, costs } = network();
  expect(costs(w.nat(subnet, { name: 'nat' }))).toEqual([
    'About $32.85 a month while it exists.',
    'Every gigabyte it passes costs $0.045 more.',
    'A NAT instance (t3.micro) is about $7.59 a month, and nothing per gigabyte; it is yours to keep alive.',
    SOURCE,
  ]);
  const instance = w.instance(subnet, { name: 'box', instanceType: 't4g.nano' });
  expect(costs(instance)).toEqual(['About $3.07 a month while it exists.', SOURCE]);
  const masquerade = { chain: 'POSTROUTING', action: 'MASQUERADE' };
  w.set(instance, { ipForward: true, nat: [masquerade] });
  expect(costs(instance)[1]).toBe(
    'A NAT gateway is about $32.85 a month, and $0.045 per gigabyte; AWS keeps it alive.',
  );
});

test('an unknown type, a stopped instance and what is free say nothing', () => {
  const { w, vpc, subnet, costs } = network();
  expect(costs(w.instance(subnet, { name: 'odd', instanceType: 'x9.huge' }))).toEqual([]);
  expect(costs(w.instance(subnet, { name: 'off', state: 'stopped' }))).toEqual([]);
  expect(costs(vpc)).toEqual([]);
});

test('hours of an interface endpoint are per zone', () => {
  const { w, vpc, costs } = network();
  const node = { subnet: null, privateAddress: '' };
  const endpoint = w.add('interface-endpoint', vpc, { nodes: [node, node, node] }, 'sqs');
  expect(costs(endpoint)[0]).toBe('About $21.90 a month while it exists: 3 × $7.30.');
});
