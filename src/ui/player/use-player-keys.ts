import { useEffect, useRef } from 'react';
import type { Player } from './use-player.ts';

/** What reads these keys itself: inputs, lists, tabs, menus, dialogs, grids, and a node that the arrows move. */
const OWN_KEYS =
  'input, select, textarea, [contenteditable="true"], [role="tablist"], [role="menu"], [role="listbox"], [role="dialog"], [role="grid"], dialog, .react-flow__node';
const PRESSED_BY_SPACE = 'button, a, summary';

/** Space plays and pauses, the arrows step, Home and End go to the ends; not while something else has the keys. */
export function usePlayerKeys(player: Player): void {
  const latest = useRef(player);
  latest.current = player;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.closest(OWN_KEYS) !== null) return;
      if (event.key === ' ' && target instanceof Element && target.closest(PRESSED_BY_SPACE) !== null) return;
      const act = actionOf(event.key, latest.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionOf(key: string, player: Player): (() => void) | null {
  switch (key) {
    case ' ':
      return player.toggle;
    case 'ArrowRight':
      return player.stepForward;
    case 'ArrowLeft':
      return player.stepBack;
    case 'Home':
      return player.toStart;
    case 'End':
      return player.toEnd;
    default:
      return null;
  }
}
