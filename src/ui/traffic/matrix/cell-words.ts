import type { Reach } from '../../../sim/matrix/decide.ts';
import { answerText } from '../../../sim/matrix/print.ts';
import { isRefusal } from '../../../sim/matrix/report.ts';
import type { Say } from '../../language/use-say.ts';
import type { Cell, Line } from './lines.ts';

/** What a cell shows: reached, refused, lost without a word, or that it depends on the subnet. */
export type CellState = 'reached' | 'refused' | 'lost' | 'mixed' | 'none';

export const CELL_STATES: readonly Exclude<CellState, 'none'>[] = ['reached', 'refused', 'lost', 'mixed'];

export const CELL_MARKS: Readonly<Record<CellState, string>> = {
  reached: '✓',
  refused: '⊘',
  lost: '✕',
  mixed: '◐',
  none: '·',
};

export function cellState(cell: Cell): CellState {
  if (cell.type === 'none') return 'none';
  return cell.type === 'mixed' ? 'mixed' : reachState(cell.reach);
}

function reachState(reach: Reach): CellState {
  if (reach.connected) return 'reached';
  return isRefusal(reach) ? 'refused' : 'lost';
}

/** The cell in words: whether it reaches, and the code of what stops it. */
export function cellWords(cell: Cell, say: Say): string {
  if (cell.type === 'none') return say('ui.matrix.state.none');
  if (cell.type === 'one') return reachWords(cell.reach, say);
  return say('ui.matrix.state.by-subnet', { near: reachWords(cell.near, say), far: reachWords(cell.far, say) });
}

function reachWords(reach: Reach, say: Say): string {
  const state = say(`ui.matrix.state.${reachState(reach)}`);
  return reach.connected || reach.code === null ? state : `${state}, ${answerText(reach)}`;
}

/** Names of a line's members; of a group the first and how many more. */
export function lineName({ members }: Line, say: Say): string {
  const [first] = members;
  const name = first?.name ?? '';
  return members.length === 1 ? name : say('ui.matrix.group', { name, more: members.length - 1 });
}
