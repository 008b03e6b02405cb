import { describe, expect, it } from 'vitest';
import { type Address, parseAddress, printAddress } from '../net/address.ts';
import { type Prefix, parsePrefix, printPrefix } from '../net/prefix.ts';
import { kinds } from '../resources/registry.ts';
import { world } from '../testing/world.ts';
import {
  nextFreeAddress,
  nextFreeBlock,
  reservedAddresses,
  sameBlockOffset,
  sameOffset,
  spaceOf,
  usableAddresses,
} from './numbering.ts';

const block = (text: string): Prefix => {
  const prefix = parsePrefix(text);
  if (prefix === null) throw new Error(text);
  return prefix;
};
const address = (text: string): Address => {
  const parsed = parseAddress(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const shown = (found: Address | null): string | null => (found === null ? null : printAddress(found));
const shownBlock = (found: Prefix | null): string | null => (found === null ? null : printPrefix(found));

describe('addresses of a block', () => {
  it('are all but the first four and the last', () => {
    const usable = usableAddresses(block('10.0.1.0/24'));
    expect(usable?.count).toBe(251);
    expect([usable?.first, usable?.last].map((each) => printAddress(each ?? 0))).toEqual(['10.0.1.4', '10.0.1.254']);
    expect(usableAddresses(block('10.0.1.0/30'))).toBeNull();
    expect(reservedAddresses(block('10.0.1.0/28')).map(printAddress)).toEqual([
      '10.0.1.0',
      '10.0.1.1',
      '10.0.1.2',
      '10.0.1.3',
      '10.0.1.15',
    ]);
  });

  it('are given out from the lowest, past those in use, until none is left', () => {
    const used = new Set([address('10.0.1.4'), address('10.0.1.5'), address('10.0.1.7')]);
    expect(shown(nextFreeAddress(block('10.0.1.0/28'), used))).toBe('10.0.1.6');
    expect(shown(nextFreeAddress(block('2001:db8::/64'), new Set([address('2001:db8::4')])))).toBe('2001:db8::5');
    const all = new Set(Array.from({ length: 16 }, (_, host) => address(`10.0.1.${host}`)));
    expect(nextFreeAddress(block('10.0.1.0/28'), all)).toBeNull();
    expect(nextFreeAddress(block('10.0.1.0/31'), new Set())).toBeNull();
  });

  it('keep their distance from the start in another block, if it is there', () => {
    expect(shown(sameOffset(address('10.0.1.20'), block('10.0.1.0/24'), block('10.9.0.0/24')))).toBe('10.9.0.20');
    expect(sameOffset(address('10.0.1.20'), block('10.0.1.0/24'), block('10.9.0.0/28'))).toBeNull();
    expect(sameOffset(address('10.0.1.15'), block('10.0.1.0/24'), block('10.9.0.0/28'))).toBeNull();
    expect(sameOffset(address('10.0.2.20'), block('10.0.1.0/24'), block('10.9.0.0/24'))).toBeNull();
    expect(sameOffset(address('10.0.1.20'), block('10.0.1.0/24'), block('2001:db8::/64'))).toBeNull();
  });
});

describe('blocks', () => {
  it('are given out from the lowest; smaller ones where there is no room, down to /28', () => {
    expect(shownBlock(nextFreeBlock([block('10.0.0.0/16')], 24, [block('10.0.0.0/24')]))).toBe('10.0.1.0/24');
    expect(shownBlock(nextFreeBlock([block('10.0.0.0/26')], 24, [block('10.0.0.0/27')]))).toBe('10.0.0.32/27');
    expect(nextFreeBlock([block('10.0.0.0/28')], 24, [block('10.0.0.0/28')])).toBeNull();
    expect(shownBlock(nextFreeBlock([block('10.0.0.0/24'), block('10.1.0.0/16')], 24, [block('10.0.0.0/24')]))).toBe(
      '10.1.0.0/24',
    );
  });

  it('keep their distance from the start of a larger one', () => {
    expect(shownBlock(sameBlockOffset(block('10.0.3.0/24'), block('10.0.0.0/16'), block('10.7.0.0/16')))).toBe(
      '10.7.3.0/24',
    );
    expect(sameBlockOffset(block('10.0.3.0/24'), block('10.0.0.0/16'), block('10.7.0.0/23'))).toBeNull();
    expect(sameBlockOffset(block('10.1.3.0/24'), block('10.0.0.0/16'), block('10.7.0.0/16'))).toBeNull();
    expect(
      shownBlock(sameBlockOffset(block('2001:db8:0:3::/64'), block('2001:db8::/56'), block('2001:db8:9::/56'))),
    ).toBe('2001:db8:9:3::/64');
  });
});

describe('the space of a resource', () => {
  const w = world();
  const vpc = w.vpc({ cidr: '10.10.0.0/16', secondaryCidrs: ['10.11.0.0/16'], ipv6Cidrs: ['2001:db8::/56'] });
  const subnet = w.subnet(w.zone(vpc), { cidr: '10.10.1.0/24' });
  const sibling = w.subnet(vpc, { cidr: '10.10.2.0/24' });
  const eni = w.eni(w.instance(subnet));
  const space = (id: typeof vpc) => {
    const resource = w.get(id);
    const numbering = kinds.get(resource.kind)?.numbering;
    return numbering ? spaceOf(w.view(), resource, numbering) : null;
  };

  it('is the nearest container that has a block, with the container’s other blocks behind it', () => {
    expect(space(subnet)?.blocks.map(printPrefix)).toEqual(['10.10.0.0/16', '10.11.0.0/16', '2001:db8::/56']);
    expect(space(subnet)?.holders.map(({ id }) => id)).toEqual([sibling]);
    expect(space(eni)).toMatchObject({ container: subnet });
  });

  it('is the literal one where the kind names it', () => {
    expect(space(vpc)).toMatchObject({ container: null, holders: [] });
  });

  it('is none outside of every container with a block', () => {
    const bare = world();
    const lonely = bare.add('subnet', null, {});
    const numbering = kinds.get('subnet')?.numbering;
    expect(numbering && spaceOf(bare.view(), bare.get(lonely), numbering)).toBeNull();
  });
});
