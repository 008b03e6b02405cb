import { readDocument } from '../formats/document/read.ts';
import type { Kinds } from '../kinds/kind.ts';
import type { Document } from '../model/topology.ts';
import { viewOf } from '../model/view.ts';
import { arrange } from '../scene/arrange.ts';
import type { Language } from '../text/texts.ts';
import { sayIn } from '../ui/language/use-say.ts';
import text from './first-minute.json?raw';

/** What a newcomer sees first: a private subnet that reaches the internet through a NAT gateway, and one question to it. */
export function firstMinute(kinds: Kinds, language: Language): Document {
  const { document } = readDocument(text, kinds);
  const title = sayIn(kinds, language)('ui.app.first-minute');
  return { ...document, title, layout: arrange(viewOf(document.topology, kinds), kinds) };
}
