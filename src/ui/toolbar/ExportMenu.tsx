import { commandEntries } from '../commands/menu-entries.ts';
import { pictureStyleOf } from '../commands/picture-style.ts';
import { useEditor } from '../editor-context.tsx';
import type { PictureStyle } from '../files/export.ts';
import { useSay } from '../language/use-say.ts';
import type { MenuEntry } from '../menu/Menu.tsx';
import { MenuButton } from '../menu/MenuButton.tsx';
import { Icon } from '../theme/Icon.tsx';

/** Everything there is to take away, and how pictures are to look. */
export function ExportMenu() {
  const editor = useEditor();
  const say = useSay();
  const entries = (): readonly MenuEntry[] => {
    const style = pictureStyleOf(editor);
    const present = style.getState();
    const choice = (key: string, change: Partial<PictureStyle>, checked: boolean): MenuEntry => ({
      type: 'action',
      label: say(`ui.export.${key}`),
      checked,
      run: () => style.setState(change),
    });
    return [
      ...commandEntries(editor, say, ['save', 'export.cloudformation', '-']),
      { type: 'title', label: say('ui.export.picture') },
      ...commandEntries(editor, say, ['export.svg', 'export.png-1', 'export.png-2', 'export.png-4', '-']),
      { type: 'title', label: say('ui.export.run') },
      ...commandEntries(editor, say, ['export.run', '-']),
      { type: 'title', label: say('ui.export.style') },
      choice('light', { theme: 'light' }, present.theme === 'light'),
      choice('dark', { theme: 'dark' }, present.theme === 'dark'),
      choice('transparent', { transparent: !present.transparent }, present.transparent),
      choice('selection', { selectionOnly: !present.selectionOnly }, present.selectionOnly),
    ];
  };
  return (
    <MenuButton label={say('ui.export.title')} entries={entries}>
      <Icon name="export" />
    </MenuButton>
  );
}
