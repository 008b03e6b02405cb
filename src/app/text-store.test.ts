import { expect, test } from 'vitest';
import { pageStore, type QuickStore } from './text-store.ts';

function quickStore(): QuickStore {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

const never = { get: async () => 'old', set: () => new Promise<void>(() => undefined) };

test('what is written while the page is left is there the next time, though nobody waited for it', async () => {
  const quick = quickStore();
  const store = pageStore(never, quick);
  void store.set('document', 'first');
  expect(await store.get('document')).toBe('old');
  store.leaving(true);
  void store.set('document', 'second');
  expect(await pageStore(never, quick).get('document')).toBe('second');
});

test('once it is written for good, the second copy goes', async () => {
  const quick = quickStore();
  quick.setItem('document', 'left behind');
  const store = pageStore({ get: async () => 'lasting', set: async () => undefined }, quick);
  expect(await store.get('document')).toBe('left behind');
  await store.set('document', 'lasting');
  expect(await store.get('document')).toBe('lasting');
});

test('a quick store that is forbidden is done without', async () => {
  const forbidden = (): never => {
    throw new Error('forbidden');
  };
  const store = pageStore(
    { get: async () => 'lasting', set: async () => undefined },
    { getItem: forbidden, setItem: forbidden, removeItem: forbidden },
  );
  store.leaving(true);
  await store.set('document', 'text');
  expect(await store.get('document')).toBe('lasting');
});
