import { useEffect } from 'react';
import { message } from '../../model/message.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import classes from './top-bar.module.css';

/** The document's name, to be changed in place. */
export function TitleField() {
  const editor = useEditor();
  const say = useSay();
  const title = useEditorState((state) => state.document.title);
  useEffect(() => {
    document.title = title === '' ? 'Hopwise' : `${title} – Hopwise`;
  }, [title]);
  return (
    <input
      className={classes.title}
      aria-label={say('ui.toolbar.document-title')}
      placeholder={say('ui.toolbar.untitled')}
      value={title}
      size={Math.max(12, Math.min(40, title.length + 2))}
      spellCheck={false}
      onChange={(event) => {
        const next = event.target.value;
        editor.run(message('edit.title', { title: next }), [{ type: 'title', title: next }], 'title');
      }}
      onBlur={() => editor.settle()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
