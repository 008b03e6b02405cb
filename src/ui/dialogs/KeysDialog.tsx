import { type Command, type CommandGroup, shownKeys } from '../commands/command.ts';
import { commandsOf } from '../commands/commands.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import classes from './dialogs.module.css';
import { Modal } from './Modal.tsx';

const GROUPS: readonly CommandGroup[] = ['play', 'edit', 'view', 'file', 'help'];

/** Keys that belong to no command. */
const OTHERS = [
  { group: 'play', id: 'step', keys: ['arrowleft', 'arrowright'] },
  { group: 'play', id: 'ends', keys: ['home', 'end'] },
  { group: 'edit', id: 'nudge', keys: ['arrow keys'] },
  { group: 'edit', id: 'band', keys: ['shift+drag'] },
] as const;

/** Every key and what it does. */
export function KeysDialog() {
  const say = useSay();
  const commands = [...commandsOf(useEditor()).values()].filter((command) => command.keys.length > 0);
  return (
    <Modal title={say('ui.keys.title')}>
      <div className={classes.columns}>
        {GROUPS.map((group) => (
          <section key={group} className={classes.group}>
            <h3 className="section-title">{say(`ui.keys.${group}`)}</h3>
            <dl className={classes.keys}>
              {commands.filter((command) => command.group === group).map(commandLine)}
              {OTHERS.filter((each) => each.group === group).map((each) => (
                <KeyLine key={each.id} label={say(`ui.keys.${each.id}`)} keys={each.keys} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );

  function commandLine(command: Command) {
    return <KeyLine key={command.id} label={say(`ui.command.${command.id}`)} keys={command.keys} />;
  }
}

function KeyLine({ label, keys }: { readonly label: string; readonly keys: readonly string[] }) {
  return (
    <div className={classes.keyLine}>
      <dt>{label}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key} className="key">
            {shownKeys(key)}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
