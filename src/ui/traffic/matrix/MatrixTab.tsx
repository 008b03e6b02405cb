import { useMemo, useState } from 'react';
import { matrixCsv } from '../../../sim/matrix/print.ts';
import type { MatrixReport } from '../../../sim/matrix/report.ts';
import { useEditor } from '../../editor-context.tsx';
import { useSay } from '../../language/use-say.ts';
import { CopyButton } from '../CopyButton.tsx';
import { CELL_MARKS, CELL_STATES } from './cell-words.ts';
import { type Line, linesOf } from './lines.ts';
import { cellQuestion, MatrixAnswer } from './MatrixAnswer.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { lookAtMatrix, toggleGroup, useMatrixView } from './matrix-store.ts';
import { MOST_SERVICES, parseServices, USUAL_SERVICES } from './services.ts';
import { useOpenCell } from './use-cell-question.ts';
import { isAt, type Spot } from './use-grid-focus.ts';
import { useMatrix } from './use-matrix.ts';
import './matrix.css';

const USUAL = parseServices(USUAL_SERVICES) ?? [];

/** Who reaches whom: every end against every other, for the services one asks for. */
export function MatrixTab() {
  const say = useSay();
  const { services: text } = useMatrixView();
  const [last, setLast] = useState(USUAL);
  const services = useMemo(() => parseServices(text), [text]);
  if (services !== null && services !== last) setLast(services);
  const { report, isAsking, failure } = useMatrix(services ?? last);
  return (
    <div className="matrix">
      <Tools report={report} isValid={services !== null} />
      {failure !== null && <p className="field-problem tab-page">{say('ui.traffic.failed', { text: failure })}</p>}
      {report === null && failure === null && <p className="empty">{say('ui.traffic.waiting')}</p>}
      {report !== null && <Answers report={report} isAsking={isAsking} />}
    </div>
  );
}

function Answers({ report, isAsking }: { readonly report: MatrixReport; readonly isAsking: boolean }) {
  const say = useSay();
  const editor = useEditor();
  const { open, filter } = useMatrixView();
  const [spot, setSpot] = useState<Spot | null>(null);
  const openCell = useOpenCell();
  const lines = useMemo(() => linesOf(report, open, filter), [report, open, filter]);
  if (report.groups.length === 0) return <p className="empty">{say('ui.matrix.no-ends')}</p>;
  if (lines.length === 0) return <p className="empty">{say('ui.matrix.no-match')}</p>;
  const look = (at: Spot): void => setSpot((known) => (known !== null && isAt(known, at) ? known : at));
  const press = (at: Spot): void => {
    const line = lineAt(lines, at, report.services.length);
    const question = cellQuestion(report, lines, at)?.asked ?? null;
    if (question !== null) openCell(question);
    else if (line?.isOpen === null) editor.select(line.members.map((each) => each.device));
    else if (line !== null) toggleGroup(line.key);
  };
  return (
    <>
      <MatrixGrid report={report} lines={lines} isAsking={isAsking} onLook={look} onPress={press} />
      <MatrixAnswer report={report} lines={lines} spot={spot} />
    </>
  );
}

/** The source or the destination whose name stands at the spot; null for a cell. */
function lineAt(lines: readonly Line[], { row, column }: Spot, services: number): Line | null {
  if (row >= 0) return column < 0 ? (lines[row] ?? null) : null;
  return lines[Math.floor(column / services)] ?? null;
}

function Tools({ report, isValid }: { readonly report: MatrixReport | null; readonly isValid: boolean }) {
  const say = useSay();
  const { services, filter } = useMatrixView();
  const ends = report?.groups.flat().length ?? 0;
  return (
    <div className="tab-tools">
      <label className="matrix-tool">
        <span className="muted">{say('ui.matrix.services')}</span>
        <input
          className="input mono matrix-input"
          value={services}
          spellCheck={false}
          aria-invalid={!isValid}
          title={isValid ? undefined : say('ui.matrix.services.problem', { most: MOST_SERVICES })}
          onChange={(event) => lookAtMatrix({ services: event.target.value })}
        />
      </label>
      <label className="matrix-tool">
        <span className="muted">{say('ui.matrix.filter')}</span>
        <input
          className="input matrix-input"
          type="search"
          value={filter}
          onChange={(event) => lookAtMatrix({ filter: event.target.value })}
        />
      </label>
      <span className="muted">
        {report !== null && say('ui.matrix.summary', { ends, groups: report.groups.length })}
      </span>
      <ul className="matrix-legend">
        {CELL_STATES.map((state) => (
          <li key={state}>
            <span className="matrix-cell" data-state={state} aria-hidden="true">
              {CELL_MARKS[state]}
            </span>{' '}
            {say(`ui.matrix.state.${state}`)}
          </li>
        ))}
      </ul>
      {report !== null && <CopyButton label={say('ui.matrix.copy')} text={() => matrixCsv(report)} />}
    </div>
  );
}
