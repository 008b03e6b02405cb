import { useStore as useFlow } from '@xyflow/react';
import type { Scene } from '../../scene/scene.ts';
import { shownKeys } from '../commands/command.ts';
import { commandsOf } from '../commands/commands.ts';
import { commandEntries } from '../commands/menu-entries.ts';
import { LINK_TYPES } from '../commands/view-commands.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { MenuButton } from '../menu/MenuButton.tsx';
import { usePreference } from '../preferences.ts';
import { Icon } from '../theme/Icon.tsx';
import classes from './controls.module.css';
import { MiniMap } from './MiniMap.tsx';

/** Zoom, tidy, and which lines are shown, at the foot of the canvas; the map in the other corner. */
export function CanvasControls({ scene }: { readonly scene: Scene }) {
  const editor = useEditor();
  const say = useSay();
  const percent = useFlow((state) => Math.round(state.transform[2] * 100));
  const hasMap = usePreference('minimap');
  usePreference('links');
  return (
    <>
      <div className={classes.controls} role="toolbar" aria-label={say('ui.canvas.controls')}>
        <CommandButton id="zoom-out" />
        <button
          type="button"
          className={classes.percent}
          title={say('ui.command.actual-size')}
          aria-label={say('ui.canvas.zoom', { percent })}
          onClick={() => commandsOf(editor).get('actual-size')?.run()}
        >
          {percent}%
        </button>
        <CommandButton id="zoom-in" />
        <CommandButton id="fit" />
        <CommandButton id="tidy" />
        <MenuButton
          label={say('ui.canvas.lines')}
          entries={() => [
            { type: 'title', label: say('ui.canvas.lines') },
            ...commandEntries(editor, say, [...LINK_TYPES.map((type) => `links.${type}`), '-', 'minimap', 'snap']),
          ]}
        >
          <Icon name="lines" />
        </MenuButton>
      </div>
      {scene.nodes.length === 0 && <EmptyHint />}
      {hasMap && scene.nodes.length > 0 && <MiniMap scene={scene} />}
    </>
  );
}

/** What to do with an empty canvas. */
function EmptyHint() {
  const say = useSay();
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{say('ui.canvas.empty')}</p>
      <p>{say('ui.canvas.empty-drag')}</p>
      <p>
        {say('ui.canvas.empty-insert')} <kbd className="key">/</kbd>
      </p>
      <p>{say('ui.canvas.empty-drop')}</p>
    </div>
  );
}

function CommandButton({ id }: { readonly id: string }) {
  const editor = useEditor();
  const say = useSay();
  const command = commandsOf(editor).get(id);
  if (command?.icon === undefined) return null;
  const label = say(`ui.command.${id}`);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={`${label} (${shownKeys(command.keys[0])})`}
      onClick={() => command.run()}
    >
      <Icon name={command.icon} />
    </button>
  );
}
