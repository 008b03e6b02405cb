import { type ClipboardEvent, useRef } from 'react';
import type { GhostRow } from '../../kinds/kind.ts';
import type { Fields } from '../../model/fields.ts';
import type { Resource } from '../../model/topology.ts';
import { useSay } from '../language/use-say.ts';
import { fieldPlace } from './field-props.ts';
import { GridCell } from './GridCell.tsx';
import { parsePastedRows } from './paste.ts';
import { RowActions } from './RowActions.tsx';
import { useRowMarks } from './use-row-marks.ts';
import type { TableEditing } from './use-table.ts';
import { useFieldWords } from './use-field-words.ts';
import { cellOf, useGridKeys } from './use-grid-keys.ts';
import './grid.css';

interface GridProps {
  readonly table: TableEditing;
  readonly resource: Resource;
  readonly path: string;
  readonly label: string;
  readonly columns: Fields;
  readonly ordered: boolean;
  readonly ghosts: readonly GhostRow[];
}

/** Rows and columns as in a spreadsheet: Enter and arrows walk, Tab goes on, Escape takes back, pasted cells spread. */
export function Grid(props: GridProps) {
  const { table, resource, path, label, columns, ordered } = props;
  const words = useFieldWords(resource.kind);
  const say = useSay();
  const marks = useRowMarks(resource.id, path);
  const grid = useRef<HTMLTableElement>(null);
  const keys = useGridKeys({ grid, table, columns: Object.keys(columns), ordered });
  const names = Object.keys(columns);
  const onPaste = (event: ClipboardEvent): void => {
    const at = cellOf(event.target);
    const cells = parsePastedRows(event.clipboardData.getData('text/plain'));
    if (at === null || cells === null) return;
    event.preventDefault();
    table.paste(at.row, at.column, columns, cells);
  };
  return (
    <div className="grid-scroll">
      <table className="grid" aria-label={label} ref={grid} onKeyDown={keys} onPaste={onPaste}>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {words.field(`${path}.${name}`)}
              </th>
            ))}
            <th scope="col" className="row-actions-head">
              <span className="visually-hidden">{say('ui.inspector.row.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <GhostRows {...props} place="first" mark={marks.get(null)} />
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
            <tr key={index} data-mark={marks.get(index)} data-place={fieldPlace(resource, `${path}.${index}`)}>
              {names.map((column, position) => {
                const field = columns[column];
                return (
                  <td key={column} data-row={index} data-column={position}>
                    {field !== undefined && <GridCell {...{ table, resource, path, column, field, row, index }} />}
                  </td>
                );
              })}
              <td className="row-actions-cell">
                <RowActions table={table} index={index} ordered={ordered} />
              </td>
            </tr>
          ))}
          <GhostRows {...props} place="last" mark={marks.get(null)} />
        </tbody>
      </table>
    </div>
  );
}

/** Rows that AWS keeps by itself. */
function GhostRows(props: GridProps & { readonly place: GhostRow['place']; readonly mark: string | undefined }) {
  const say = useSay();
  const words = useFieldWords(props.resource.kind);
  const cellText = (column: string, text = ''): string => {
    const isChoice = text !== '' && props.columns[column]?.widget.type === 'choice';
    return isChoice ? words.option(`${props.path}.${column}`, text) : text;
  };
  return props.ghosts
    .filter((ghost) => ghost.place === props.place)
    .map((ghost) => (
      <tr
        key={JSON.stringify(ghost.cells)}
        className="ghost"
        data-mark={props.mark}
        title={say('ui.inspector.ghost')}
        data-place={fieldPlace(props.resource, `${props.path}.ghost`)}
      >
        {Object.keys(props.columns).map((column) => (
          <td key={column} className="mono">
            {cellText(column, ghost.cells[column])}
          </td>
        ))}
        <td className="row-actions-cell" />
      </tr>
    ));
}
