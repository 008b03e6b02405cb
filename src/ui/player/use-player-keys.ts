import { useEffect, useRef } from 'react';
import { isEmptyPrompt } from '../traffic/prompt.ts';
import type { Player } from './use-player.ts';

/** What reads these keys itself: inputs, lists, tabs, menus, dialogs, movable borders. */
const OWN_KEYS =
  'input, select, textarea, [contenteditable="true"], [role="tablist"], [role="menu"], [role="listbox"], [role="separator"], [role="dialog"], dialog';
const PRESSED_BY_SPACE = 'button, a, summary';

/** Space plays and pauses, the arrows step, Home and End go to the ends; not while something else has the keys. */
export function usePlayerKeys(player: Player): void {
  const latest = useRef(player);
  latest.current = player;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const act = actionOf(event.key, latest.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Whether what has the focus needs the key, or already had it. */
function isTaken({ key, target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented) return true;
  if (!(target instanceof Element) || isEmptyPrompt(target)) return false;
  return target.closest(OWN_KEYS) !== null || (key === ' ' && target.closest(PRESSED_BY_SPACE) !== null);
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
