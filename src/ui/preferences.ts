import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Link, PaletteGroup } from '../scene/face.ts';
import { LANGUAGES, type Language } from '../text/texts.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type PanelName = 'palette' | 'inspector' | 'traffic';
export type LinkType = Link['type'];

export interface PanelState {
  readonly open: boolean;
  /** Width or height in pixels while it is open. */
  readonly size: number;
}

/** What this browser remembers of a person's taste. Not part of a document. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly panels: Readonly<Record<PanelName, PanelState>>;
  /** Lines that the canvas shows. */
  readonly links: readonly LinkType[];
  readonly minimap: boolean;
  /** Groups of the palette that are folded. */
  readonly closedGroups: readonly PaletteGroup[];
  /** Whether boxes snap to others and to the grid while they are dragged. */
  readonly snap: boolean;
}

const KEY = 'hopwise/preferences';

const store = createStore<Preferences>(() => ({ ...fresh(), ...kept() }));
store.subscribe((preferences) => keep(preferences));

/** Part of the preferences; the view follows when it changes. */
export function usePreference<K extends keyof Preferences>(name: K): Preferences[K] {
  return useStore(store, (preferences) => preferences[name]);
}

export function preferences(): Preferences {
  return store.getState();
}

export function prefer(change: Partial<Preferences>): void {
  store.setState(change);
}

export function setPanel(name: PanelName, change: Partial<PanelState>): void {
  const { panels } = store.getState();
  store.setState({ panels: { ...panels, [name]: { ...panels[name], ...change } } });
}

/** Sizes of panels leave room for the canvas on small screens. */
function fresh(): Preferences {
  const isSmall = window.innerWidth < 1400 || window.innerHeight < 800;
  return {
    language: browserLanguage(),
    theme: 'system',
    panels: {
      palette: { open: true, size: isSmall ? 184 : 208 },
      inspector: { open: true, size: isSmall ? 288 : 336 },
      traffic: { open: true, size: isSmall ? 196 : 248 },
    },
    links: ['route', 'attachment'],
    minimap: true,
    closedGroups: [],
    snap: true,
  };
}

/** The first language of the browser that there are words for. */
function browserLanguage(): Language {
  const wanted = navigator.languages.flatMap((tag) => LANGUAGES.filter((language) => tag.split('-')[0] === language));
  return wanted[0] ?? 'en';
}

/** Storage may be forbidden or hold something else; then the preferences are fresh ones. */
function kept(): Partial<Preferences> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? checked(found) : {};
  } catch {
    return {};
  }
}

function checked(found: object): Partial<Preferences> {
  const standard = fresh();
  const entries = Object.entries(found).filter(([name, value]) => {
    if (!Object.hasOwn(standard, name)) return false;
    if (name === 'language') return LANGUAGES.some((language) => language === value);
    if (name === 'panels') return Object.keys(standard.panels).every((panel) => isPanel(value?.[panel]));
    if (Array.isArray(standard[name as keyof Preferences])) return Array.isArray(value); // its own name, as below
    return typeof value === typeof standard[name as keyof Preferences]; // its own name by the test above
  });
  return Object.fromEntries(entries);
}

function isPanel(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'open' in value && 'size' in value;
}

function keep(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Preferences that cannot be kept are still good for this visit.
  }
}
