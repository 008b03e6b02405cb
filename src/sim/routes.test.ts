import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { resourceId } from '../model/topology.ts';
import { parseAddress } from '../net/address.ts';
import { contains, type Prefix, parsePrefix, prefixOf } from '../net/prefix.ts';
import { PREFERENCE, type Route } from './policy.ts';
import { compileTable, longestMatch } from './routes.ts';

const block = (text: string): Prefix => {
  const prefix = parsePrefix(text);
  if (prefix === null) throw new Error(`not a prefix: ${text}`);
  return prefix;
};
const route = (destination: string, target: string | null, preference: number = PREFERENCE.static): Route => ({
  destination: block(destination),
  target: target === null || target === 'local' ? target : resourceId(target),
  preference,
  index: 0,
  text: destination,
});
const lookUp = (routes: readonly Route[], to: string, blocks: readonly string[] = ['10.0.0.0/16']) => {
  const table = compileTable(resourceId('rt'), routes, blocks.map(block), () => null);
  const found = longestMatch(table, parseAddress(to) ?? 0);
  return found === null ? null : `${found.ref.text} ${found.target}`;
};

describe('a route table', () => {
  it.each([
    ['10.0.1.1', 'local local'],
    ['60.1.1.1', '0.0.0.0/0 igw'],
    ['192.168.1.1', '192.168.0.0/16 vgw'],
    ['192.168.7.1', '192.168.7.0/24 null'],
    ['::1', null],
  ])('%s: %s', (to, expected) => {
    const routes = [route('0.0.0.0/0', 'igw'), route('192.168.0.0/16', 'vgw'), route('192.168.7.0/24', null)];
    expect(lookUp(routes, to)).toBe(expected);
  });

  it('has a local route for every block, unless the table replaces its target', () => {
    expect(lookUp([], '172.31.0.1', ['10.0.0.0/16', '172.31.0.0/16'])).toBe('local local');
    expect(lookUp([route('10.0.0.0/16', 'eni')], '10.0.1.1')).toBe('10.0.0.0/16 eni');
  });

  it('takes a static route inside a block, but no propagated one', () => {
    expect(lookUp([route('10.0.1.0/24', 'eni')], '10.0.1.1')).toBe('10.0.1.0/24 eni');
    expect(lookUp([route('10.0.1.0/24', 'vgw', PREFERENCE.propagated)], '10.0.1.1')).toBe('local local');
  });

  it('prefers static routes among equal prefixes, longer prefixes above all', () => {
    const propagated = route('192.168.0.0/16', 'vgw', PREFERENCE.propagated);
    expect(lookUp([propagated, route('192.168.0.0/16', 'eni')], '192.168.1.1')).toBe('192.168.0.0/16 eni');
    expect(lookUp([propagated, route('192.0.0.0/8', 'eni')], '192.168.1.1')).toBe('192.168.0.0/16 vgw');
  });
});

test('long tables answer like short ones', () => {
  const prefix = fc
    .record({ address: fc.nat(0xffffffff), length: fc.nat(32) })
    .map(({ address, length }) => prefixOf(address, length));
  fc.assert(
    fc.property(fc.array(prefix, { minLength: 20, maxLength: 40 }), fc.nat(0xffffffff), (prefixes, to) => {
      const routes = prefixes.map((destination): Route => ({ ...route('0.0.0.0/0', null), destination }));
      const table = compileTable(resourceId('rt'), routes, [], () => null);
      const longest = Math.max(...prefixes.filter((each) => contains(each, to)).map((each) => each.length));
      expect(longestMatch(table, to)?.prefix.length ?? Number.NEGATIVE_INFINITY).toBe(longest);
    }),
  );
});
