import type { Resource } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';

/** What the resource costs, where it does. */
export function CostHint({ resource }: { readonly resource: Resource }) {
  const editor = useEditor();
  const say = useSay();
  const costs = editor.kinds.get(resource.kind)?.costs?.(resource, editor.view()) ?? [];
  if (costs.length === 0) return null;
  return (
    <section className="inspector-section" aria-label={say('ui.inspector.costs')}>
      <h2 className="section-title">{say('ui.inspector.costs')}</h2>
      <ul className="costs">
        {costs.map((each) => (
          <li key={each.key}>{say(each)}</li>
        ))}
      </ul>
    </section>
  );
}
