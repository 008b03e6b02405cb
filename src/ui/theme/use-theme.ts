import { useEffect, useSyncExternalStore } from 'react';
import { cssVariables, DARK, LIGHT, type Theme } from '../../scene/theme.ts';
import { type ThemeChoice, usePreference } from '../preferences.ts';

const darkness = matchMedia('(prefers-color-scheme: dark)');

/** The colours the page has now: those chosen, or those of the system. */
export function useTheme(): Theme {
  const choice = usePreference('theme');
  const systemIsDark = useSyncExternalStore(listen, () => darkness.matches);
  return themeFor(choice, systemIsDark);
}

/** Tells the style sheets which theme holds. Mounted once. */
export function useDocumentTheme(): void {
  const { name } = useTheme();
  useEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
}

/** Puts the table of colours into the page as custom properties, before anything is drawn. */
export function installColors(choice: ThemeChoice): void {
  const sheet = document.createElement('style');
  sheet.textContent = [LIGHT, DARK]
    .map((theme) => `:root[data-theme='${theme.name}'] {\ncolor-scheme: ${theme.name};\n${cssVariables(theme)}\n}`)
    .join('\n');
  document.head.append(sheet);
  document.documentElement.dataset.theme = themeFor(choice, darkness.matches).name;
}

function themeFor(choice: ThemeChoice, systemIsDark: boolean): Theme {
  return choice === 'dark' || (choice === 'system' && systemIsDark) ? DARK : LIGHT;
}

function listen(callback: () => void): () => void {
  darkness.addEventListener('change', callback);
  return () => darkness.removeEventListener('change', callback);
}
