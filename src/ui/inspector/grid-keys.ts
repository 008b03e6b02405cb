/** Where a key takes the focus from a cell of a grid: so many rows and columns on; null when the key stays in the cell. */
export interface Move {
  readonly rows: number;
  readonly columns: number;
}

/** What a grid must know of the cell that a key was pressed in. */
export interface KeyInCell {
  readonly key: string;
  readonly shift: boolean;
  /** A list of options keeps the keys that go through it. */
  readonly isList: boolean;
  /** Where the caret is: before the first character, after the last one. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Enter and the arrows walk through the cells; left and right only from the ends of a text. Tab is the browser's. */
export function moveOf({ key, shift, isList, atStart, atEnd }: KeyInCell): Move | null {
  switch (key) {
    case 'Enter':
      return { rows: shift ? -1 : 1, columns: 0 };
    case 'ArrowUp':
      return isList ? null : { rows: -1, columns: 0 };
    case 'ArrowDown':
      return isList ? null : { rows: 1, columns: 0 };
    case 'ArrowLeft':
      return isList || atStart ? { rows: 0, columns: -1 } : null;
    case 'ArrowRight':
      return isList || atEnd ? { rows: 0, columns: 1 } : null;
    default:
      return null;
  }
}
