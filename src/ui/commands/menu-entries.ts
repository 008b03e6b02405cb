import type { Editor } from '../../editor/editor.ts';
import type { Say } from '../language/use-say.ts';
import type { MenuEntry } from '../menu/Menu.tsx';
import { shownKeys } from './command.ts';
import { commandsOf } from './commands.ts';

/** Commands as entries of a menu; `-` draws a line. */
export function commandEntries(editor: Editor, say: Say, ids: readonly string[]): readonly MenuEntry[] {
  const commands = commandsOf(editor);
  return ids.flatMap((id): readonly MenuEntry[] => {
    if (id === '-') return [{ type: 'separator' }];
    const command = commands.get(id);
    if (command === undefined) return [];
    return [
      {
        type: 'action',
        label: say(`ui.command.${id}`),
        keys: shownKeys(command.keys[0]),
        icon: command.icon,
        ...(command.isOn === undefined ? {} : { checked: command.isOn() }),
        disabled: !command.isPossible(),
        run: () => command.run(),
      },
    ];
  });
}
