import { type ReactNode, useRef, useState } from 'react';
import type { Point } from '../../scene/scene.ts';
import { Menu, type MenuEntry } from './Menu.tsx';

export interface MenuButtonProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
  /** Asked when the menu opens. */
  entries(): readonly MenuEntry[];
}

/** A button with a menu below it. */
export function MenuButton({ label, className = 'icon-button', children, entries }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<{ readonly at: Point; readonly entries: readonly MenuEntry[] } | null>(null);
  const toggle = (): void => {
    const box = button.current?.getBoundingClientRect();
    setOpen(open === null && box !== undefined ? { at: { x: box.left, y: box.bottom + 4 }, entries: entries() } : null);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-label={label}
        title={label}
        onPointerDown={(event) => {
          if (open !== null) event.stopPropagation();
        }}
        onClick={toggle}
      >
        {children}
      </button>
      {open !== null && <Menu label={label} {...open} onClose={() => setOpen(null)} />}
    </>
  );
}
