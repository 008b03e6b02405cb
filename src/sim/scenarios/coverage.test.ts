import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../testing/catalogue/catalogue.ts';
import { REASON_CODES, type ReasonCode } from '../reasons.ts';

/** Codes that nothing gives; docs/MODEL.md says so, too. */
const NOT_GIVEN = new Map<ReasonCode, string>([['NGW_REGIONAL_AZ', 'NAT gateways are zonal']]);

describe('every reason', () => {
  it('has a world in which it is given, or is listed as not given', () => {
    const without = REASON_CODES.filter((code) => CATALOGUE[code] === undefined);
    expect(without.toSorted()).toEqual([...NOT_GIVEN.keys()].toSorted());
  });

  it.each(Object.entries(CATALOGUE))('%s is given in its world', (code, example) => {
    expect(example().replace(/^RET_/, '')).toBe(code);
  });

  it('that is not given is in docs/MODEL.md', () => {
    const model = readFileSync(new URL('../../../docs/MODEL.md', import.meta.url), 'utf8');
    expect([...NOT_GIVEN.keys()].filter((each) => !model.includes(`\`${each}\``))).toEqual([]);
  });
});
