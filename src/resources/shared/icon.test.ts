import { expect, test } from 'vitest';
import { iconOf } from './icon.ts';

test.each([
  ['<svg viewBox="0 0 64 64"><title>a</title><path d="M0 0"/></svg>', '<path d="M0 0"/>'],
  ['<svg viewBox="0 0 48 48"><path d="M0 0"/></svg>', '<g transform="scale(1.3333)"><path d="M0 0"/></g>'],
  ['<svg viewBox="-8 0 16 32"><path/></svg>', '<g transform="scale(2) translate(8 0)"><path/></g>'],
  ['<svg><path/></svg>', '<path/>'],
  ['no picture', ''],
])('%s becomes %s', (svg, inner) => {
  expect(iconOf(svg)).toBe(inner);
});
