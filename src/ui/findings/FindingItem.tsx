import type { Finding } from '../../model/findings.ts';
import { useEditor } from '../editor-context.tsx';
import { showField } from '../inspector/field-focus.ts';
import { useSay } from '../language/use-say.ts';
import { SeverityMark } from './SeverityMark.tsx';

/** One finding: what is wrong, by which rule, and the way out. */
export function FindingItem({ finding }: { readonly finding: Finding }) {
  const editor = useEditor();
  const say = useSay();
  const { severity, resource, field, rule, fix, place, docs } = finding;
  return (
    <li className="finding" data-severity={severity}>
      <SeverityMark severity={severity} />
      <div className="finding-body">
        <span className="visually-hidden">{say(`severity.${severity}`)}: </span>
        {resource === null ? (
          <span className="finding-message">{say(finding.message)}</span>
        ) : (
          <button type="button" className="finding-message link" onClick={() => showField(editor, resource, field)}>
            {say(finding.message)}
          </button>
        )}
        <p className="finding-rule">
          <code className="mono">{rule}</code>
          {place !== undefined && (
            <span className="mono">
              {place.source ?? ''}:{place.line}:{place.column}
            </span>
          )}
          {docs !== undefined && (
            <a href={docs} target="_blank" rel="noreferrer">
              {say('ui.findings.docs')}
            </a>
          )}
        </p>
        {fix !== undefined && (
          <button type="button" className="small-button fix" onClick={() => editor.run(fix.message, fix.edit)}>
            {say('ui.findings.fix', { fix: fix.message })}
          </button>
        )}
      </div>
    </li>
  );
}
