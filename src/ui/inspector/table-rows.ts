import type { Field, Fields, Reading } from '../../model/fields.ts';
import type { Json } from '../../model/topology.ts';

/** A row of a table: its columns by name. */
export type Row = Readonly<Record<string, Json>>;

/** The members of an object; none where the value is something else. */
export function recordOf(value: Json): Row {
  return isRecord(value) ? value : {};
}

function isRecord(value: Json): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text that a cell does not accept, by `row.column`. It stays in the cell; the document keeps the last valid value. */
export type Drafts = ReadonlyMap<string, string>;

export interface TableState {
  readonly rows: readonly Row[];
  readonly drafts: Drafts;
}

export const NO_DRAFTS: Drafts = new Map();

export const draftKey = (row: number, column: string): string => `${row}.${column}`;

/** Finds a resource by its name or id, so that pasted text can name one. */
export type FindResource = (text: string) => string | null;

/** A fresh row. A column called `number` goes on counting in tens, as rule numbers do. */
export function freshRow(columns: Fields, rows: readonly Row[], given: Row = {}): Row {
  const initial = Object.fromEntries(Object.entries(columns).map(([name, field]) => [name, field.initial]));
  if (columns.number?.widget.type !== 'number' || rows.length === 0) return { ...initial, ...given };
  const numbers = rows.map((row) => row.number).filter((each) => typeof each === 'number');
  return { ...initial, number: Math.floor(Math.max(0, ...numbers) / 10) * 10 + 10, ...given };
}

export function withRow({ rows, drafts }: TableState, at: number, row: Row): TableState {
  return {
    rows: [...rows.slice(0, at), row, ...rows.slice(at)],
    drafts: renumbered(drafts, (index) => (index >= at ? index + 1 : index)),
  };
}

export function withoutRow({ rows, drafts }: TableState, at: number): TableState {
  return {
    rows: rows.filter((_, index) => index !== at),
    drafts: renumbered(drafts, (index) => (index === at ? null : index > at ? index - 1 : index)),
  };
}

/** The row `at` in the place of the one above (-1) or below (1) it; unchanged at the ends. */
export function withRowMoved(state: TableState, at: number, by: -1 | 1): TableState {
  const [row, other] = [state.rows[at], state.rows[at + by]];
  if (row === undefined || other === undefined) return state;
  const rows = state.rows.with(at, other).with(at + by, row);
  const swap = (index: number): number => (index === at ? at + by : index === at + by ? at : index);
  return { rows, drafts: renumbered(state.drafts, swap) };
}

function renumbered(drafts: Drafts, number: (row: number) => number | null): Drafts {
  const moved = new Map<string, string>();
  for (const [key, text] of drafts) {
    const [row = '', column = ''] = key.split('.');
    const index = number(Number(row));
    if (index !== null) moved.set(draftKey(index, column), text);
  }
  return moved;
}

/** Reads the text of a cell by its column's field: options in any case, yes and no, resources by name. */
export function readCellText(field: Field, text: string, find: FindResource): Reading<Json> {
  const { widget } = field;
  const trimmed = text.trim();
  switch (widget.type) {
    case 'choice':
      return field.read(widget.options.find((option) => option.toLowerCase() === trimmed.toLowerCase()) ?? trimmed);
    case 'toggle':
      return field.read(/^(yes|true|on|1|예)$/i.test(trimmed));
    case 'reference':
      if (widget.words.includes(trimmed.toLowerCase())) return field.read(trimmed.toLowerCase());
      return field.read(trimmed === '' ? null : (find(trimmed) ?? trimmed));
    case 'text':
    case 'number':
    case 'table':
    case 'group':
      return field.read(trimmed);
  }
}

/** Where pasted cells go. */
export interface PasteTarget {
  /** The columns that are shown, which take the cells from left to right. */
  readonly columns: Fields;
  /** All columns, for fresh rows. */
  readonly all: Fields;
  readonly row: number;
  /** Position of the column among those shown. */
  readonly column: number;
  readonly find: FindResource;
}

/** Spreads pasted cells over the table from one cell on, adding rows at its end. Cells that cannot be read become drafts. */
export function withPasted(state: TableState, cells: readonly (readonly string[])[], target: PasteTarget): TableState {
  const columns = Object.entries(target.columns);
  const rows = [...state.rows];
  const drafts = new Map(state.drafts);
  for (const [offset, line] of cells.entries()) {
    const at = target.row + offset;
    const changed: Record<string, Json> = { ...(rows[at] ?? freshRow(target.all, rows)) };
    for (const [position, text] of line.entries()) {
      const [name, field] = columns[target.column + position] ?? [];
      if (name === undefined || field === undefined) continue;
      const reading = readCellText(field, text, target.find);
      if (reading.ok) changed[name] = reading.value;
      if (reading.ok) drafts.delete(draftKey(at, name));
      else drafts.set(draftKey(at, name), text);
    }
    rows[at] = changed;
  }
  return { rows, drafts };
}
