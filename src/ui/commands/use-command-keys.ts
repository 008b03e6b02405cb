import { useEffect } from 'react';
import type { Editor } from '../../editor/editor.ts';
import type { Point } from '../../scene/scene.ts';
import { moveBy } from '../canvas/drag.ts';
import { rootsOf } from '../../model/edits/move.ts';
import { resourceId } from '../../model/topology.ts';
import { dialogsOf } from '../dialogs/dialog-store.ts';
import { useEditor } from '../editor-context.tsx';
import { isEmptyPrompt } from '../traffic/prompt.ts';
import { isPressed } from './command.ts';
import { commandsOf } from './commands.ts';
import { intoClipboard, paste } from './edit-commands.ts';

/** Where text is typed or keys mean something else. */
const TYPING = 'input, select, textarea, [contenteditable="true"], [role="menu"], dialog, [role="grid"]';

const EVEN_WHILE_TYPING = new Set(['commands', 'open', 'save']);
const IN_EMPTY_PROMPT = new Set([...EVEN_WHILE_TYPING, 'undo', 'redo']);

/** Listens to the keys of all commands, to the clipboard, and to the arrows that move the selection. Mounted once. */
export function useCommandKeys(): void {
  const editor = useEditor();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => onKey(editor, event);
    const copy = (event: ClipboardEvent): void => onClipboard(editor, event);
    window.addEventListener('keydown', press, true);
    for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, copy);
    return () => {
      window.removeEventListener('keydown', press, true);
      for (const type of ['copy', 'cut', 'paste'] as const) document.removeEventListener(type, copy);
    };
  }, [editor]);
}

function onKey(editor: Editor, event: KeyboardEvent): void {
  if (dialogsOf(editor).getState().dialog !== null) return;
  const typing = isTyping(event);
  if (!typing && nudge(editor, event)) return;
  const heard = isEmptyPrompt(event.target) ? IN_EMPTY_PROMPT : EVEN_WHILE_TYPING;
  if (!typing && event.key === 'Escape') editor.select([]);
  if (event.key === 'Enter' && selectFocused(editor, event)) return;
  for (const command of commandsOf(editor).values()) {
    if (command.isHeardElsewhere === true || (typing && !heard.has(command.id))) continue;
    if (!command.keys.some((keys) => isPressed(keys, event))) continue;
    event.preventDefault();
    event.stopPropagation();
    if (command.isPossible()) command.run();
    return;
  }
}

function onClipboard(editor: Editor, event: ClipboardEvent): void {
  if (isTyping(event) || String(document.getSelection()) !== '') return;
  if (event.type === 'paste') {
    if (paste(editor, event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  } else intoClipboard(editor, event, event.type === 'cut');
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const NUDGE = 8;

/** On the canvas, arrow keys move what is selected: by the grid, with Shift by one unit. */
function nudge(editor: Editor, event: KeyboardEvent): boolean {
  const way = ARROWS[event.key];
  const { selection } = editor.store.getState();
  if (way === undefined || selection.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return false;
  if (!(event.target instanceof Element) || event.target.closest('.react-flow__node') === null) return false;
  event.preventDefault();
  event.stopPropagation();
  const length = event.shiftKey ? 1 : NUDGE;
  const ids = rootsOf(editor.view(), selection).map((resource) => resource.id);
  moveBy(editor, { ids, by: { x: way.x * length, y: way.y * length }, merge: `nudge ${ids.join(' ')}` });
  return true;
}

/** Enter selects the node that has the focus; with Shift it is added to the selection or taken out of it. */
function selectFocused(editor: Editor, event: KeyboardEvent): boolean {
  const node = event.target instanceof HTMLElement && event.target.matches('.react-flow__node') ? event.target : null;
  const id = node?.dataset.id;
  if (id === undefined) return false;
  const { selection } = editor.store.getState();
  const others = selection.filter((each) => each !== id);
  const added = others.length < selection.length ? others : [...selection, resourceId(id)];
  editor.select(event.shiftKey ? added : [resourceId(id)]);
  event.preventDefault();
  return true;
}

function isTyping(event: Event): boolean {
  return event.target instanceof Element && event.target.closest(TYPING) !== null;
}
