import { type PointerEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Editor } from '../../editor/editor.ts';
import type { Point } from '../../scene/scene.ts';
import { useEditor } from '../editor-context.tsx';
import { ResourceIcon } from '../inspector/ResourceIcon.tsx';
import { hoverWith, insertAt, insertSomewhere, stopHovering } from './insert.ts';
import type { PaletteItem } from './palette-items.ts';
import classes from './palette.module.css';

/** An item to drag onto the canvas, or to press for a place that fits. */
export function PaletteTile({ item }: { readonly item: PaletteItem }) {
  const editor = useEditor();
  const [ghost, setGhost] = useState<Point | null>(null);
  const press = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button === 0) dragItem(editor, item, event, setGhost);
  };
  return (
    <>
      <button
        type="button"
        className={classes.tile}
        title={item.hint}
        onPointerDown={press}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            event.stopPropagation();
            insertSomewhere(editor, item);
          }
        }}
      >
        <ItemIcon item={item} size={24} />
        <span className={classes.label}>
          {item.label}
          {item.roleOf !== null && <span className={classes.role}>{item.roleOf}</span>}
        </span>
      </button>
      {ghost !== null &&
        createPortal(
          <div className={`${classes.ghost} popover`} style={{ left: ghost.x, top: ghost.y }} aria-hidden="true">
            <ItemIcon item={item} size={28} />
            {item.label}
          </div>,
          document.body,
        )}
    </>
  );
}

/** The kind's icon; a frame for kinds without one. */
export function ItemIcon({ item, size }: { readonly item: PaletteItem; readonly size: number }) {
  if (item.icon === '') return <span className={classes.frame} style={{ width: size, height: size }} />;
  return <ResourceIcon kind={item.kind} size={size} />;
}

const THRESHOLD = 4;

/** Follows the pointer until it is let go: over the canvas the item is put there; without having moved, where it fits. */
function dragItem(
  editor: Editor,
  item: PaletteItem,
  event: PointerEvent<HTMLButtonElement>,
  show: (at: Point | null) => void,
): void {
  const start = { x: event.clientX, y: event.clientY };
  const element = event.currentTarget;
  let dragging = false;
  const finish = (): void => {
    element.onpointermove = null;
    element.onpointerup = null;
    element.onlostpointercapture = null;
    window.removeEventListener('keydown', cancel, true);
    show(null);
    stopHovering(editor);
  };
  const cancel = (key: KeyboardEvent): void => {
    if (key.key === 'Escape') finish();
  };
  element.setPointerCapture(event.pointerId);
  window.addEventListener('keydown', cancel, true);
  element.onpointermove = (move) => {
    const at = { x: move.clientX, y: move.clientY };
    dragging ||= Math.hypot(at.x - start.x, at.y - start.y) > THRESHOLD;
    if (!dragging) return;
    show(at);
    if (isOverCanvas(at)) hoverWith(editor, item, at);
    else stopHovering(editor);
  };
  element.onpointerup = (up) => {
    const at = { x: up.clientX, y: up.clientY };
    finish();
    if (!dragging) insertSomewhere(editor, item);
    else if (isOverCanvas(at)) insertAt(editor, item, at);
  };
  element.onlostpointercapture = finish;
}

function isOverCanvas({ x, y }: Point): boolean {
  return document.elementsFromPoint(x, y).some((element) => element.closest('[data-canvas]') !== null);
}
