import type { Message, MessageValue } from '../model/message.ts';
import { answerWords } from './answers.ts';
import { costWords } from './costs.ts';
import { editorEn } from './editor-en.ts';
import { editorKo } from './editor-ko.ts';
import { en } from './en.ts';
import { importWords } from './import.ts';
import { ko } from './ko.ts';
import { particleAfter } from './particles.ts';
import type { Catalogue, Language, Texts } from './texts.ts';
import { uiEn } from './ui-en.ts';
import { uiKo } from './ui-ko.ts';

const CORE: Texts = {
  en: { ...en, ...editorEn, ...uiEn, ...importWords.en, ...answerWords.en, ...costWords.en },
  ko: { ...ko, ...editorKo, ...uiKo, ...importWords.ko, ...answerWords.ko, ...costWords.ko },
};

/** All sentences of a language: the core's, the user interface's and those of the kinds. */
export function catalogueOf(kinds: ReadonlyMap<string, { readonly texts: Texts }>, language: Language): Catalogue {
  return Object.assign({}, CORE[language], ...[...kinds.values()].map((kind) => kind.texts[language]));
}

/**
 * Puts a message into words. Nested messages are put into words first. A key without a sentence is shown as it is and a missing
 * value as its placeholder, so that the gap is seen and nothing fails.
 */
export function say(message: Message, language: Language, catalogue: Catalogue): string {
  const sentence = catalogue[message.key];
  if (sentence === undefined) return message.key;
  const filled = sentence.replace(/\{([\w.-]+)(?:\|([^}]*))?\}/g, (placeholder, name: string, forms?: string) => {
    const value = message.values[name];
    if (value === undefined) return placeholder;
    const words = wordsOf(value, language, catalogue);
    return forms === undefined ? words : words + particleAfter(words, forms);
  });
  return filled.replace(/ {2,}/g, ' ');
}

function wordsOf(value: MessageValue, language: Language, catalogue: Catalogue): string {
  return typeof value === 'object' ? say(value, language, catalogue) : String(value);
}
