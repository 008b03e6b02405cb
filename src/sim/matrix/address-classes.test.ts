import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, parsePrefix, type Prefix, prefixOf } from '../../net/prefix.ts';
import { addressClasses } from './address-classes.ts';
import { mentionsIn } from './mentions.ts';
import { resourceId } from '../../model/topology.ts';

const prefix = fc.oneof(
  fc.tuple(fc.nat(0xffffffff), fc.nat(32)).map(([base, length]): Prefix => prefixOf(base, length)),
  fc.tuple(fc.bigInt(0n, 2n ** 128n - 1n), fc.nat(128)).map(([base, length]): Prefix => prefixOf(base, length)),
);

test('two addresses are of one class when the same prefixes hold them', () => {
  const property = fc.property(fc.array(prefix, { maxLength: 12 }), fc.array(fc.nat(0xffffffff)), (prefixes, more) => {
    const classOf = addressClasses(prefixes);
    const edges = prefixes.map(({ base }) => base);
    const byClass = new Map<string, string>();
    for (const address of [...edges, ...more, 0, 0xffffffff, 0n]) {
      const holders = prefixes
        .filter((each) => contains(each, address))
        .map(({ base, length }) => `${typeof base} ${base}/${length}`);
      const known = byClass.get(`${typeof address} ${classOf(address)}`);
      const own = [...new Set(holders)].sort().join(' ');
      expect(known ?? own).toBe(own);
      byClass.set(`${typeof address} ${classOf(address)}`, own);
    }
    expect(new Set(byClass.values()).size).toBeGreaterThanOrEqual(byClass.size - 1);
  });
  fc.assert(property, { numRuns: 300 });
});

test('addresses and blocks are found wherever they stand', () => {
  const props = { rows: [{ cidr: '10.0.0.0/8', to: '10.0.1.4:80' }], text: 'from 2001:db8::/32, ::1', own: '10.0.0.9' };
  const found = mentionsIn({ id: resourceId('a'), kind: 'k', name: 'a', parent: null, props }, new Set(['10.0.0.9']));
  const expected = ['10.0.0.0/8', '10.0.1.4/32', '2001:db8::/32', '::1/128'].map(parsePrefix);
  for (const each of expected) expect(found).toContainEqual(each);
  expect(found).not.toContainEqual(parsePrefix('10.0.0.9/32'));
});
