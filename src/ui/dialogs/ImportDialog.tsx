import { useEditor } from '../editor-context.tsx';
import { countFindings } from '../findings/counts.ts';
import { FindingLines } from '../findings/FindingLines.tsx';
import { useSay } from '../language/use-say.ts';
import type { ImportReport } from './dialog-store.ts';
import { showDialog } from './dialog-store.ts';
import classes from './dialogs.module.css';
import { Modal } from './Modal.tsx';

/** What was read, and everything that was not understood, with its place in the file. */
export function ImportDialog({ report }: { readonly report: ImportReport }) {
  const editor = useEditor();
  const say = useSay();
  const counts = countFindings(report.findings);
  return (
    <Modal title={say(report.opened ? 'ui.import.title' : 'ui.import.failed', { files: report.name })}>
      <p className={classes.summary}>
        {report.opened ? say('ui.import.read', { count: report.resources }) : say('ui.import.kept')}{' '}
        {say('ui.import.counts', { errors: counts.error, warnings: counts.warning, hints: counts.hint })}
      </p>
      <FindingLines findings={report.findings} />
      <footer className={classes.foot}>
        {report.opened && (
          <button
            type="button"
            className="button"
            onClick={() => {
              showDialog(editor, null);
              editor.undo();
            }}
          >
            {say('ui.import.undo')}
          </button>
        )}
        <button type="button" className="primary-button" onClick={() => showDialog(editor, null)}>
          {say('ui.dialog.done')}
        </button>
      </footer>
    </Modal>
  );
}
