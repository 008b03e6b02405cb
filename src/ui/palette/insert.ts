import type { Editor } from '../../editor/editor.ts';
import { inserted } from '../../editor/edits/insert.ts';
import { containersFor, landing } from '../../model/containment.ts';
import type { KindName, ResourceId } from '../../model/topology.ts';
import { LENGTHS } from '../../scene/anatomy.ts';
import type { Point } from '../../scene/scene.ts';
import { canvasOf } from '../canvas/canvas-store.ts';
import { drawnDocument } from '../canvas/drawn-document.ts';
import { freshIn, withFreePlaces } from '../canvas/free-places.ts';
import { nodeAt } from '../canvas/hit.ts';
import { currentScene } from '../canvas/use-scene.ts';
import { canvasPoint, revealResource } from '../canvas/viewport.ts';
import { tell } from '../toasts/toast-store.ts';
import type { PaletteItem } from './palette-items.ts';

/** Puts the item where it was dropped; says why when nothing there takes it. */
export function insertAt(editor: Editor, item: PaletteItem, pointer: Point): void {
  const point = canvasPoint(editor, pointer);
  const held = heldAt(editor, item.kind);
  const at = { x: Math.round(point.x - held.x), y: Math.round(point.y - held.y) };
  insert(editor, item, { over: nodeAt(currentScene(editor), point)?.id ?? null, at });
}

/** The point of a new resource that is under the pointer: a frame hangs at the icon in its corner, all else at its middle. */
function heldAt(editor: Editor, kind: KindName): Point {
  const face = editor.kinds.get(kind)?.face;
  if (face === undefined || face.shape === 'container') return { x: LENGTHS.cornerIcon / 2, y: LENGTHS.cornerIcon / 2 };
  return { x: face.size.width / 2, y: Math.min(face.size.height / 2, 30) };
}

/** Puts the item into the selection's container, else into the first one that takes it. */
export function insertSomewhere(editor: Editor, item: PaletteItem): void {
  insert(editor, item, { over: placeFor(editor, item), at: null });
}

/** Shows what would take the item if it were dropped here, or why nothing does. */
export function hoverWith(editor: Editor, item: PaletteItem, pointer: Point): void {
  const over = nodeAt(currentScene(editor), canvasPoint(editor, pointer))?.id ?? null;
  const found = landing(editor.view(), item.kind, over, item.preset.parents);
  canvasOf(editor).setState(
    found.ok
      ? { target: found.parent, refusal: null }
      : { target: null, refusal: { message: found.message, at: pointer } },
  );
}

export function stopHovering(editor: Editor): void {
  canvasOf(editor).setState({ target: null, refusal: null });
}

interface Place {
  readonly over: ResourceId | null;
  readonly at: Point | null;
}

function insert(editor: Editor, item: PaletteItem, place: Place): void {
  const { document, completion } = drawnDocument(editor);
  const attempt = inserted(document, editor.view(), editor.kinds, {
    kind: item.kind,
    name: item.name,
    preset: item.preset,
    freshId: editor.freshIds(),
    ...place,
  });
  if (!attempt.ok) {
    tell(editor, attempt.message, 'warning');
    return;
  }
  const loose = freshIn(document, attempt.edit).filter((id) => place.at === null || id !== attempt.id);
  const edit = withFreePlaces(editor, document, attempt.edit, new Set(loose));
  editor.run(attempt.label, [...completion, ...edit]);
  editor.select([attempt.id]);
  if (place.at === null) requestAnimationFrame(() => revealResource(editor, attempt.id));
}

/** The selected resource or the nearest around it that takes the kind, else the first such container of the document. */
function placeFor(editor: Editor, { kind, preset }: PaletteItem): ResourceId | null {
  const view = editor.view();
  const [selected] = editor.store.getState().selection;
  const takers = preset.parents ?? containersFor(view.shapes, kind);
  const wanted = landing(view, kind, selected ?? null, takers);
  if (wanted.ok && (wanted.parent !== null || selected === undefined)) return wanted.parent ?? selected ?? null;
  const other = view.all().find((resource) => takers.includes(resource.kind));
  return other?.id ?? selected ?? null;
}
