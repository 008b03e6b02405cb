import type { Reach } from '../../../sim/matrix/decide.ts';
import { answerIn, type MatrixReport, type ReportedEnd } from '../../../sim/matrix/report.ts';

/** A row or a column of the matrix: an end, or a group of ends that behave alike. */
export interface Line {
  readonly key: string;
  readonly group: number;
  /** One for an end, several for a group. */
  readonly members: readonly ReportedEnd[];
  /** For a group, whether its members follow as lines of their own; null for an end. */
  readonly isOpen: boolean | null;
  /** Whether it stands below its group. */
  readonly isMember: boolean;
}

export type Cell =
  /** An end towards itself, or a group of one towards itself. */
  | { readonly type: 'none' }
  | { readonly type: 'one'; readonly reach: Reach }
  /** Ends in the same subnet and ends in different ones get different answers. */
  | { readonly type: 'mixed'; readonly near: Reach; readonly far: Reach };

/** Lines in order of group; members of the groups whose key is `open` follow them. Of ends only those whose name or address holds the text. */
export function linesOf({ groups }: MatrixReport, open: ReadonlySet<string>, filter: string): readonly Line[] {
  const wanted = filter.trim().toLowerCase();
  const isWanted = ({ name, address }: ReportedEnd): boolean =>
    `${name} ${address ?? ''}`.toLowerCase().includes(wanted);
  return groups.flatMap((all, group): readonly Line[] => {
    const members = wanted === '' ? all : all.filter(isWanted);
    const [first] = members;
    if (first === undefined) return [];
    const ends = members.map((end): Line => ({ key: end.ref, group, members: [end], isOpen: null, isMember: true }));
    if (members.length === 1) return ends.map((end) => ({ ...end, isMember: false }));
    const key = `group ${all[0]?.ref ?? ''}`;
    const line: Line = { key, group, members, isOpen: open.has(key), isMember: false };
    return line.isOpen === true ? [line, ...ends] : [line];
  });
}

/** What the row's members get from the column's. */
export function cellAt(report: MatrixReport, row: Line, column: Line, service: number): Cell {
  const answer = (isNear: boolean): Reach | null =>
    hasPair(row, column, isNear) ? answerIn(report, { from: row.group, to: column.group, isNear, service }) : null;
  const [near, far] = [answer(true), answer(false)];
  if (near !== null && far !== null && !isSameReach(near, far)) return { type: 'mixed', near, far };
  const reach = far ?? near;
  return reach === null ? { type: 'none' } : { type: 'one', reach };
}

/** Two members of the lines that the cell speaks of; where it says two things, two that do not connect. */
export function pairAt(row: Line, column: Line, cell: Cell): readonly [ReportedEnd, ReportedEnd] | null {
  const preferred = cell.type === 'mixed' && !cell.near.connected;
  return pairOf(row, column, preferred) ?? pairOf(row, column, !preferred);
}

/** Whether there may be such a pair: told exactly where an end is asked about, by the report between groups. */
function hasPair(row: Line, column: Line, isNear: boolean): boolean {
  if (row.members.length > 1 && column.members.length > 1) return true;
  return pairOf(row, column, isNear) !== null;
}

function pairOf(row: Line, column: Line, isNear: boolean): readonly [ReportedEnd, ReportedEnd] | null {
  for (const from of row.members) {
    const to = column.members.find((each) => each.ref !== from.ref && isBeside(from, each) === isNear);
    if (to !== undefined) return [from, to];
  }
  return null;
}

function isBeside(a: ReportedEnd, b: ReportedEnd): boolean {
  return a.place >= 0 && a.place === b.place;
}

function isSameReach(a: Reach, b: Reach): boolean {
  return a.connected === b.connected && a.code === b.code && a.direction === b.direction;
}
