import { type KeyboardEvent, type RefObject, useState } from 'react';
import { HEAD_HEIGHT, HEAD_WIDTH, ROW_HEIGHT } from './measures.ts';

/** A cell of the grid; -1 stands for the row and the column of names. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

interface GridMeasures {
  readonly rows: number;
  /** Columns of services, over all destinations. */
  readonly columns: number;
  readonly columnWidth: number;
  readonly services: number;
}

const STEPS: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -10, column: 0 },
  PageDown: { row: 10, column: 0 },
  Home: { row: 0, column: Number.NEGATIVE_INFINITY },
  End: { row: 0, column: Number.POSITIVE_INFINITY },
};

/** The cell that keys act on, and how they move it: arrows, Page Up and Down, Home and End; with Control to the corners. */
export function useGridFocus(ref: RefObject<HTMLElement | null>, measures: GridMeasures) {
  const [chosen, setChosen] = useState<Spot>({ row: 0, column: 0 });
  const spot = clamped(chosen, measures);
  const goTo = (next: Spot): void => {
    const there = clamped(next, measures);
    setChosen(there);
    if (ref.current !== null) reveal(ref.current, there, measures);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    const isJump = event.key === 'Home' || event.key === 'End';
    const row = event.ctrlKey ? far(isJump ? step.column : step.row) : step.row;
    const column = event.ctrlKey ? far(step.column) : step.column;
    // Above the cells a destination is one step.
    const stride = spot.row < 0 && spot.column >= 0 ? measures.services : 1;
    goTo({ row: spot.row + row, column: spot.column + column * stride });
  };
  return { spot, goTo, onKeyDown };
}

/** With Control, Home and End go to a corner, and an arrow as far as there is anything. */
function far(step: number): number {
  return step === 0 ? 0 : Math.sign(step) * Number.POSITIVE_INFINITY;
}

/** The nearest place there is; the corner has none. */
function clamped({ row, column }: Spot, { rows, columns, services }: GridMeasures): Spot {
  const inside = Math.min(Math.max(column, -1), columns - 1);
  if (row >= 0) return { row: Math.min(row, rows - 1), column: inside };
  return { row: -1, column: Math.floor(Math.max(inside, 0) / services) * services };
}

/** What the page calls the button at the spot. */
export function spotId({ row, column }: Spot): string {
  return `matrix-${row}-${column}`;
}

export function isAt(spot: Spot, at: Spot): boolean {
  return spot.row === at.row && spot.column === at.column;
}

/** Scrolls no further than it takes to see the cell. */
function reveal(element: HTMLElement, { row, column }: Spot, { columnWidth, services }: GridMeasures): void {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
  if (row >= 0) {
    const room = clientHeight - HEAD_HEIGHT;
    element.scrollTop = Math.max(Math.min(scrollTop, row * ROW_HEIGHT), (row + 1) * ROW_HEIGHT - room);
  }
  if (column >= 0) {
    const start = Math.floor(column / services) * columnWidth;
    const room = clientWidth - HEAD_WIDTH;
    element.scrollLeft = Math.max(Math.min(scrollLeft, start), start + columnWidth - room);
  }
}
