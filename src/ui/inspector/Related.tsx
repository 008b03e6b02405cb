import type { Resource } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { showField } from './field-focus.ts';
import { relatedTo } from './related.ts';
import { ResourceIcon } from './ResourceIcon.tsx';

/** Links to what else bears upon the resource. */
export function Related({ resource }: { readonly resource: Resource }) {
  const editor = useEditor();
  const say = useSay();
  const related = relatedTo(resource, editor.view(), editor.kinds);
  if (related.length === 0) return null;
  return (
    <section className="inspector-section" aria-label={say('ui.inspector.related')}>
      <h2 className="section-title">{say('ui.inspector.related')}</h2>
      <ul className="related">
        {related.map((each) => (
          <li key={each.id}>
            <button type="button" className="resource-link" onClick={() => showField(editor, each.id)}>
              <ResourceIcon kind={each.kind} />
              <span className="resource-name">{each.name}</span>
              <span className="resource-kind">{say(each.kind)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
