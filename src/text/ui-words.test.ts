import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { uiEn } from './ui-en.ts';
import { uiKo } from './ui-ko.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Text of all views, without the catalogues themselves. */
const sources = ['ui', 'app'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8')),
);
const all = sources.join('\n');

/** Keys written out, e.g. `ui.toolbar.title`. */
const literal = new Set([...all.matchAll(/['"`](ui\.[a-z0-9.-]+[a-z0-9])['"`]/gi)].map((match) => match[1] ?? ''));
/** Beginnings of keys that are put together, e.g. `ui.command.${id}`. */
const beginnings = new Set([...all.matchAll(/`(ui\.[a-z0-9.-]+)\$\{/gi)].map((match) => match[1] ?? ''));

test('both languages have the same keys', () => {
  expect(Object.keys(uiKo).sort()).toEqual(Object.keys(uiEn).sort());
});

test('every key that a view uses has a sentence', () => {
  expect([...literal].filter((key) => !Object.hasOwn(uiEn, key))).toEqual([]);
  const unknown = [...beginnings].filter((start) => !Object.keys(uiEn).some((key) => key.startsWith(start)));
  expect(unknown).toEqual([]);
});

test('every sentence is used by a view', () => {
  const unused = Object.keys(uiEn).filter(
    (key) => !literal.has(key) && ![...beginnings].some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});

test('every command has a name', () => {
  const ids = [...all.matchAll(/^\s*(?:\{ )?id: '([a-z0-9.-]+)',(?: group:|\n\s*group:)/gm)].map((match) => match[1]);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id) => !Object.hasOwn(uiEn, `ui.command.${id}`))).toEqual([]);
});

test('both languages fill the same placeholders', () => {
  const placeholders = (text: string): readonly string[] =>
    [...text.matchAll(/\{([\w.-]+)/g)].map((match) => match[1] ?? '').sort();
  const korean: Readonly<Record<string, string>> = uiKo;
  const wrong = Object.entries(uiEn).filter(
    ([key, text]) => String(placeholders(korean[key] ?? '')) !== String(placeholders(text)),
  );
  expect(wrong).toEqual([]);
});
