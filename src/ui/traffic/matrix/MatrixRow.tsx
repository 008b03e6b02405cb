import { useSay } from '../../language/use-say.ts';
import { CELL_MARKS, cellState, cellWords, lineName } from './cell-words.ts';
import { LineName } from './LineName.tsx';
import { cellAt, type Line } from './lines.ts';
import type { MatrixTracks } from './MatrixHead.tsx';
import { CELL_PADDING, HEAD_WIDTH, ROW_HEIGHT } from './measures.ts';
import { serviceText } from './services.ts';
import { isAt, spotId } from './use-grid-focus.ts';

interface MatrixRowProps extends MatrixTracks {
  readonly row: number;
}

/** A source, and what it gets from every destination that can be seen. */
export function MatrixRow(props: MatrixRowProps) {
  const { lines, columns, row, spot, press } = props;
  const line = lines[row];
  if (line === undefined) return null;
  return (
    <tr className="matrix-row" aria-rowindex={row + 2} style={{ top: row * ROW_HEIGHT, height: ROW_HEIGHT }}>
      <th scope="row" className="matrix-source" aria-colindex={1} style={{ width: HEAD_WIDTH, height: ROW_HEIGHT }}>
        <LineName line={line} at={{ row, column: -1 }} spot={spot} press={press} />
      </th>
      {columns.map((position) => {
        const target = lines[position];
        return target === undefined ? null : (
          <Cells key={target.key} {...props} source={line} target={target} position={position} />
        );
      })}
    </tr>
  );
}

interface CellsProps extends MatrixRowProps {
  readonly source: Line;
  readonly target: Line;
  readonly position: number;
}

/** A destination's cells: one for each service. */
function Cells({ report, source, target, position, row, width, spot, press }: CellsProps) {
  const say = useSay();
  const { services } = report;
  const names = { from: lineName(source, say), to: lineName(target, say) };
  const markWidth = (width - 2 * CELL_PADDING) / services.length;
  return services.map((service, index) => {
    const at = { row, column: position * services.length + index };
    const cell = cellAt(report, source, target, index);
    const state = cellState(cell);
    const left = HEAD_WIDTH + position * width + CELL_PADDING + index * markWidth;
    const words = { ...names, service: serviceText(service), answer: cellWords(cell, say) };
    return (
      <td
        key={serviceText(service)}
        aria-colindex={at.column + 2}
        className="matrix-place"
        data-last={index === services.length - 1}
        style={{ left, width: markWidth }}
      >
        <button
          type="button"
          className="matrix-cell"
          id={spotId(at)}
          tabIndex={isAt(spot, at) ? 0 : -1}
          aria-label={say('ui.matrix.cell', words)}
          data-state={state}
          data-row={row}
          data-column={at.column}
          onClick={() => press(at)}
        >
          <span aria-hidden="true">{CELL_MARKS[state]}</span>
        </button>
      </td>
    );
  });
}
