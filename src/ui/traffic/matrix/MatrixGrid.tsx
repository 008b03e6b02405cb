import { useLayoutEffect, useRef } from 'react';
import type { MatrixReport } from '../../../sim/matrix/report.ts';
import { useSay } from '../../language/use-say.ts';
import type { Line } from './lines.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import { columnWidth, HEAD_HEIGHT, HEAD_WIDTH, ROW_HEIGHT } from './measures.ts';
import { type Spot, spotId, useGridFocus } from './use-grid-focus.ts';
import { tracksWithin, useScrollWindow } from './use-scroll-window.ts';

interface MatrixGridProps {
  readonly report: MatrixReport;
  readonly lines: readonly Line[];
  readonly isAsking: boolean;
  /** The cell that the pointer or the keyboard is at. */
  onLook(spot: Spot): void;
  /** A cell or a name was pressed. */
  onPress(spot: Spot): void;
}

/** Sources against destinations. Only what can be seen is in the page, and what has the focus. */
export function MatrixGrid({ report, lines, isAsking, onLook, onPress }: MatrixGridProps) {
  const say = useSay();
  const area = useRef<HTMLDivElement>(null);
  const seen = useScrollWindow(area);
  const services = report.services.length;
  const width = columnWidth(services);
  const count = lines.length;
  const measures = { rows: count, columns: count * services, columnWidth: width, services };
  const { spot, goTo, onKeyDown } = useGridFocus(area, measures);
  useFocusAt(area, spot);
  const rows = tracksWithin(seen.top, seen.height - HEAD_HEIGHT, { size: ROW_HEIGHT, count, always: spot.row });
  const columns = tracksWithin(seen.left, seen.width - HEAD_WIDTH, {
    ...{ size: width, count },
    always: Math.floor(spot.column / services),
  });
  const press = (at: Spot): void => {
    goTo(at);
    onPress(at);
  };
  const look = ({ target }: { readonly target: EventTarget }): void => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (cell !== null) onLook({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
  };
  const tracks = { report, lines, columns, width, spot, press };
  return (
    <div className="matrix-area" ref={area} aria-busy={isAsking}>
      <table
        className="matrix-table"
        aria-label={say('ui.matrix.title')}
        aria-rowcount={count + 1}
        aria-colcount={count * services + 1}
        onKeyDown={onKeyDown}
        onFocus={look}
        onPointerMove={look}
        style={{ width: HEAD_WIDTH + count * width, height: HEAD_HEIGHT + count * ROW_HEIGHT }}
      >
        <MatrixHead {...tracks} />
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={lines[row]?.key ?? row} {...tracks} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Hands the focus on to the cell that keys act on, when one of the cells has it. */
function useFocusAt(area: { readonly current: HTMLElement | null }, { row, column }: Spot): void {
  useLayoutEffect(() => {
    const isInside = area.current?.contains(document.activeElement) ?? false;
    if (isInside) document.getElementById(spotId({ row, column }))?.focus({ preventScroll: true });
  }, [area, row, column]);
}
