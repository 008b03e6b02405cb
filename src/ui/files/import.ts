import type { Editor } from '../../editor/editor.ts';
import { readSources } from '../../formats/read-sources.ts';
import type { SourceText } from '../../formats/source-text.ts';
import { message } from '../../model/message.ts';
import { type Document, EMPTY_DOCUMENT } from '../../model/topology.ts';
import { viewOf } from '../../model/view.ts';
import { documentInPng } from '../../pictures/png-text.ts';
import { arrange } from '../../scene/arrange.ts';
import { documentInSvg } from '../../scene/svg-document.ts';
import { showDialog } from '../dialogs/dialog-store.ts';
import { type NamedFile, plainly } from './dropped-files.ts';
import { titleOf } from './title-of.ts';
import { tell } from '../toasts/toast-store.ts';
import { focusPrompt } from '../traffic/prompt.ts';

/** Asks for files and opens them. */
export function chooseFiles(editor: Editor): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.yaml,.yml,.json,.template,.svg,.png';
  input.onchange = () => void openFiles(editor, plainly([...(input.files ?? [])]));
  input.click();
}

/**
 * Opens files of any known format as one document, in one undoable step. A picture that was exported from here gives
 * back its document. Where nothing can be read, the present document stays and a report says why.
 */
export async function openFiles(editor: Editor, files: readonly NamedFile[]): Promise<void> {
  if (files.length === 0) return;
  const sources = await Promise.all(files.map(textOf));
  openSources(editor, sources);
}

/** Files that are named one by one; beyond, the title stands for them. */
const MOST_NAMES = 3;

/** Opens texts, e.g. a template that was pasted. */
export function openSources(editor: Editor, sources: readonly SourceText[]): void {
  const { document, findings } = readSources(sources, editor.kinds);
  const names = sources.map((source) => source.name);
  const title = document.title === '' ? titleOf(names) : document.title;
  const name = names.length > MOST_NAMES ? title : names.join(', ');
  const resources = Object.keys(document.topology.resources).length;
  const failed = resources === 0 && findings.some((finding) => finding.severity === 'error');
  const report = { name, findings, opened: !failed, resources };
  if (failed) {
    showDialog(editor, { type: 'import', report });
    return;
  }
  const opened = ready(document, title, editor);
  editor.open(message('ui.edit.open', { name }), opened, findings);
  if (findings.some((finding) => finding.severity !== 'hint')) showDialog(editor, { type: 'import', report });
  else {
    tell(editor, message('ui.import.opened', { name, count: resources }), 'success');
    if (opened.probes.length === 0) focusPrompt();
  }
}

/** An empty document; the present one is an undo away. */
export function startBlank(editor: Editor): void {
  editor.open(message('ui.edit.new'), EMPTY_DOCUMENT);
}

/** With a title, and with a layout where the source brings none. */
function ready(document: Document, title: string, editor: Editor): Document {
  const isPlaced = Object.keys(document.layout).length > 0;
  const layout = isPlaced ? document.layout : arrange(viewOf(document.topology, editor.kinds), editor.kinds);
  return { ...document, title, layout };
}

async function textOf({ name, file }: NamedFile): Promise<SourceText> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const inPicture = documentInPng(bytes);
  if (inPicture !== null) return { name, text: inPicture };
  const text = new TextDecoder().decode(bytes);
  return { name, text: documentInSvg(text) ?? text };
}
