import type { Resource } from '../../model/topology.ts';
import { renamed } from '../../model/edits/fields.ts';
import { FindingsList } from '../findings/FindingsList.tsx';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { CostHint } from './CostHint.tsx';
import { fieldPlace } from './field-props.ts';
import { Related } from './Related.tsx';
import { ridersOf } from './related.ts';
import { ResourceFields } from './ResourceFields.tsx';
import { ResourceIcon } from './ResourceIcon.tsx';

/** Everything there is to set of one resource and of what is drawn on it. */
export function OneResource({ resource }: { readonly resource: Resource }) {
  const editor = useEditor();
  const say = useSay();
  const findings = useEditorState((state) => state.findings);
  const riders = ridersOf(resource, editor.view(), editor.kinds);
  const ids = new Set([resource.id, ...riders.map((rider) => rider.id)]);
  const own = findings.filter((finding) => finding.resource !== null && ids.has(finding.resource));
  return (
    <>
      <ResourceHead resource={resource} />
      {own.length > 0 && <FindingsList findings={own} />}
      <section className="inspector-section" aria-label={say('ui.inspector.fields')}>
        <ResourceFields resource={resource} part="plain" />
      </section>
      {riders.map((rider) => (
        <details key={rider.id} className="inspector-section" open>
          <summary className="section-title">
            <ResourceIcon kind={rider.kind} size={16} /> {say(rider.kind)}: {rider.name}
          </summary>
          <ResourceFields resource={rider} without={hostFields(rider, resource)} />
        </details>
      ))}
      <section className="inspector-section" aria-label={say('ui.inspector.tables')}>
        <ResourceFields resource={resource} part="tables" />
      </section>
      <CostHint resource={resource} />
      <Related resource={resource} />
    </>
  );
}

function ResourceHead({ resource }: { readonly resource: Resource }) {
  const editor = useEditor();
  const say = useSay();
  return (
    <header className="inspector-head">
      <ResourceIcon kind={resource.kind} size={32} />
      <div className="inspector-titles">
        <input
          className="input name-input"
          aria-label={say('ui.inspector.name')}
          data-place={fieldPlace(resource, 'name')}
          value={resource.name}
          title={resource.name}
          spellCheck={false}
          onChange={(event) => {
            const { label, edit } = renamed(resource, event.target.value);
            editor.run(label, edit, `${resource.id}.name`);
          }}
          onBlur={() => editor.settle()}
        />
        <p className="inspector-kind">
          {say(resource.kind)} · <span className="mono">{resource.sourceId ?? resource.id}</span>
        </p>
      </div>
    </header>
  );
}

/** Fields of a rider that only say whose rider it is. */
function hostFields(rider: Resource, host: Resource): readonly string[] {
  return Object.entries(rider.props).flatMap(([name, value]) => (value === host.id ? [name] : []));
}
