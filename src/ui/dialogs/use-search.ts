import type { KindName } from '../../model/topology.ts';
import { LANGUAGES } from '../../text/texts.ts';
import { fitResources } from '../canvas/viewport.ts';
import { shownKeys } from '../commands/command.ts';
import { commandsOf } from '../commands/commands.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { drawnOn } from '../inspector/field-focus.ts';
import { sayIn, useSay } from '../language/use-say.ts';
import { insertSomewhere } from '../palette/insert.ts';
import { usePaletteItems } from '../palette/Palette.tsx';
import { matching } from '../palette/palette-items.ts';
import { findResources } from '../search/find-resources.ts';
import type { IconName } from '../theme/Icon.tsx';

/** One line of the search dialog. */
export interface SearchResult {
  readonly key: string;
  /** Name of the section it is listed in. */
  readonly section: string;
  readonly label: string;
  readonly detail?: string;
  readonly keys?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly kind?: KindName;
  run(): void;
}

/** What the words of the query find: resources first, then commands, then what can be put in. */
export function useSearch(scope: 'everything' | 'palette', query: string): readonly SearchResult[] {
  const insertions = useInsertions(query);
  const commands = useCommands(query);
  const resources = useResources(query);
  if (scope === 'palette') return insertions;
  return [...resources, ...commands, ...(query.trim() === '' ? [] : insertions)];
}

function useInsertions(query: string): readonly SearchResult[] {
  const editor = useEditor();
  const say = useSay();
  return matching(usePaletteItems(), query).map((item) => ({
    key: `insert ${item.key}`,
    section: say('ui.search.section-insert'),
    label: item.label,
    kind: item.kind,
    run: () => insertSomewhere(editor, item),
  }));
}

function useCommands(query: string): readonly SearchResult[] {
  const editor = useEditor();
  const say = useSay();
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const says = LANGUAGES.map((language) => sayIn(editor.kinds, language));
  return [...commandsOf(editor).values()]
    .filter((command) => command.id !== 'commands' && command.isPossible())
    .filter(({ id }) => {
      const names = says.map((each) => each(`ui.command.${id}`).toLowerCase()).join(' ');
      return words.every((word) => names.includes(word));
    })
    .map((command) => ({
      key: command.id,
      section: say('ui.search.section-commands'),
      label: say(`ui.command.${command.id}`),
      keys: shownKeys(command.keys[0]),
      icon: command.isOn?.() === true ? 'check' : command.icon,
      run: () => command.run(),
    }));
}

function useResources(query: string): readonly SearchResult[] {
  const editor = useEditor();
  const say = useSay();
  useEditorState((state) => state.revision);
  return findResources(editor.view(), editor.kinds, query).map(({ resource, text }) => ({
    key: resource.id,
    section: say('ui.search.section-resources'),
    label: resource.name === '' ? resource.id : resource.name,
    detail: text === resource.name ? say(resource.kind) : text,
    kind: resource.kind,
    run: () => {
      const shown = drawnOn(editor, resource.id);
      editor.select([shown]);
      fitResources(editor, [shown]);
    },
  }));
}
