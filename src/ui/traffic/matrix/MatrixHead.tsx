import type { MatrixReport } from '../../../sim/matrix/report.ts';
import { useSay } from '../../language/use-say.ts';
import { LineName } from './LineName.tsx';
import type { Line } from './lines.ts';
import { HEAD_HEIGHT, HEAD_WIDTH } from './measures.ts';
import { serviceText } from './services.ts';
import type { Spot } from './use-grid-focus.ts';

export interface MatrixTracks {
  readonly report: MatrixReport;
  readonly lines: readonly Line[];
  /** Positions of the destinations that can be seen. */
  readonly columns: readonly number[];
  /** Of a destination, in pixels. */
  readonly width: number;
  /** The cell that keys act on. */
  readonly spot: Spot;
  press(at: Spot): void;
}

/** The destinations, and under each the services that are asked of it. */
export function MatrixHead({ report, lines, columns, width, spot, press }: MatrixTracks) {
  const say = useSay();
  const { services } = report;
  return (
    <thead className="matrix-head" style={{ height: HEAD_HEIGHT }}>
      <tr aria-rowindex={1}>
        <td className="matrix-corner" aria-colindex={1} style={{ width: HEAD_WIDTH, height: HEAD_HEIGHT }}>
          {say('ui.matrix.corner')}
        </td>
        {columns.map((position) => {
          const line = lines[position];
          if (line === undefined) return null;
          const at = { row: -1, column: position * services.length };
          const style = { left: HEAD_WIDTH + position * width, width, height: HEAD_HEIGHT };
          return (
            <th key={line.key} scope="colgroup" className="matrix-column" {...{ style }} aria-colindex={at.column + 2}>
              <LineName line={line} at={at} spot={spot} press={press} />
              <span className="matrix-services mono" aria-hidden="true">
                {services.map((service) => (
                  <span key={serviceText(service)}>{serviceText(service)}</span>
                ))}
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
