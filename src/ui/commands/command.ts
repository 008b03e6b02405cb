import type { IconName } from '../theme/Icon.tsx';

export type CommandGroup = 'file' | 'edit' | 'view' | 'play' | 'help';

/** Something a person can do, by menu, by key or from the command palette. Its words are under `ui.command.<id>`. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  /** Keys that do it, e.g. `mod+shift+z`; the first one is shown. */
  readonly keys: readonly string[];
  readonly icon?: IconName;
  /** Keys that somebody else listens to: they are shown only. */
  readonly isHeardElsewhere?: boolean;
  /** For choices that are on or off. */
  isOn?(): boolean;
  isPossible(): boolean;
  run(): void;
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether the key event is the combination. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (mod !== parts.includes('mod') || event.altKey) return false;
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  if (!isSign && event.shiftKey !== parts.includes('shift')) return false;
  return event.key.toLowerCase() === key || (key.length === 1 && /[a-z]/.test(key) && event.code === codeOf(key));
}

/** The combination as it is shown: `⇧⌘Z`, `Ctrl+Shift+Z`. */
export function shownKeys(keys: string | undefined): string | undefined {
  if (keys === undefined) return undefined;
  const names = keys.split('+').map((part) => NAMES.get(part) ?? (part.length === 1 ? part.toUpperCase() : part));
  return isMac ? names.join('') : names.join('+');
}

/** Letters are also told by their place, so that they work while a Korean keyboard is on. */
function codeOf(letter: string): string {
  return `Key${letter.toUpperCase()}`;
}

const NAMES = new Map([
  ['mod', isMac ? '⌘' : 'Ctrl'],
  ['shift', isMac ? '⇧' : 'Shift'],
  ['delete', isMac ? '⌫' : 'Del'],
  ['backspace', '⌫'],
  ['arrowleft', '←'],
  ['arrowright', '→'],
  ['home', 'Home'],
  ['end', 'End'],
  ['space', 'Space'],
]);
