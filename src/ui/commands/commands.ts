import type { Editor } from '../../editor/editor.ts';
import type { Command } from './command.ts';
import { editCommands } from './edit-commands.ts';
import { fileCommands } from './file-commands.ts';
import { playCommands, viewCommands } from './view-commands.ts';

const known = new WeakMap<Editor, ReadonlyMap<string, Command>>();

/** Everything a person can do, by id, in the order of the command palette. */
export function commandsOf(editor: Editor): ReadonlyMap<string, Command> {
  const before = known.get(editor);
  if (before !== undefined) return before;
  const all = [...playCommands(editor), ...editCommands(editor), ...viewCommands(editor), ...fileCommands(editor)];
  const commands = new Map(all.map((command) => [command.id, command]));
  known.set(editor, commands);
  return commands;
}
