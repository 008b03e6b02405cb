import { useState } from 'react';
import { chooseFiles, startBlank } from '../files/import.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { Icon } from '../theme/Icon.tsx';
import classes from './welcome.module.css';

/** A strip above the first example: what one may do here. It goes with the first edit. */
export function Welcome() {
  const editor = useEditor();
  const say = useSay();
  const [closed, setClosed] = useState(false);
  const touched = useEditorState((state) => state.undo.length + state.redo.length > 0);
  if (closed || touched) return null;
  return (
    <aside className={classes.strip} aria-label={say('ui.welcome.title')}>
      <p className={classes.words}>
        {say('ui.welcome.play')} <kbd className="key">Space</kbd>
      </p>
      <button type="button" className="small-button" onClick={() => chooseFiles(editor)}>
        <Icon name="import" size={14} /> {say('ui.welcome.import')}
      </button>
      <button type="button" className="small-button" onClick={() => startBlank(editor)}>
        <Icon name="blank" size={14} /> {say('ui.welcome.blank')}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say('ui.welcome.close')}
        onClick={() => setClosed(true)}
      >
        <Icon name="clear" size={14} />
      </button>
    </aside>
  );
}
