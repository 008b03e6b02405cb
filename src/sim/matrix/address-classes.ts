import type { Address } from '../../net/address.ts';
import { lastAddress, type Prefix } from '../../net/prefix.ts';

/** Tells addresses apart as far as a set of prefixes does: by the longest of them that holds the address. */
export type AddressClasses = (address: Address) => string;

const NONE = '*';

/**
 * Prefixes are nested or disjoint, so the longest one that holds an address says which others do. The space is cut at
 * all their ends into intervals that are searched by halving.
 */
export function addressClasses(prefixes: Iterable<Prefix>): AddressClasses {
  const byKey = new Map<string, Prefix>();
  for (const prefix of prefixes) byKey.set(keyOf(prefix), prefix);
  const [v4, v6] = [intervals(byKey.values(), 'number'), intervals(byKey.values(), 'bigint')];
  return (address) => {
    const { starts, keys } = typeof address === 'number' ? v4 : v6;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= address) low = middle + 1;
      else high = middle;
    }
    return keys[low - 1] ?? NONE;
  };
}

interface Intervals {
  readonly starts: readonly Address[];
  readonly keys: readonly string[];
}

function intervals(prefixes: Iterable<Prefix>, family: 'number' | 'bigint'): Intervals {
  const sorted = [...prefixes]
    .filter(({ base }) => typeof base === family)
    .sort((a, b) => (a.base === b.base ? a.length - b.length : a.base < b.base ? -1 : 1));
  const starts: Address[] = [];
  const keys: string[] = [];
  const open: Prefix[] = [];
  const cut = (at: Address, key: string): void => {
    // What begins here is inside of what began at the same address before.
    if (starts.at(-1) === at) keys[keys.length - 1] = key;
    else {
      starts.push(at);
      keys.push(key);
    }
  };
  const closeBefore = (at: Address | null): void => {
    for (let inner = open.at(-1); inner !== undefined; inner = open.at(-1)) {
      const last = lastAddress(inner);
      if (at !== null && at <= last) return;
      open.pop();
      const around = open.at(-1);
      const next = typeof last === 'number' ? last + 1 : last + 1n;
      if (at === null || next <= at) cut(next, around === undefined ? NONE : keyOf(around));
    }
  };
  for (const prefix of sorted) {
    closeBefore(prefix.base);
    cut(prefix.base, keyOf(prefix));
    open.push(prefix);
  }
  closeBefore(null);
  return { starts, keys };
}

function keyOf({ base, length }: Prefix): string {
  return `${typeof base === 'number' ? '' : '6:'}${base}/${length}`;
}
