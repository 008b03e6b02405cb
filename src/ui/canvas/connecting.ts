import type { PointerEvent } from 'react';
import type { Editor } from '../../editor/editor.ts';
import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { ResourceId } from '../../model/topology.ts';
import type { Point } from '../../scene/scene.ts';
import { tell } from '../toasts/toast-store.ts';
import { canvasOf } from './canvas-store.ts';
import { nodeAt } from './hit.ts';
import { currentScene } from './use-scene.ts';
import { canvasPoint } from './viewport.ts';

/** Draws a line from a node under the pointer until it is let go over another, and then offers what the line may mean. */
export function startConnecting(editor: Editor, from: ResourceId, event: PointerEvent): void {
  if (event.button !== 0) return;
  event.stopPropagation();
  event.preventDefault();
  const follow = (move: globalThis.PointerEvent): void => {
    const to = canvasPoint(editor, { x: move.clientX, y: move.clientY });
    const over = nodeAt(currentScene(editor), to, [])?.id ?? null;
    canvasOf(editor).setState({ connecting: { from, to, over: over === from ? null : over } });
  };
  const end = (up: globalThis.PointerEvent): void => {
    stop();
    const over = canvasOf(editor).getState().connecting?.over ?? null;
    canvasOf(editor).setState({ connecting: null });
    if (over !== null) offer(editor, from, over, { x: up.clientX, y: up.clientY });
  };
  const cancel = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return;
    stop();
    canvasOf(editor).setState({ connecting: null });
  };
  const stop = (): void => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('keydown', cancel);
  };
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', end);
  window.addEventListener('keydown', cancel);
}

/** Shows what connecting the two may mean, or says that it means nothing. */
export function offer(editor: Editor, from: ResourceId, to: ResourceId, at: Point): void {
  const offers = offersBetween(editor, from, to);
  if (offers.length > 0) {
    canvasOf(editor).setState({ menu: { type: 'offers', at, offers } });
    return;
  }
  const [a, b] = [editor.view().resource(from), editor.view().resource(to)];
  tell(editor, message('ui.canvas.no-offer', { from: a?.name ?? from, to: b?.name ?? to }), 'info');
}

/** Every meaning of a line between the resources or between what is drawn on them, in either direction. */
export function offersBetween(editor: Editor, from: ResourceId, to: ResourceId): readonly Offer[] {
  const forth = offersOneWay(editor, from, to);
  const seen = new Set(forth.map((each) => JSON.stringify(each.message)));
  return [...forth, ...offersOneWay(editor, to, from).filter((each) => !seen.has(JSON.stringify(each.message)))];
}

function offersOneWay(editor: Editor, from: ResourceId, to: ResourceId): readonly Offer[] {
  const view = editor.view();
  const [a, b] = [view.resource(from), view.resource(to)];
  if (a === undefined || b === undefined) return [];
  return editor.kinds.get(a.kind)?.connect?.(a, b, view, editor.freshIds()) ?? [];
}
