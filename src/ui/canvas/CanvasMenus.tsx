import { useStore } from 'zustand';
import { commandEntries } from '../commands/menu-entries.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { Menu, type MenuEntry } from '../menu/Menu.tsx';
import { canvasOf } from './canvas-store.ts';

const ON_RESOURCE = ['cut', 'copy', 'paste', 'duplicate', '-', 'connect', 'fit-selection', '-', 'delete'];
const ON_CANVAS = ['insert', 'paste', 'select-all', '-', 'tidy', 'fit', 'actual-size', '-', 'undo', 'redo'];

/** The menus that open on the canvas: of a resource, of the canvas, and of what a drawn line may mean. */
export function CanvasMenus() {
  const editor = useEditor();
  const say = useSay();
  const canvas = canvasOf(editor);
  const menu = useStore(canvas, (state) => state.menu);
  if (menu === null) return null;
  const close = (): void => canvas.setState({ menu: null });
  if (menu.type === 'context') {
    const name = menu.over === null ? undefined : editor.view().resource(menu.over)?.name;
    const commands = commandEntries(editor, say, menu.over === null ? ON_CANVAS : ON_RESOURCE);
    const entries: readonly MenuEntry[] = name === undefined ? commands : [{ type: 'title', label: name }, ...commands];
    return <Menu label={say('ui.canvas.menu')} entries={entries} at={menu.at} onClose={close} />;
  }
  const entries: readonly MenuEntry[] = [
    { type: 'title', label: say('ui.canvas.offers') },
    ...menu.offers.map(
      ({ message, edit }): MenuEntry => ({
        type: 'action',
        label: say(message),
        icon: 'lines',
        run: () => editor.run(message, edit),
      }),
    ),
  ];
  return <Menu label={say('ui.canvas.offers')} entries={entries} at={menu.at} onClose={close} />;
}
