import { describe, expect, it } from 'vitest';
import { BEYOND_EDITS } from '../../testing/catalogue/beyond-edits.ts';
import { CATALOGUE } from '../../testing/catalogue/catalogue.ts';
import type { Example } from '../../testing/catalogue/example.ts';
import { mendedProbe } from '../../testing/mend.ts';

/** What the first fixes offered, one after the other, lead the probe of an example to; `no probe` where none asks for it. */
function afterFixes(example: Example): string | undefined {
  const given = example();
  return typeof given === 'string' ? 'no probe' : mendedProbe(given.w, given.question).at(-1);
}

const isBeyond = (code: string): boolean => code in BEYOND_EDITS;
const ENTRIES = Object.entries(CATALOGUE);

describe('every reason', () => {
  it.each(ENTRIES.filter(([code]) => !isBeyond(code)))('%s is mended by the first fixes offered', (_, example) => {
    expect(afterFixes(example)).toBe('connected');
  });

  it('that no edit mends is listed with why, and the list does not grow', () => {
    const mended = ENTRIES.filter(([code, example]) => isBeyond(code) && afterFixes(example) === 'connected');
    expect(mended.map(([code]) => code)).toEqual([]);
    expect(Object.keys(BEYOND_EDITS)).toHaveLength(28);
  });
});
