import type { Editor } from '../../editor/editor.ts';
import { landing } from '../../model/containment.ts';
import { moved, rootsOf } from '../../model/edits/move.ts';
import type { Message } from '../../model/message.ts';
import type { ResourceId } from '../../model/topology.ts';
import type { Point, Scene } from '../../scene/scene.ts';
import { preferences } from '../preferences.ts';
import { tell } from '../toasts/toast-store.ts';
import { canvasOf } from './canvas-store.ts';
import { drawnDocument } from './drawn-document.ts';
import { covering, withFreePlaces } from './free-places.ts';
import { nodeAt } from './hit.ts';
import { snapped } from './snap.ts';
import { currentScene } from './use-scene.ts';
import { canvasPoint, zoomOf } from './viewport.ts';

/** One event of a drag: which node is under the pointer, how far it came, and where the pointer is in the window. */
export interface DragMove {
  readonly id: ResourceId;
  /** All nodes that React Flow drags along. */
  readonly ids: readonly ResourceId[];
  readonly by: Point;
  readonly pointer: Point;
  /** Whether alignment is switched off for the moment. */
  readonly free: boolean;
}

/** Shows the drag so far: where the boxes are, what would take them, or why nothing does. */
export function dragTo(editor: Editor, move: DragMove): void {
  const scene = currentScene(editor);
  const ids = rootsOf(editor.view(), move.ids).map((resource) => resource.id);
  const loose = move.free || !preferences().snap;
  const { by, guides } = loose
    ? { by: move.by, guides: [] }
    : snapped(scene, { id: move.id, by: move.by, moving: ids, zoom: zoomOf(editor) });
  const over = containerUnder(editor, scene, ids, move.pointer);
  const { target, refusal } = reception(editor, ids, over);
  canvasOf(editor).setState({
    drag: { ids, by },
    guides,
    target,
    refusal: refusal === null ? null : { message: refusal, at: move.pointer },
  });
}

/** Ends the drag: one undoable step, or nothing where nothing takes what was dragged. */
export function drop(editor: Editor, pointer: Point): void {
  const canvas = canvasOf(editor);
  const { drag } = canvas.getState();
  canvas.setState({ drag: null, guides: [], target: null, refusal: null });
  if (drag === null || (drag.by.x === 0 && drag.by.y === 0)) return;
  const over = containerUnder(editor, currentScene(editor), drag.ids, pointer);
  moveBy(editor, { ...drag, over });
}

/** Resources moved by a distance. */
export interface Shift {
  readonly ids: readonly ResourceId[];
  readonly by: Point;
  /** What they come down on; they stay in their container without it. */
  readonly over?: ResourceId | null;
  /** Shifts with the same key in a row are one step of undo. */
  readonly merge?: string;
}

/** Moves resources, into another container where they come down on one. */
export function moveBy(editor: Editor, { ids, by, over, merge }: Shift): void {
  const scene = currentScene(editor);
  const { document, completion } = drawnDocument(editor);
  const boxes = ids.flatMap((id) => scene.byId.get(id) ?? []);
  const at = Object.fromEntries(boxes.map(({ id, box }) => [id, { x: box.x + by.x, y: box.y + by.y }]));
  const home = over === undefined ? (boxes[0]?.parent ?? null) : over;
  const attempt = moved(document, editor.view(), { ids: boxes.map((node) => node.id), over: home, at });
  if (!attempt.ok) {
    tell(editor, attempt.message, 'warning');
    return;
  }
  const loose = covering(editor, document, attempt.edit, ids);
  editor.run(attempt.label, [...completion, ...withFreePlaces(editor, document, attempt.edit, loose)], merge);
}

/** The node under the pointer that is not itself being dragged. */
function containerUnder(editor: Editor, scene: Scene, ids: readonly ResourceId[], pointer: Point): ResourceId | null {
  return nodeAt(scene, canvasPoint(editor, pointer), ids)?.id ?? null;
}

interface Reception {
  readonly target: ResourceId | null;
  readonly refusal: Message | null;
}

function reception(editor: Editor, ids: readonly ResourceId[], over: ResourceId | null): Reception {
  const view = editor.view();
  let target: ResourceId | null = null;
  for (const id of ids) {
    const resource = view.resource(id);
    if (resource === undefined) continue;
    const found = landing(view, resource.kind, over);
    if (!found.ok) return { target: null, refusal: found.message };
    if (found.parent !== resource.parent) target = found.parent;
  }
  return { target, refusal: null };
}
