import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialProps } from '../../model/shape.ts';
import { dumped } from '../../testing/aws-cli.ts';
import { throughTemplate } from '../../testing/round-trip.ts';
import { natRow } from '../../testing/rows.ts';
import { world } from '../../testing/world.ts';
import { guestTags, guestText } from './guest-tags.ts';
import { instance } from './index.ts';

const named = (service: string) => ({ protocol: 'tcp', port: 80, address: '', service });
const withListeners = (services: readonly string[]) => ({ ...initialProps(instance), listeners: services.map(named) });

test('what is longer than a tag is cut, and put together again', () => {
  const tags = guestTags(withListeners(['a'.repeat(300), 'b'.repeat(100)]));
  expect(Object.keys(tags)).toEqual(['hopwise:guest', 'hopwise:guest:2']);
  expect(guestText((key) => tags[key] ?? null)).toBe(
    `{"listeners":[{"service":"${'a'.repeat(300)}"},{"service":"${'b'.repeat(100)}"}]}`,
  );
});

test('no tag is longer than AWS takes, and no character is cut in two', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 })), (services) => {
      const tags = guestTags(withListeners(services));
      const text = Object.values(tags).join('');
      expect(Object.values(tags).every((tag) => [...tag].length <= 256 && !/\p{Surrogate}/u.test(tag))).toBe(true);
      expect(guestText((key) => tags[key] ?? null) ?? '').toBe(text);
    }),
    { numRuns: 50 },
  );
});

test('more than the tags of an instance hold is left out', () => {
  const count = (length: number): number => Object.keys(guestTags(withListeners(['a'.repeat(length)]))).length;
  expect([count(48 * 256), count(49 * 256)]).toEqual([49, 0]);
});

test('a guest nobody described needs no tag', () => {
  expect(guestTags({ ...initialProps(instance), listening: 'unknown' })).toEqual({});
  expect(guestText(() => null)).toBeNull();
});

test('a guest with many rules goes through a template', () => {
  const w = world();
  const subnet = w.subnet(w.vpc({ name: 'lab' }), { name: 'front' });
  const nat = Array.from({ length: 12 }, (_, index) =>
    natRow({
      chain: 'PREROUTING',
      protocol: 'tcp',
      ports: String(8000 + index),
      action: 'DNAT',
      to: `10.0.1.${index}:80`,
    }),
  );
  const host = w.instance(subnet, { name: 'nat', ipForward: true, nat });
  const { text, losses, read } = throughTemplate(w.topology());
  expect(text).toContain('Key: hopwise:guest:5');
  expect(losses.filter((each) => each.startsWith('nat '))).toEqual([]);
  expect(read.nat?.props).toEqual(w.get(host).props);
});

test('the AWS CLI prints the tags in any order', () => {
  const Tags = [
    { Key: 'hopwise:guest:2', Value: ':[{"port":8080}]}' },
    { Key: 'hopwise:guest', Value: '{"listeners"' },
  ];
  const host = { InstanceId: 'i-1', SubnetId: 'subnet-1', State: { Name: 'running' }, Tags };
  const Subnets = [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24' }];
  const Vpcs = [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }];
  const { resource } = dumped({ Vpcs, Subnets, Reservations: [{ Instances: [host] }] });
  expect(resource('i-1').props).toMatchObject({ listening: 'listed', listeners: [{ port: 8080 }] });
});
