import { useMemo } from 'react';
import type { Kinds } from '../../kinds/kind.ts';
import { type Message, message } from '../../model/message.ts';
import { catalogueOf, say } from '../../text/reader.ts';
import type { Catalogue, Language } from '../../text/texts.ts';
import { useEditor } from '../editor-context.tsx';
import { usePreference } from '../preferences.ts';

/** Puts a message, or a key with its values, into words. */
export type Say = (what: Message | string, values?: Message['values']) => string;

const catalogues = new WeakMap<Kinds, Map<Language, Catalogue>>();

/** Words in the language of the person in front of the page; the same function until the language changes. */
export function useSay(): Say {
  const { kinds } = useEditor();
  const language = usePreference('language');
  return useMemo(() => sayIn(kinds, language), [kinds, language]);
}

/** Words in a language, e.g. for what is written outside of React. */
export function sayIn(kinds: Kinds, language: Language): Say {
  const catalogue = catalogueFor(kinds, language);
  return (what, values) => say(typeof what === 'string' ? message(what, values) : what, language, catalogue);
}

function catalogueFor(kinds: Kinds, language: Language): Catalogue {
  const known = catalogues.get(kinds) ?? new Map<Language, Catalogue>();
  catalogues.set(kinds, known);
  const catalogue = known.get(language) ?? catalogueOf(kinds, language);
  known.set(language, catalogue);
  return catalogue;
}
