import type { Field } from '../../model/fields.ts';
import { useSay } from '../language/use-say.ts';
import { fieldPlace, type FieldProps } from './field-props.ts';
import { ReferenceSelect } from './ReferenceSelect.tsx';
import type { Row } from './table-rows.ts';
import type { TableEditing } from './use-table.ts';
import { printValue } from './use-draft.ts';
import { useFieldWords } from './use-field-words.ts';

export interface GridCellProps {
  readonly table: TableEditing;
  readonly resource: FieldProps['resource'];
  /** Path of the table. */
  readonly path: string;
  readonly column: string;
  readonly field: Field;
  readonly row: Row;
  readonly index: number;
}

/** One cell: an input, a list or a check box without a frame of its own. */
export function GridCell(props: GridCellProps) {
  const { table, resource, path, column, field, row, index } = props;
  const words = useFieldWords(resource.kind);
  const say = useSay();
  const { widget } = field;
  const value = row[column] ?? null;
  const place = fieldPlace(resource, `${path}.${index}.${column}`);
  const label = say('ui.inspector.cell', { column: words.field(`${path}.${column}`), row: index + 1 });
  switch (widget.type) {
    case 'toggle':
      return (
        <input
          type="checkbox"
          className="cell-toggle"
          aria-label={label}
          data-place={place}
          checked={value === true}
          onChange={(event) => table.set(index, column, event.target.checked)}
        />
      );
    case 'choice':
      return (
        <select
          className="cell"
          aria-label={label}
          data-place={place}
          value={String(value)}
          onChange={(event) => table.set(index, column, event.target.value)}
        >
          {widget.options.map((option) => (
            <option key={option} value={option}>
              {words.option(`${path}.${column}`, option)}
            </option>
          ))}
        </select>
      );
    case 'reference':
      return (
        <ReferenceSelect
          className="cell"
          label={label}
          place={place}
          from={resource.id}
          widget={widget}
          value={value}
          onChange={(chosen) => table.set(index, column, chosen)}
        />
      );
    case 'text':
    case 'number':
    case 'table':
    case 'group':
      return <TextCell {...props} label={label} place={place} />;
  }
}

function TextCell({
  table,
  column,
  field,
  row,
  index,
  label,
  place,
}: GridCellProps & { readonly label: string; readonly place: string }) {
  const say = useSay();
  const draft = table.draft(index, column);
  const reading = draft === undefined ? null : field.read(draft);
  const problem = reading === null || reading.ok ? null : say(reading.problem.message);
  const mono = field.widget.type !== 'text' || field.widget.mono;
  return (
    <input
      className={mono ? 'cell mono' : 'cell'}
      aria-label={label}
      aria-invalid={problem !== null}
      title={problem ?? undefined}
      data-place={place}
      data-problem={problem ?? undefined}
      value={draft ?? printValue(row[column] ?? null)}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => table.type(index, column, event.target.value)}
      onBlur={() => table.leave(index, column)}
    />
  );
}
