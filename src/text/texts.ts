export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Sentences by key. Placeholders are `{name}`; `{name|은/는}` picks the Korean particle that fits the value's last sound. */
export type Catalogue = Readonly<Record<string, string>>;

/** The same keys in every language; English is the source. */
export type Texts = Readonly<Record<Language, Catalogue>>;

/** Texts whose languages must have the same keys, checked by the compiler. */
export function texts<const K extends string>(
  en: Readonly<Record<K, string>>,
  ko: Readonly<Record<NoInfer<K>, string>>,
): Texts {
  return { en, ko };
}
