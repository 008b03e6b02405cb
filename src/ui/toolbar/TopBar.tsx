import { nextRedo, nextUndo } from '../../editor/selectors.ts';
import { shownKeys } from '../commands/command.ts';
import { commandsOf } from '../commands/commands.ts';
import { commandEntries } from '../commands/menu-entries.ts';
import { showDialog } from '../dialogs/dialog-store.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';
import { MenuButton } from '../menu/MenuButton.tsx';
import { prefer, usePreference } from '../preferences.ts';
import { Icon } from '../theme/Icon.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Logo } from './Logo.tsx';
import { TitleField } from './TitleField.tsx';
import classes from './top-bar.module.css';

/** The bar above everything: the document, what is done with it, and how the page looks. */
export function TopBar() {
  const say = useSay();
  const editor = useEditor();
  return (
    <div className={classes.bar} role="toolbar" aria-label={say('ui.toolbar.title')}>
      <Logo />
      <TitleField />
      <SavingState />
      <span className={classes.divider} />
      <BarButton id="new" />
      <BarButton id="open" />
      <BarButton id="save" />
      <ExportMenu />
      <span className={classes.divider} />
      <HistoryButtons />
      <span className={classes.space} />
      <button
        type="button"
        className={classes.search}
        title={`${say('ui.command.commands')} (${shownKeys('mod+k')})`}
        onClick={() => showDialog(editor, { type: 'commands' })}
      >
        <Icon name="search" size={14} />
        <span className={classes.searchText}>{say('ui.toolbar.search')}</span>
        <kbd className="key">{shownKeys('mod+k')}</kbd>
      </button>
      <LanguageButton />
      <ThemeButton />
      <BarButton id="keys" />
    </div>
  );
}

function BarButton({ id }: { readonly id: string }) {
  const say = useSay();
  const command = commandsOf(useEditor()).get(id);
  if (command?.icon === undefined) return null;
  const keys = shownKeys(command.keys[0]);
  const label = say(`ui.command.${id}`);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      onClick={() => command.run()}
    >
      <Icon name={command.icon} />
    </button>
  );
}

/** Undo and redo, each with the name of its step. */
function HistoryButtons() {
  const say = useSay();
  const editor = useEditor();
  const undo = useEditorState(nextUndo);
  const redo = useEditorState(nextRedo);
  const title = (key: string, step: typeof undo, keys: string): string =>
    step === null ? say(`ui.command.${key}`) : say(`ui.toolbar.${key}`, { step: say(step), keys });
  return (
    <>
      <button
        type="button"
        className="icon-button"
        disabled={undo === null}
        aria-label={say('ui.command.undo')}
        title={title('undo', undo, shownKeys('mod+z') ?? '')}
        onClick={() => editor.undo()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={redo === null}
        aria-label={say('ui.command.redo')}
        title={title('redo', redo, shownKeys('mod+shift+z') ?? '')}
        onClick={() => editor.redo()}
      >
        <Icon name="redo" />
      </button>
    </>
  );
}

function LanguageButton() {
  const say = useSay();
  const language = useLanguage();
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <button
      type="button"
      className={`icon-button ${classes.language}`}
      lang={other}
      aria-label={say('ui.command.language')}
      title={say('ui.command.language')}
      onClick={() => prefer({ language: other })}
    >
      {other === 'ko' ? '한' : 'EN'}
    </button>
  );
}

function ThemeButton() {
  const say = useSay();
  const editor = useEditor();
  const theme = usePreference('theme');
  return (
    <MenuButton
      label={say('ui.toolbar.theme')}
      entries={() => commandEntries(editor, say, ['theme.system', 'theme.light', 'theme.dark'])}
    >
      <Icon name={theme} />
    </MenuButton>
  );
}

/** Whether the document is safe; silent while it is. */
function SavingState() {
  const say = useSay();
  const saving = useEditorState((state) => state.saving);
  return (
    <span className={classes.saving} data-state={saving} role="status">
      {saving === 'failed' ? say('ui.toolbar.not-saved') : ''}
    </span>
  );
}
