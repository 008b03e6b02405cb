import { applyEdit, type Edit } from '../model/edit.ts';
import { clipOf, parseClip, printClip } from '../model/edits/clip.ts';
import { duplicated, type PasteTarget, pasted, type Pasting } from '../model/edits/paste.ts';
import { editBetween } from '../model/edits/edit-between.ts';
import { removal } from '../model/edits/remove.ts';
import { message } from '../model/message.ts';
import type { Document, ResourceId } from '../model/topology.ts';
import { withBoxes } from './edits/boxes.ts';
import { withLackingCompanions } from './edits/companions.ts';
import type { Editor } from './editor.ts';

/** The selection as text for the clipboard; null when nothing is selected. */
export function copySelection(editor: Editor): string | null {
  const { document, selection } = editor.store.getState();
  return selection.length === 0 ? null : printClip(clipOf(document, editor.view(), selection));
}

/** The selection as text for the clipboard, and out of the document; null when nothing is selected. */
export function cutSelection(editor: Editor): string | null {
  const { document, selection } = editor.store.getState();
  const text = copySelection(editor);
  if (text === null) return null;
  const { label, edit } = removal(document, editor.view(), selection);
  editor.run(message(label.key === 'edit.remove' ? 'edit.cut' : 'edit.cutMany', label.values), edit);
  return text;
}

/** Puts copied text into the document and selects the copies. Null when the text is not from here; refused where nothing takes it. */
export function pasteText(editor: Editor, text: string, target: Omit<PasteTarget, 'freshId'>): Pasting | null {
  const clip = parseClip(text, editor.kinds);
  if (clip === null) return null;
  const { document } = editor.store.getState();
  return selected(editor, pasted(document, editor.view(), clip, { ...target, freshId: editor.freshIds() }));
}

/** Copies of the selection beside it, selected instead; null when nothing is selected. */
export function duplicateSelection(editor: Editor): Pasting | null {
  const { document, selection } = editor.store.getState();
  if (selection.length === 0) return null;
  return selected(editor, duplicated(document, editor.view(), selection, editor.freshIds()));
}

function selected(editor: Editor, pasting: Pasting): Pasting {
  if (!pasting.ok) return pasting;
  editor.run(pasting.label, accompanied(editor, pasting.edit));
  editor.select(pasting.ids);
  return pasting;
}

/** The edit with what the copies need of their own: a NAT gateway's Elastic IP stays with the original. */
function accompanied({ store, kinds, freshIds }: Editor, edit: Edit): Edit {
  const { document } = store.getState();
  const copied = applyEdit(document, edit);
  const isNew = (id: ResourceId): boolean => document.topology.resources[id] === undefined;
  const idsIn = ({ topology }: Document): readonly ResourceId[] =>
    Object.values(topology.resources).flatMap(({ id }) => (isNew(id) ? [id] : []));
  const copies = idsIn(copied);
  const whole = withLackingCompanions(copied, kinds, copies, freshIds());
  const made = idsIn(whole).flatMap((id) => (copies.includes(id) ? [] : (whole.topology.resources[id] ?? [])));
  return made.length === 0 ? edit : editBetween(document, withBoxes(whole, kinds, made, { id: null, at: null }));
}
