import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../testing/catalogue/catalogue.ts';
import { REASON_CODES } from '../reasons.ts';

describe('every reason', () => {
  it('has a world in which it is given', () => {
    expect(REASON_CODES.filter((code) => CATALOGUE[code] === undefined)).toEqual([]);
  });

  it.each(Object.entries(CATALOGUE))('%s is given in its world', (code, example) => {
    const given = example();
    expect((typeof given === 'string' ? given : given.code).replace(/^RET_/, '')).toBe(code);
  });
});
