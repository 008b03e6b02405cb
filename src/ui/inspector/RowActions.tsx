import { useSay } from '../language/use-say.ts';
import type { TableEditing } from './use-table.ts';

interface RowActionsProps {
  readonly table: TableEditing;
  readonly index: number;
  readonly ordered: boolean;
}

/** Move and delete, at the end of a row. */
export function RowActions({ table, index, ordered }: RowActionsProps) {
  const say = useSay();
  const row = index + 1;
  return (
    <span className="row-actions">
      {ordered && (
        <>
          <button
            type="button"
            className="icon-button"
            disabled={index === 0}
            aria-label={say('ui.inspector.row.up', { row })}
            title={say('ui.inspector.row.up', { row })}
            onClick={() => table.move(index, -1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="icon-button"
            disabled={index === table.rows.length - 1}
            aria-label={say('ui.inspector.row.down', { row })}
            title={say('ui.inspector.row.down', { row })}
            onClick={() => table.move(index, 1)}
          >
            ↓
          </button>
        </>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={say('ui.inspector.row.remove', { row })}
        title={say('ui.inspector.row.remove', { row })}
        onClick={() => table.remove(index)}
      >
        ×
      </button>
    </span>
  );
}
