import { type RefObject, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { DocumentOverview } from './DocumentOverview.tsx';
import { fieldFocusOf } from './field-focus.ts';
import { OneResource } from './OneResource.tsx';
import { SeveralResources } from './SeveralResources.tsx';
import './inspector.css';

/** The panel on the right: the document, the selected resource, or what is common to several. */
export function Inspector() {
  const selection = useEditorState((state) => state.selection);
  const resources = useEditorState((state) => state.document.topology.resources);
  const panel = useRef<HTMLDivElement>(null);
  useShownField(panel);
  const chosen = selection.flatMap((id) => resources[id] ?? []);
  const [only, ...others] = chosen;
  return (
    <div className="inspector" ref={panel}>
      {only === undefined && <DocumentOverview />}
      {only !== undefined && others.length === 0 && <OneResource key={only.id} resource={only} />}
      {others.length > 0 && <SeveralResources resources={chosen} />}
    </div>
  );
}

/** Brings the field that somebody asked for into view and gives it the keyboard's focus. */
function useShownField(panel: RefObject<HTMLDivElement | null>): void {
  const focus = useStore(fieldFocusOf(useEditor()));
  useEffect(() => {
    if (focus === null || panel.current === null) return;
    const steps = focus.path === '' ? ['name'] : focus.path.split('.');
    for (let length = steps.length; length > 0; length -= 1) {
      const place = `${focus.resource}/${steps.slice(0, length).join('.')}`;
      const found = panel.current.querySelector(`[data-place="${CSS.escape(place)}"]`);
      if (found instanceof HTMLElement) return show(found);
    }
  }, [focus, panel]);
}

function show(place: HTMLElement): void {
  place.closest('details')?.setAttribute('open', '');
  place.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const input = place.matches('input, select, textarea')
    ? place
    : place.querySelector<HTMLElement>('input, select, .table-tools button');
  input?.focus({ preventScroll: true });
  place.animate?.(
    { outlineColor: ['var(--accent)', 'transparent'], outlineWidth: ['3px', '3px'], outlineStyle: ['solid', 'solid'] },
    1200,
  );
}
