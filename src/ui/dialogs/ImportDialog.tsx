import type { Finding, TextPlace } from '../../model/findings.ts';
import { useEditor } from '../editor-context.tsx';
import { countFindings, SEVERITIES } from '../findings/counts.ts';
import { SeverityMark } from '../findings/SeverityMark.tsx';
import { useSay } from '../language/use-say.ts';
import type { ImportReport } from './dialog-store.ts';
import { showDialog } from './dialog-store.ts';
import classes from './dialogs.module.css';
import { Modal } from './Modal.tsx';

/** What was read, and everything that was not understood, with its place in the file. */
export function ImportDialog({ report }: { readonly report: ImportReport }) {
  const editor = useEditor();
  const say = useSay();
  const files = report.files.join(', ');
  const counts = countFindings(report.findings);
  const sorted = SEVERITIES.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
  return (
    <Modal title={say(report.opened ? 'ui.import.title' : 'ui.import.failed', { files })}>
      <p className={classes.summary}>
        {report.opened ? say('ui.import.read', { count: report.resources }) : say('ui.import.kept')}{' '}
        {say('ui.import.counts', { errors: counts.error, warnings: counts.warning, hints: counts.hint })}
      </p>
      <ul className={classes.findings}>
        {sorted.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change while it is shown
          <FindingLine key={index} finding={finding} />
        ))}
      </ul>
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

function FindingLine({ finding }: { readonly finding: Finding }) {
  const say = useSay();
  return (
    <li className={classes.finding} data-severity={finding.severity}>
      <SeverityMark severity={finding.severity} />
      <span className="visually-hidden">{say(`severity.${finding.severity}`)}</span>
      <span>{say(finding.message)}</span>
      <span className={`${classes.place} mono`}>{finding.place === undefined ? '' : placeText(finding.place)}</span>
    </li>
  );
}

function placeText({ source, line, column }: TextPlace): string {
  return [...(source === undefined ? [] : [source]), line, column].join(':');
}
