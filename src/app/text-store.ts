import type { TextStore } from '../editor/autosave.ts';

/** Where something can be put at once, e.g. `localStorage`. It may be full or forbidden. */
export type QuickStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface PageStore extends TextStore {
  /** Says whether the page is being left: then nobody waits for writing to end. */
  leaving(isLeaving: boolean): void;
}

/** A store whose writing takes time, with a quick one beside it for texts that are written while the page is being left. */
export function pageStore(lasting: TextStore, quick: QuickStore): PageStore {
  let isLeaving = false;
  return {
    leaving: (now) => {
      isLeaving = now;
    },
    get: async (key) => attempt(() => quick.getItem(key)) ?? (await lasting.get(key)),
    set: async (key, text) => {
      if (isLeaving) attempt(() => quick.setItem(key, text));
      await lasting.set(key, text);
      attempt(() => quick.removeItem(key));
    },
  };
}

/** The quick store is a second chance: without it the lasting one does as well as it can. */
function attempt<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
