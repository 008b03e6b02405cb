import { Fragment, type ReactNode } from 'react';
import type { Fields } from '../../model/fields.ts';
import type { FieldProps } from './field-props.ts';
import { recordOf } from './table-rows.ts';
import { useFieldWords } from './use-field-words.ts';

export interface GroupFieldProps extends FieldProps {
  readonly fields: Fields;
  /** The editor of one of the fields. */
  readonly editorOf: (member: FieldProps) => ReactNode;
}

/** Fields that belong together, under one heading. */
export function GroupField({ resource, path, value, label, commit, fields, editorOf }: GroupFieldProps) {
  const words = useFieldWords(resource.kind);
  const members = recordOf(value);
  return (
    <fieldset className="field-group">
      <legend className="field-label">{label}</legend>
      {Object.entries(fields).map(([name, field]) => (
        <Fragment key={name}>
          {editorOf({
            resource,
            path: `${path}.${name}`,
            field,
            value: members[name] ?? field.initial,
            label: words.field(`${path}.${name}`),
            commit: (member) => commit({ ...members, [name]: member }),
          })}
        </Fragment>
      ))}
    </fieldset>
  );
}
