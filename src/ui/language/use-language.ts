import { useEffect } from 'react';
import type { Language } from '../../text/texts.ts';
import { usePreference } from '../preferences.ts';

/** The language of the page, told to the browser for hyphenation, fonts and screen readers. Mounted once. */
export function useDocumentLanguage(): void {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}

export function useLanguage(): Language {
  return usePreference('language');
}
