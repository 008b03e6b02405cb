import type { Editor } from '../../editor/editor.ts';
import { activeProbe } from '../../editor/selectors.ts';
import { arranged } from '../../model/edits/layout.ts';
import { arrange } from '../../scene/arrange.ts';
import { fitAll, fitResources, zoomBy, zoomToActualSize } from '../canvas/viewport.ts';
import { showDialog } from '../dialogs/dialog-store.ts';
import { type LinkType, type PanelName, prefer, preferences, setPanel, type ThemeChoice } from '../preferences.ts';
import { focusPrompt } from '../traffic/prompt.ts';
import type { Command } from './command.ts';

const ZOOM_STEP = 1.25;
export const LINK_TYPES: readonly LinkType[] = ['route', 'attachment', 'association', 'reference'];
const PANELS: readonly PanelName[] = ['palette', 'inspector', 'traffic'];
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

const always = (): boolean => true;

/** What changes the view and not the document, apart from tidying. */
export function viewCommands(editor: Editor): readonly Command[] {
  return [
    { id: 'tidy', group: 'view', keys: ['t'], icon: 'tidy', isPossible: always, run: () => tidy(editor) },
    { id: 'fit', group: 'view', keys: ['f'], icon: 'fit', isPossible: always, run: () => fitAll(editor) },
    {
      id: 'fit-selection',
      group: 'view',
      keys: ['shift+f'],
      isPossible: () => editor.store.getState().selection.length > 0,
      run: () => fitResources(editor, editor.store.getState().selection),
    },
    { id: 'actual-size', group: 'view', keys: ['1'], isPossible: always, run: () => zoomToActualSize(editor) },
    {
      id: 'zoom-in',
      group: 'view',
      keys: ['+', '='],
      icon: 'plus',
      isPossible: always,
      run: () => zoomBy(editor, ZOOM_STEP),
    },
    {
      id: 'zoom-out',
      group: 'view',
      keys: ['-'],
      icon: 'minus',
      isPossible: always,
      run: () => zoomBy(editor, 1 / ZOOM_STEP),
    },
    ...LINK_TYPES.map(linkCommand),
    toggle('minimap', 'm', 'map'),
    toggle('snap', undefined, undefined),
    ...PANELS.map(panelCommand),
    ...THEMES.map(themeCommand),
    {
      id: 'language',
      group: 'view',
      keys: [],
      icon: 'language',
      isPossible: always,
      run: () => prefer({ language: preferences().language === 'ko' ? 'en' : 'ko' }),
    },
  ];
}

/** Playing, asking, finding the way about. */
export function playCommands(editor: Editor): readonly Command[] {
  return [
    {
      id: 'play',
      group: 'play',
      keys: ['space'],
      isHeardElsewhere: true,
      isPossible: () => activeProbe(editor.store.getState()) !== null,
      run: () => {
        const state = editor.store.getState();
        editor.play({ probe: activeProbe(state)?.probe.id ?? null, playing: !state.playback.playing });
      },
    },
    { id: 'ask', group: 'play', keys: ['p'], isPossible: always, run: focusPrompt },
    {
      id: 'commands',
      group: 'help',
      keys: ['mod+k'],
      icon: 'command',
      isPossible: always,
      run: () => showDialog(editor, { type: 'commands' }),
    },
    {
      id: 'insert',
      group: 'edit',
      keys: ['/'],
      icon: 'plus',
      isPossible: always,
      run: () => showDialog(editor, { type: 'insert' }),
    },
    {
      id: 'keys',
      group: 'help',
      keys: ['?'],
      icon: 'help',
      isPossible: always,
      run: () => showDialog(editor, { type: 'keys' }),
    },
  ];
}

function tidy(editor: Editor): void {
  const { document } = editor.store.getState();
  const { label, edit } = arranged(document, arrange(editor.view(), editor.kinds));
  editor.run(label, edit);
  requestAnimationFrame(() => fitAll(editor));
}

function linkCommand(type: LinkType): Command {
  const isOn = (): boolean => preferences().links.includes(type);
  return {
    id: `links.${type}`,
    group: 'view',
    keys: [],
    icon: 'lines',
    isPossible: always,
    isOn,
    run: () => {
      const { links } = preferences();
      prefer({ links: isOn() ? links.filter((each) => each !== type) : [...links, type] });
    },
  };
}

function toggle(name: 'minimap' | 'snap', key: string | undefined, icon: Command['icon']): Command {
  return {
    id: name,
    group: 'view',
    keys: key === undefined ? [] : [key],
    ...(icon === undefined ? {} : { icon }),
    isPossible: always,
    isOn: () => preferences()[name],
    run: () => prefer({ [name]: !preferences()[name] }),
  };
}

function panelCommand(name: PanelName): Command {
  return {
    id: `panel.${name}`,
    group: 'view',
    keys: [],
    isPossible: always,
    isOn: () => preferences().panels[name].open,
    run: () => setPanel(name, { open: !preferences().panels[name].open }),
  };
}

function themeCommand(theme: ThemeChoice): Command {
  return {
    id: `theme.${theme}`,
    group: 'view',
    keys: [],
    icon: theme,
    isPossible: always,
    isOn: () => preferences().theme === theme,
    run: () => prefer({ theme }),
  };
}
