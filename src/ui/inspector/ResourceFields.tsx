import { setField } from '../../model/edits/fields.ts';
import type { Field } from '../../model/fields.ts';
import type { Json, Resource } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { useFieldWords } from './use-field-words.ts';

interface ResourceFieldsProps {
  readonly resource: Resource;
  /** Fields to leave out, because they are shown elsewhere or say what is plain to see. */
  readonly without?: readonly string[];
  /** Only the tables, or only the other fields; everything by default, tables last. */
  readonly part?: 'tables' | 'plain';
}

/** The fields of a resource. */
export function ResourceFields({ resource, without = [], part }: ResourceFieldsProps) {
  const editor = useEditor();
  const words = useFieldWords(resource.kind);
  const fields = Object.entries(editor.kinds.get(resource.kind)?.fields ?? {})
    .filter(
      ([name, field]) => !without.includes(name) && (part === undefined || isTable(field) === (part === 'tables')),
    )
    .toSorted(([, a], [, b]) => rank(a) - rank(b));
  const commit = (name: string, field: Field, value: Json): void => {
    const current = editor.view().resource(resource.id) ?? resource;
    const step = setField(editor.kinds, current, name, value);
    if (step.ok) editor.run(step.label, step.edit, isTyped(field) ? step.merge : undefined);
  };
  return fields.map(([name, field]) => (
    <FieldEditor
      key={name}
      resource={resource}
      path={name}
      field={field}
      value={resource.props[name] ?? field.initial}
      label={words.field(name)}
      commit={(value) => commit(name, field, value)}
    />
  ));
}

function isTable({ widget }: Field): boolean {
  return widget.type === 'table';
}

function rank({ widget }: Field): number {
  if (widget.type !== 'table') return 0;
  return Object.keys(widget.columns).length === 1 ? 1 : 2;
}

/** Whether a value grows with every key, so that one gesture is one step of undo. */
function isTyped({ widget }: Field): boolean {
  return widget.type !== 'toggle' && widget.type !== 'choice' && widget.type !== 'reference';
}
