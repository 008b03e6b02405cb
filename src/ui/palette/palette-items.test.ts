import { expect, test } from 'vitest';
import { message } from '../../model/message.ts';
import { kinds } from '../../resources/registry.ts';
import { catalogueOf, say } from '../../text/reader.ts';
import type { Language } from '../../text/texts.ts';
import type { Say } from '../language/use-say.ts';
import { matching, paletteItems } from './palette-items.ts';

const saying = (language: Language): Say => {
  const catalogue = catalogueOf(kinds, language);
  return (what, values) => say(typeof what === 'string' ? message(what, values) : what, language, catalogue);
};
const items = paletteItems(kinds, [saying('en'), saying('ko')]);

test('every kind is offered, an instance in its roles', () => {
  expect(new Set(items.map((item) => item.kind))).toEqual(new Set(kinds.keys()));
  expect(items.filter((item) => item.kind === 'instance').map((item) => item.label)).toContain('NAT instance');
});

test('items are found in either language, beginnings first', () => {
  expect(matching(items, 'nat')[0]?.label).toMatch(/^NAT /);
  expect(matching(items, '인터넷 게이트웨이').map((item) => item.kind)).toContain('internet-gateway');
  expect(matching(items, 'zzz')).toEqual([]);
  expect(matching(items, ' ')).toHaveLength(items.length);
});
