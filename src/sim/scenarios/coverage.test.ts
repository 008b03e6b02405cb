import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REASON_CODES, type ReasonCode } from '../reasons.ts';

/** Codes that nothing gives; docs/MODEL.md says so, too. */
const NOT_GIVEN = new Map<ReasonCode, string>([['NGW_REGIONAL_AZ', 'NAT gateways are zonal']]);

/** Codes that something gives and no test reaches. This list may only become shorter. */
const UNREACHED = new Map<ReasonCode, string>([]);

const folders = ['..', '../../resources'].map((path) => new URL(`${path}/`, import.meta.url));
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|json)$/.test(path) && !/(^|\/)coverage\.test\.ts$/.test(path))
    .map((path) => ({ path, url: new URL(path, folder) })),
);
const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.startsWith('cases/');
/** Files that speak of reasons others give: lists, texts, fixes, rules about the drawing. */
const isAbout = (path: string): boolean =>
  /(^|\/)(reasons|reason-docs|mend|texts|rules)\.ts$/.test(path) || path.startsWith('vectors/');
const textOf = (chosen: typeof files): string => chosen.map(({ url }) => readFileSync(url, 'utf8')).join('\n');

const code = textOf(files.filter(({ path }) => !isTest(path) && !isAbout(path)));
const tests = textOf(files.filter(({ path }) => isTest(path)));
const isGiven = (each: ReasonCode): boolean => code.includes(`'${each}'`);
const isReached = (each: ReasonCode): boolean => new RegExp(`\\b(RET_)?${each}\\b`).test(tests);

it('every reason is given by something, or listed as not given', () => {
  expect(REASON_CODES.filter((each) => !isGiven(each)).toSorted()).toEqual([...NOT_GIVEN.keys()].toSorted());
});

it('every reason that is given is reached by a test, or listed as unreached', () => {
  const unreached = REASON_CODES.filter((each) => isGiven(each) && !isReached(each));
  expect(unreached.toSorted()).toEqual([...UNREACHED.keys()].toSorted());
});

it('reasons that are not given are in docs/MODEL.md', () => {
  const model = readFileSync(new URL('../../../docs/MODEL.md', import.meta.url), 'utf8');
  expect([...NOT_GIVEN.keys()].filter((each) => !model.includes(`\`${each}\``))).toEqual([]);
});
