import type { Editor } from '../../editor/editor.ts';
import { activeProbe } from '../../editor/selectors.ts';
import { writeCloudFormation } from '../../formats/cloudformation/write/write.ts';
import { printDocument } from '../../formats/document/print.ts';
import { message } from '../../model/message.ts';
import type { ResourceId } from '../../model/topology.ts';
import { pngOf } from '../../pictures/png.ts';
import { animatedSvgOf, RUN_WIDTH } from '../../scene/animated-svg.ts';
import { svgOf } from '../../scene/svg.ts';
import { DARK, LIGHT, type Theme } from '../../scene/theme.ts';
import { currentScene } from '../canvas/use-scene.ts';
import { showDialog } from '../dialogs/dialog-store.ts';
import type { Say } from '../language/use-say.ts';
import { preferences } from '../preferences.ts';
import { tell } from '../toasts/toast-store.ts';
import { download, fileStem, saveText } from './save.ts';

/** How exported pictures look. */
export interface PictureStyle {
  readonly theme: 'light' | 'dark';
  readonly transparent: boolean;
  /** Only what is selected, with its contents. */
  readonly selectionOnly: boolean;
}

export type PngScale = 1 | 2 | 4;

const SVG_TYPE = 'image/svg+xml';

export function saveDocument(editor: Editor): Promise<void> {
  const { document } = editor.store.getState();
  return saveText(printDocument(document), `${fileStem(document.title)}.hopwise.json`);
}

/** The drawing as a CloudFormation template, and a list of what a template cannot say. */
export function saveTemplate(editor: Editor): void {
  const { document } = editor.store.getState();
  const { text, losses } = writeCloudFormation(document, editor.kinds);
  const file = `${fileStem(document.title)}.yaml`;
  download(new Blob([text], { type: 'application/yaml' }), file);
  const told = losses.filter(({ severity }) => severity !== 'hint');
  if (told.length > 0) showDialog(editor, { type: 'losses', file, losses: told });
}

export function saveSvg(editor: Editor, style: PictureStyle, say: Say): void {
  download(new Blob([svgFor(editor, style, say)], { type: SVG_TYPE }), `${fileStem(titleOf(editor))}.svg`);
}

/** The drawing as PNG; tells when the browser cannot draw it. */
export async function savePng(editor: Editor, style: PictureStyle, say: Say, scale: PngScale): Promise<void> {
  const png = await pngOf(svgFor(editor, style, say), {
    scale,
    document: printDocument(editor.store.getState().document),
  });
  if (png === null) tell(editor, message('ui.export.no-png'), 'error');
  else download(png, `${fileStem(titleOf(editor))}${scale === 1 ? '' : `@${scale}x`}.png`);
}

/** Whether there is an answer that an animated picture can show. */
export function canSaveRun(editor: Editor): boolean {
  return (activeProbe(editor.store.getState())?.answer ?? null) !== null;
}

/** The run of the active probe as an SVG that plays by itself. */
export function saveRun(editor: Editor, style: PictureStyle, say: Say): void {
  const state = editor.store.getState();
  const active = activeProbe(state);
  if (active === null || active.answer === null) return;
  const { from, to } = active.probe;
  const name = (ref: string): string =>
    Object.values(state.document.topology.resources).find(({ id }) => id === ref)?.name ?? ref;
  const svg = animatedSvgOf({
    scene: currentScene(editor),
    conversation: active.answer.conversation,
    theme: themeOf(style),
    say,
    title: `${name(from)} → ${name(to)}`,
    width: RUN_WIDTH,
    document: printDocument(state.document),
  });
  download(new Blob([svg], { type: SVG_TYPE }), `${fileStem(titleOf(editor))}-run.svg`);
}

function svgFor(editor: Editor, style: PictureStyle, say: Say): string {
  const { document } = editor.store.getState();
  const { nodes } = currentScene(editor);
  return svgOf(currentScene(editor), {
    theme: themeOf(style),
    background: style.transparent ? 'transparent' : 'theme',
    title: titleOf(editor),
    description: say('ui.export.description', { count: nodes.length }),
    links: new Set(preferences().links),
    only: onlyOf(editor, style),
    document: printDocument(document),
    capsules: [],
  });
}

function onlyOf(editor: Editor, style: PictureStyle): ReadonlySet<ResourceId> | null {
  const { selection } = editor.store.getState();
  return style.selectionOnly && selection.length > 0 ? new Set(selection) : null;
}

function themeOf(style: PictureStyle): Theme {
  return style.theme === 'dark' ? DARK : LIGHT;
}

function titleOf(editor: Editor): string {
  return editor.store.getState().document.title;
}
