import type { Finding } from '../../model/findings.ts';
import { useEditor } from '../editor-context.tsx';
import { FindingLines } from '../findings/FindingLines.tsx';
import { useSay } from '../language/use-say.ts';
import { showDialog } from './dialog-store.ts';
import classes from './dialogs.module.css';
import { Modal } from './Modal.tsx';

/** What a written file could not say as the drawing does. */
export function LossesDialog({ file, losses }: { readonly file: string; readonly losses: readonly Finding[] }) {
  const editor = useEditor();
  const say = useSay();
  return (
    <Modal title={say('ui.losses.title', { file })}>
      <p className={classes.summary}>{say('ui.losses.summary')}</p>
      <FindingLines findings={losses} />
      <footer className={classes.foot}>
        <button type="button" className="primary-button" onClick={() => showDialog(editor, null)}>
          {say('ui.dialog.done')}
        </button>
      </footer>
    </Modal>
  );
}
