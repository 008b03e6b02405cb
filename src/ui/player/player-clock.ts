import type { Editor } from '../../editor/editor.ts';

/** Where the playing stands, in milliseconds of the timeline. It changes at every frame and so is kept outside of React. */
export interface PlayerClock {
  now(): number;
  set(ms: number): void;
  /** Calls back at every change until the returned function is called. */
  subscribe(listener: (ms: number) => void): () => void;
}

const clocks = new WeakMap<Editor, PlayerClock>();

/** The clock of an editor's player. */
export function playerClockOf(editor: Editor): PlayerClock {
  const known = clocks.get(editor);
  if (known !== undefined) return known;
  const clock = startClock();
  clocks.set(editor, clock);
  return clock;
}

function startClock(): PlayerClock {
  let time = 0;
  const listeners = new Set<(ms: number) => void>();
  return {
    now: () => time,
    set: (ms) => {
      time = ms;
      for (const listener of listeners) listener(ms);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      listener(time);
      return () => listeners.delete(listener);
    },
  };
}
