import { removal } from '../../model/edits/remove.ts';
import type { Resource } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { ResourceIcon } from './ResourceIcon.tsx';

/** What several selected resources have in common, and what can be done with all of them. */
export function SeveralResources({ resources }: { readonly resources: readonly Resource[] }) {
  const editor = useEditor();
  const say = useSay();
  const kinds = [...new Set(resources.map((resource) => resource.kind))];
  return (
    <>
      <h2 className="inspector-title">{say('ui.inspector.several', { count: resources.length })}</h2>
      <p className="inspector-kind">
        {kinds.map((kind) => `${say(kind)} × ${resources.filter((each) => each.kind === kind).length}`).join(' · ')}
      </p>
      <div className="button-row">
        {kinds.length > 1 &&
          kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className="small-button"
              onClick={() => editor.select(resources.filter((each) => each.kind === kind).map((each) => each.id))}
            >
              {say('ui.inspector.several.only', { kind: say(kind) })}
            </button>
          ))}
        <button
          type="button"
          className="small-button danger"
          onClick={() => {
            const step = removal(
              editor.store.getState().document,
              editor.view(),
              resources.map((each) => each.id),
            );
            editor.run(step.label, step.edit);
          }}
        >
          {say('ui.inspector.several.remove')}
        </button>
      </div>
      <ul className="related">
        {resources.map((resource) => (
          <li key={resource.id}>
            <button type="button" className="resource-link" onClick={() => editor.select([resource.id])}>
              <ResourceIcon kind={resource.kind} />
              <span className="resource-name">{resource.name}</span>
              <span className="resource-kind">{say(resource.kind)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
