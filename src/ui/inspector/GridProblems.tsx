import type { Fields } from '../../model/fields.ts';
import { useSay } from '../language/use-say.ts';
import type { TableEditing } from './use-table.ts';

/** Why cells of the grid are not in the document, below the grid. */
export function GridProblems({ table, columns }: { readonly table: TableEditing; readonly columns: Fields }) {
  const say = useSay();
  const problems = table.rows.flatMap((_, index) =>
    Object.entries(columns).flatMap(([column, field]) => {
      const draft = table.draft(index, column);
      const reading = draft === undefined ? null : field.read(draft);
      return reading === null || reading.ok
        ? []
        : [{ key: `${index}.${column}`, row: index + 1, message: reading.problem.message }];
    }),
  );
  return problems.map(({ key, row, message }) => (
    <p key={key} className="field-problem" role="alert">
      {say('ui.inspector.row.problem', { row, problem: message })}
    </p>
  ));
}
