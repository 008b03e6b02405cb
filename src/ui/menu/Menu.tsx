import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Point } from '../../scene/scene.ts';
import { Icon, type IconName } from '../theme/Icon.tsx';
import classes from './menu.module.css';

export type MenuEntry =
  | {
      readonly type: 'action';
      readonly label: string;
      /** Its key, as it is shown. */
      readonly keys?: string | undefined;
      readonly icon?: IconName | undefined;
      /** Makes it a choice that is on or off. */
      readonly checked?: boolean;
      readonly disabled?: boolean;
      run(): void;
    }
  | { readonly type: 'separator' }
  | { readonly type: 'title'; readonly label: string };

export interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Top left corner in pixels of the window; the menu moves where it would leave it. */
  readonly at: Point;
  onClose(): void;
}

/** A menu above everything else; arrow keys go through it, Escape and a click elsewhere close it. */
export function Menu({ label, entries, at, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(at);
  useLayoutEffect(() => {
    const box = menu.current?.getBoundingClientRect();
    if (box !== undefined) setPlace(within(at, box));
  }, [at]);
  useCloseOutside(menu, onClose);
  useEffect(() => {
    const before = document.activeElement;
    itemsOf(menu.current)[0]?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (!walk(menu.current, event.key)) return;
    event.preventDefault();
  };
  return createPortal(
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={`${classes.menu} popover`}
      style={{ left: place.x, top: place.y }}
      onKeyDown={press}
      onContextMenu={(event) => event.preventDefault()}
    >
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a menu's entries stay where they are while it is open
        <Entry key={index} entry={entry} onClose={onClose} />
      ))}
    </div>,
    document.body,
  );
}

function Entry({ entry, onClose }: { readonly entry: MenuEntry; onClose(): void }) {
  if (entry.type === 'separator') return <hr className={classes.separator} />;
  if (entry.type === 'title') return <div className={`${classes.heading} section-title`}>{entry.label}</div>;
  const { checked } = entry;
  const role = checked === undefined ? {} : { role: 'menuitemcheckbox', 'aria-checked': checked };
  const icon = checked === true ? 'check' : entry.icon;
  return (
    <button
      type="button"
      role="menuitem"
      {...role}
      className={classes.item}
      disabled={entry.disabled}
      onClick={() => {
        onClose();
        entry.run();
      }}
    >
      <span className={classes.icon}>{icon !== undefined && <Icon name={icon} size={15} />}</span>
      <span>{entry.label}</span>
      {entry.keys !== undefined && <kbd className={classes.keys}>{entry.keys}</kbd>}
    </button>
  );
}

function useCloseOutside(menu: { readonly current: HTMLElement | null }, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const press = (event: PointerEvent): void => {
      if (!(event.target instanceof Node) || menu.current?.contains(event.target) !== true) close.current();
    };
    const leave = (): void => close.current();
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('blur', leave);
    window.addEventListener('resize', leave);
    return () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('blur', leave);
      window.removeEventListener('resize', leave);
    };
  }, [menu]);
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return menu === null ? [] : [...menu.querySelectorAll<HTMLElement>('button:not(:disabled)')];
}

/** Moves the focus by a key; false for keys that do not move it. */
function walk(menu: HTMLElement | null, key: string): boolean {
  const items = itemsOf(menu);
  const focused = document.activeElement;
  const present = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const last = items.length - 1;
  const next = new Map([
    ['ArrowDown', present >= last ? 0 : present + 1],
    ['ArrowUp', present <= 0 ? last : present - 1],
    ['Home', 0],
    ['End', last],
  ]).get(key);
  if (next === undefined) return false;
  items[next]?.focus();
  return true;
}

function within(at: Point, box: DOMRect): Point {
  const room = 8;
  return {
    x: Math.max(room, Math.min(at.x, window.innerWidth - box.width - room)),
    y: Math.max(room, Math.min(at.y, window.innerHeight - box.height - room)),
  };
}
