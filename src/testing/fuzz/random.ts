/** Numbers that look random and are the same for the same seed (mulberry32, a 32-bit mixer). */
export interface Random {
  /** A whole number from 0 to below `limit`; 0 when the limit is 0. */
  below(limit: number): number;
  chance(probability: number): boolean;
  /** One of the values; fails where there is none. */
  pick<T>(values: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined && values.length === 0) throw new Error('nothing to pick from');
      return value as (typeof values)[number]; // an array's element, undefined only where the type says so
    },
  };
}
