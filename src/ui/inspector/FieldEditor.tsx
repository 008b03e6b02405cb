import type { FieldProps } from './field-props.ts';
import { ChoiceField, ToggleField } from './ChoiceFields.tsx';
import { GroupField } from './GroupField.tsx';
import { PlainField } from './PlainField.tsx';
import { ReferenceField, ReferencesField } from './ReferenceFields.tsx';
import { TableField } from './TableField.tsx';

/** The editor of a field, by its widget. */
export function FieldEditor(props: FieldProps) {
  const { widget } = props.field;
  switch (widget.type) {
    case 'text':
    case 'number':
      return <PlainField {...props} />;
    case 'toggle':
      return <ToggleField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'reference':
      return widget.many ? <ReferencesField {...props} /> : <ReferenceField {...props} />;
    case 'table':
      return <TableField {...props} columns={widget.columns} ordered={widget.ordered} />;
    case 'group':
      return <GroupField {...props} fields={widget.fields} editorOf={(member) => <FieldEditor {...member} />} />;
  }
}
