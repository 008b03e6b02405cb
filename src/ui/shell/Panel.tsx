import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useSay } from '../language/use-say.ts';
import { type PanelName, setPanel, usePreference } from '../preferences.ts';
import { Icon } from '../theme/Icon.tsx';
import classes from './shell.module.css';

export interface PanelProps {
  readonly name: PanelName;
  readonly side: 'left' | 'right' | 'bottom';
  /** Smallest and largest size in pixels. */
  readonly least: number;
  readonly most: number;
  readonly children: ReactNode;
}

const KEY_STEP = 16;

/** A panel at an edge of the page: its inner border resizes it, by pointer or arrow keys; the handle on it opens and closes it. */
export function Panel({ name, side, least, most, children }: PanelProps) {
  const { open, size } = usePreference('panels')[name];
  const say = useSay();
  const shown = Math.min(Math.max(size, least), most);
  const style: CSSProperties = side === 'bottom' ? { height: shown } : { width: shown };
  const title = say(`ui.shell.panel.${name}`);
  return (
    <section className={classes.panel} data-side={side} data-open={open} aria-label={title}>
      {open && (
        <Border {...{ name, side, least, most }} size={shown} label={say('ui.shell.resize', { panel: title })} />
      )}
      <button
        type="button"
        className={classes.handle}
        aria-expanded={open}
        aria-label={say(open ? 'ui.shell.close' : 'ui.shell.open', { panel: title })}
        title={say(open ? 'ui.shell.close' : 'ui.shell.open', { panel: title })}
        onClick={() => setPanel(name, { open: !open })}
      >
        <Icon name={open ? CLOSING[side] : OPENING[side]} size={12} />
      </button>
      {open && (
        <div className={classes.content} style={style}>
          {children}
        </div>
      )}
    </section>
  );
}

interface BorderProps extends Omit<PanelProps, 'children'> {
  readonly size: number;
  readonly label: string;
}

function Border({ name, side, least, most, size, label }: BorderProps) {
  const set = (next: number): void => setPanel(name, { size: Math.round(Math.min(Math.max(next, least), most)) });
  const growth = side === 'left' ? 1 : -1;
  const along = (event: PointerEvent): number => (side === 'bottom' ? event.clientY : event.clientX);
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const border = event.currentTarget;
    const start = along(event);
    border.setPointerCapture(event.pointerId);
    border.onpointermove = (move) => set(size + growth * ((side === 'bottom' ? move.clientY : move.clientX) - start));
    border.onlostpointercapture = () => {
      border.onpointermove = null;
    };
  };
  const press = (event: KeyboardEvent): void => {
    const [more, less] = KEYS[side];
    if (event.key === more) set(size + KEY_STEP);
    else if (event.key === less) set(size - KEY_STEP);
    else if (event.key === 'Enter') setPanel(name, { open: false });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved, a focusable separator can
    <div
      role="separator"
      tabIndex={0}
      className={classes.border}
      aria-orientation={side === 'bottom' ? 'horizontal' : 'vertical'}
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={drag}
      onKeyDown={press}
      onDoubleClick={() => setPanel(name, { open: false })}
    />
  );
}

const CLOSING = { left: 'left', right: 'right', bottom: 'down' } as const;
const OPENING = { left: 'right', right: 'left', bottom: 'up' } as const;

/** Keys that make the panel larger and smaller. */
const KEYS = {
  left: ['ArrowRight', 'ArrowLeft'],
  right: ['ArrowLeft', 'ArrowRight'],
  bottom: ['ArrowUp', 'ArrowDown'],
} as const;
