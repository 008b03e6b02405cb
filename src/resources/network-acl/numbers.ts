import type { NetworkAclRow } from './schema.ts';

/** AWS leaves gaps so that a rule can be put between two others. */
const GAP = 10;
const LAST = 32766;

/** The next free rule number at or after the wanted one. */
export function freeNumber(rows: readonly NetworkAclRow[], wanted: number): number {
  const taken = new Set(rows.map((row) => row.number));
  let number = wanted;
  while (taken.has(number) && number < LAST) number += 1;
  return number;
}

/** A number for a rule that must be tried before another: a round one between its neighbours where there is room. Null without room. */
export function numberBefore(rows: readonly NetworkAclRow[], other: number | null): number | null {
  const numbers = rows.map((row) => row.number);
  if (other === null) {
    const last = Math.max(0, ...numbers);
    return last + GAP <= LAST ? Math.floor(last / GAP) * GAP + GAP : freeUpTo(numbers, LAST);
  }
  const previous = Math.max(0, ...numbers.filter((number) => number < other));
  if (other - previous < 2) return freeUpTo(numbers, other - 1);
  const middle = Math.floor((previous + other) / 2);
  const round = Math.floor(middle / GAP) * GAP;
  return round > previous ? round : middle;
}

function freeUpTo(numbers: readonly number[], last: number): number | null {
  for (let number = last; number >= 1; number -= 1) if (!numbers.includes(number)) return number;
  return null;
}
