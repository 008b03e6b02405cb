import { useMemo } from 'react';
import { answerText } from '../../../sim/matrix/print.ts';
import type { MatrixReport } from '../../../sim/matrix/report.ts';
import { useSay } from '../../language/use-say.ts';
import { OutcomeChip } from '../OutcomeChip.tsx';
import { cellWords, lineName } from './cell-words.ts';
import { cellAt, type Line, pairAt } from './lines.ts';
import { serviceText } from './services.ts';
import { type CellQuestion, questionOf, useCellAnswer } from './use-cell-question.ts';
import type { Spot } from './use-grid-focus.ts';

interface MatrixAnswerProps {
  readonly report: MatrixReport;
  readonly lines: readonly Line[];
  readonly spot: Spot | null;
}

/** The cell that is looked at, in a sentence: what happens between two of its ends, and why. */
export function MatrixAnswer({ report, lines, spot }: MatrixAnswerProps) {
  const say = useSay();
  const question = useMemo(() => (spot === null ? null : cellQuestion(report, lines, spot)), [report, lines, spot]);
  const answer = useCellAnswer(question?.asked ?? null);
  if (question === null) return <p className="matrix-answer muted">{say('ui.matrix.hint')}</p>;
  const { row, column, service, cell, ends } = question;
  const names = { from: lineName(row, say), to: lineName(column, say) };
  const reason = answer?.conversation.reason?.message;
  // A relay may fail after the first packets, which is all that the matrix decides by: then both are told.
  const isConfirmed =
    answer !== null && cell.type === 'one' && cell.reach.connected === (answer.conversation.outcome === 'connected');
  const isGroup = row.members.length + column.members.length > 2;
  return (
    <p className="matrix-answer" role="status">
      <strong>
        {names.from} → {names.to}
      </strong>{' '}
      <span className="mono">{serviceText(service)}</span>
      {isGroup && ends !== null && (
        <span className="muted"> · {say('ui.matrix.for-example', { from: ends[0].name, to: ends[1].name })}</span>
      )}
      {!isConfirmed && <span> · {cellWords(cell, say)}</span>}
      {answer !== null && (
        <>
          {' '}
          <OutcomeChip outcome={answer.conversation.outcome} asking={false} />{' '}
          {isConfirmed && cell.reach.code !== null && (
            <code className="mono reason-code">{answerText(cell.reach)}</code>
          )}{' '}
          {reason !== undefined && say(reason)}
        </>
      )}
    </p>
  );
}

/** What a cell asks, and what the matrix says to it; null for names and where there are no two ends. */
export function cellQuestion(report: MatrixReport, lines: readonly Line[], spot: Spot) {
  const { services } = report;
  const row = lines[spot.row];
  const column = spot.column < 0 ? undefined : lines[Math.floor(spot.column / services.length)];
  const index = spot.column % services.length;
  const service = services[index];
  if (row === undefined || column === undefined || service === undefined) return null;
  const cell = cellAt(report, row, column, index);
  const ends = pairAt(row, column, cell);
  const asked: CellQuestion | null = ends === null ? null : questionOf(report, ends, service);
  return { row, column, service, cell, ends, asked };
}
