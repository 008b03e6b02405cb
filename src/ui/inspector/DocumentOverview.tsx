import { retitled } from '../../model/edits/fields.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { FindingBadges } from '../findings/FindingBadges.tsx';
import { FindingsList } from '../findings/FindingsList.tsx';
import { useSay } from '../language/use-say.ts';

/** The document when nothing is selected: its title, what it holds, what is wrong with it. */
export function DocumentOverview() {
  const editor = useEditor();
  const say = useSay();
  const document = useEditorState((state) => state.document);
  const findings = useEditorState((state) => state.findings);
  const imported = useEditorState((state) => state.importFindings);
  const view = editor.view();
  const counts = [...editor.kinds.keys()].flatMap((kind) => {
    const count = view.ofKind(kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor="document-title">
          {say('ui.inspector.document.title')}
        </label>
        <input
          id="document-title"
          className="input name-input"
          value={document.title}
          placeholder={say('ui.inspector.document.untitled')}
          onChange={(event) => {
            const { label, edit } = retitled(event.target.value);
            editor.run(label, edit, 'document.title');
          }}
          onBlur={() => editor.settle()}
        />
      </div>
      {counts.length === 0 ? (
        <p className="empty">{say('ui.inspector.document.empty')}</p>
      ) : (
        <dl className="counts">
          {counts.map(({ kind, count }) => (
            <div key={kind}>
              <dt>{say(kind)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="title-row">
        <h2 className="section-title">{say('ui.findings.title')}</h2>
        {findings.length > 0 && <FindingBadges findings={findings} />}
      </div>
      <FindingsList findings={findings} />
      {imported.length > 0 && (
        <>
          <h2 className="section-title">{say('ui.findings.import')}</h2>
          <FindingsList findings={imported} />
        </>
      )}
    </>
  );
}
