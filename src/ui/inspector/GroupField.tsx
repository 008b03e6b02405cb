import type { Fields } from '../../model/fields.ts';
import { FieldEditor } from './FieldEditor.tsx';
import type { FieldProps } from './field-props.ts';
import { recordOf } from './table-rows.ts';
import { useFieldWords } from './use-field-words.ts';

/** Fields that belong together, under one heading. */
export function GroupField({ resource, path, value, label, commit, fields }: FieldProps & { readonly fields: Fields }) {
  const words = useFieldWords(resource.kind);
  const members = recordOf(value);
  return (
    <fieldset className="field-group">
      <legend className="field-label">{label}</legend>
      {Object.entries(fields).map(([name, field]) => (
        <FieldEditor
          key={name}
          resource={resource}
          path={`${path}.${name}`}
          field={field}
          value={members[name] ?? field.initial}
          label={words.field(`${path}.${name}`)}
          commit={(member) => commit({ ...members, [name]: member })}
        />
      ))}
    </fieldset>
  );
}
