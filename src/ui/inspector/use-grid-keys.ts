import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { moveOf } from './grid-keys.ts';
import type { TableEditing } from './use-table.ts';

interface GridKeys {
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly table: TableEditing;
  /** Names of the columns that are shown. */
  readonly columns: readonly string[];
  readonly ordered: boolean;
}

/** Walks through the cells. Enter past the last row makes another one and goes there. */
export function useGridKeys({ grid, table, columns, ordered }: GridKeys) {
  const goTo = useRef<{ row: number; column: number } | null>(null);
  useEffect(() => {
    if (goTo.current === null) return;
    focusCell(grid.current, goTo.current.row, goTo.current.column);
    goTo.current = null;
  });
  return (event: KeyboardEvent): void => {
    const at = cellOf(event.target);
    if (at === null) return;
    const { target } = event;
    if (ordered && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const by = event.key === 'ArrowUp' ? -1 : 1;
      goTo.current = { row: Math.min(Math.max(at.row + by, 0), table.rows.length - 1), column: at.column };
      table.move(at.row, by);
      return;
    }
    if (event.key === 'Escape') {
      table.discard(at.row, columns[at.column] ?? '');
      return;
    }
    const text = target instanceof HTMLInputElement && target.type !== 'checkbox' ? target : null;
    const move = moveOf({
      key: event.key,
      shift: event.shiftKey,
      isList: target instanceof HTMLSelectElement,
      atStart: text === null || (text.selectionStart === 0 && text.selectionEnd === 0),
      atEnd: text === null || text.selectionStart === text.value.length,
    });
    if (move === null || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const row = at.row + move.rows;
    if (row >= table.rows.length && event.key === 'Enter') {
      goTo.current = { row, column: 0 };
      table.add();
    } else focusCell(grid.current, row, at.column + move.columns);
  };
}

/** The cell that an event happened in. */
export function cellOf(target: EventTarget): { readonly row: number; readonly column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

/** Gives the focus to what is in a cell, with its text selected. */
export function focusCell(grid: HTMLElement | null, row: number, column: number): void {
  const cell = grid?.querySelector(`td[data-row="${row}"][data-column="${column}"] :is(input, select)`);
  if (!(cell instanceof HTMLElement)) return;
  cell.focus();
  if (cell instanceof HTMLInputElement && cell.type !== 'checkbox') cell.select();
}
