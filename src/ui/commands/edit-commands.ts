import { copySelection, cutSelection, duplicateSelection, pasteText } from '../../editor/clipboard.ts';
import type { Editor } from '../../editor/editor.ts';
import { nextRedo, nextUndo } from '../../editor/selectors.ts';
import { detectFormat } from '../../formats/detect.ts';
import { removal } from '../../model/edits/remove.ts';
import { message } from '../../model/message.ts';
import type { ResourceId } from '../../model/topology.ts';
import { offer } from '../canvas/connecting.ts';
import { currentScene } from '../canvas/use-scene.ts';
import { windowPoint } from '../canvas/viewport.ts';
import { openSources } from '../files/import.ts';
import { tell } from '../toasts/toast-store.ts';
import type { Command } from './command.ts';

/** What was copied last, for browsers that do not give the clipboard out. */
let lastCopied: string | null = null;

/** Undo, clipboard, selection. */
export function editCommands(editor: Editor): readonly Command[] {
  const state = editor.store.getState;
  const always = (): boolean => true;
  const anySelected = (): boolean => state().selection.length > 0;
  return [
    {
      id: 'undo',
      group: 'edit',
      keys: ['mod+z'],
      icon: 'undo',
      isPossible: () => nextUndo(state()) !== null,
      run: () => editor.undo(),
    },
    {
      id: 'redo',
      group: 'edit',
      keys: ['mod+shift+z', 'mod+y'],
      icon: 'redo',
      isPossible: () => nextRedo(state()) !== null,
      run: () => editor.redo(),
    },
    ...clipboardCommands(editor),
    {
      id: 'duplicate',
      group: 'edit',
      keys: ['mod+d'],
      icon: 'duplicate',
      isPossible: anySelected,
      run: () => duplicate(editor),
    },
    {
      id: 'delete',
      group: 'edit',
      keys: ['delete', 'backspace'],
      icon: 'trash',
      isPossible: anySelected,
      run: () => removeSelection(editor),
    },
    {
      id: 'select-all',
      group: 'edit',
      keys: ['mod+a'],
      icon: 'select',
      isPossible: always,
      run: () => selectAll(editor),
    },
    {
      id: 'connect',
      group: 'edit',
      keys: ['c'],
      icon: 'lines',
      isPossible: () => state().selection.length === 2,
      run: () => connectSelection(editor),
    },
  ];
}

function clipboardCommands(editor: Editor): readonly Command[] {
  const anySelected = (): boolean => editor.store.getState().selection.length > 0;
  return [
    {
      id: 'cut',
      group: 'edit',
      keys: ['mod+x'],
      isHeardElsewhere: true,
      isPossible: anySelected,
      run: () => give(cutSelection(editor)),
    },
    {
      id: 'copy',
      group: 'edit',
      keys: ['mod+c'],
      icon: 'copy',
      isHeardElsewhere: true,
      isPossible: anySelected,
      run: () => give(copySelection(editor)),
    },
    {
      id: 'paste',
      group: 'edit',
      keys: ['mod+v'],
      icon: 'paste',
      isHeardElsewhere: true,
      isPossible: () => true,
      run: () => void pasteFromClipboard(editor),
    },
  ];
}

/** Copies or cuts into a clipboard event. */
export function intoClipboard(editor: Editor, event: ClipboardEvent, cut: boolean): void {
  const text = cut ? cutSelection(editor) : copySelection(editor);
  if (text === null) return;
  lastCopied = text;
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
}

/** Pastes copied resources into the selected container, or opens a pasted template; false for any other text. */
export function paste(editor: Editor, text: string): boolean {
  const pasting = pasteText(editor, text, { over: pasteTarget(editor), at: null });
  if (pasting !== null && !pasting.ok) tell(editor, pasting.message, 'warning');
  if (pasting !== null) return true;
  const isTemplate = detectFormat(text) !== null;
  if (isTemplate) openSources(editor, [{ name: 'clipboard', text }]);
  return isTemplate;
}

export function removeSelection(editor: Editor): void {
  const { document, selection } = editor.store.getState();
  if (selection.length === 0) return;
  const { label, edit } = removal(document, editor.view(), selection);
  editor.run(label, edit);
}

function give(text: string | null): void {
  if (text === null) return;
  lastCopied = text;
  void navigator.clipboard?.writeText(text).catch(() => undefined);
}

async function pasteFromClipboard(editor: Editor): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => lastCopied);
  if (text === undefined || text === null || !paste(editor, text)) {
    tell(editor, message('ui.canvas.nothing-to-paste'), 'info');
  }
}

function duplicate(editor: Editor): void {
  const pasting = duplicateSelection(editor);
  if (pasting !== null && !pasting.ok) tell(editor, pasting.message, 'warning');
}

/** A selected container takes what is pasted; otherwise copies go beside their originals. */
function pasteTarget(editor: Editor): ResourceId | null {
  const [only, second] = editor.store.getState().selection;
  if (only === undefined || second !== undefined) return null;
  const resource = editor.view().resource(only);
  const shape = resource === undefined ? undefined : editor.kinds.get(resource.kind)?.face.shape;
  return shape === 'container' ? only : null;
}

function selectAll(editor: Editor): void {
  editor.select(currentScene(editor).nodes.map((node) => node.id));
}

function connectSelection(editor: Editor): void {
  const [from, to] = editor.store.getState().selection;
  if (from === undefined || to === undefined) return;
  const scene = currentScene(editor);
  const box = scene.byId.get(scene.homes.get(to) ?? to)?.box;
  const at = box === undefined ? { x: 0, y: 0 } : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  offer(editor, from, to, windowPoint(editor, at));
}
