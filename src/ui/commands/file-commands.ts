import type { Editor } from '../../editor/editor.ts';
import {
  canSaveRun,
  type PictureStyle,
  type PngScale,
  saveDocument,
  savePng,
  saveRun,
  saveSvg,
  saveTemplate,
} from '../files/export.ts';
import { chooseFiles, startBlank } from '../files/import.ts';
import { type Say, sayIn } from '../language/use-say.ts';
import { preferences } from '../preferences.ts';
import { pictureStyleOf } from './picture-style.ts';
import type { Command } from './command.ts';

const PNG_SCALES: readonly PngScale[] = [1, 2, 4];

/** Opening and taking away. */
export function fileCommands(editor: Editor): readonly Command[] {
  const always = (): boolean => true;
  const isDrawn = (): boolean => Object.keys(editor.store.getState().document.topology.resources).length > 0;
  const say: Say = (what, values) => sayIn(editor.kinds, preferences().language)(what, values);
  const style = (): PictureStyle => pictureStyleOf(editor).getState();
  return [
    { id: 'new', group: 'file', keys: [], icon: 'blank', isPossible: always, run: () => startBlank(editor) },
    {
      id: 'open',
      group: 'file',
      keys: ['mod+o'],
      icon: 'open',
      isPossible: always,
      run: () => chooseFiles(editor),
    },
    {
      id: 'save',
      group: 'file',
      keys: ['mod+s'],
      icon: 'save',
      isPossible: always,
      run: () => void saveDocument(editor),
    },
    {
      id: 'export.cloudformation',
      group: 'file',
      keys: [],
      icon: 'export',
      isPossible: isDrawn,
      run: () => saveTemplate(editor),
    },
    {
      id: 'export.svg',
      group: 'file',
      keys: [],
      icon: 'export',
      isPossible: isDrawn,
      run: () => saveSvg(editor, style(), say),
    },
    ...PNG_SCALES.map(
      (scale): Command => ({
        id: `export.png-${scale}`,
        group: 'file',
        keys: [],
        icon: 'export',
        isPossible: isDrawn,
        run: () => void savePng(editor, style(), say, scale),
      }),
    ),
    {
      id: 'export.run',
      group: 'file',
      keys: [],
      icon: 'export',
      isPossible: () => canSaveRun(editor),
      run: () => saveRun(editor, style(), say),
    },
  ];
}
