import type { Widget } from '../../model/fields.ts';
import type { Json, ResourceId } from '../../model/topology.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { referenceOptions } from './reference-options.ts';

interface ReferenceSelectProps {
  readonly id?: string;
  readonly label?: string;
  readonly place?: string;
  readonly className: string;
  readonly from: ResourceId;
  readonly widget: Extract<Widget, { type: 'reference' }>;
  readonly value: Json;
  /** Ids that are not offered. */
  readonly without?: readonly string[];
  onChange(value: Json): void;
}

/** The resources and words a reference may name. A reference to something that is gone stays visible as such. */
export function ReferenceSelect(props: ReferenceSelectProps) {
  const editor = useEditor();
  const say = useSay();
  useEditorState((state) => state.document.topology);
  const { widget, value, without = [] } = props;
  const options = referenceOptions(editor.view(), widget.to, props.from).filter(({ id }) => !without.includes(id));
  const current = typeof value === 'string' ? value : '';
  const lost = current !== '' && !widget.words.includes(current) && !options.some(({ id }) => id === current);
  return (
    <select
      id={props.id}
      aria-label={props.label}
      data-place={props.place}
      className={props.className}
      value={current}
      onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{say(widget.many ? 'ui.inspector.reference.add' : 'ui.inspector.reference.none')}</option>
      {widget.words.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
      {options.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
      {lost && <option value={current}>{say('ui.inspector.reference.lost', { id: current })}</option>}
    </select>
  );
}
