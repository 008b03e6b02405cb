import type { Fields } from '../../model/fields.ts';
import type { Json } from '../../model/topology.ts';
import { type Row, recordOf } from './table-rows.ts';

/** Columns that most tables leave alone; they are shown where a row uses them, and on demand. */
const RARE: ReadonlySet<string> = new Set([
  'icmpType',
  'icmpCode',
  'origin',
  'inInterface',
  'randomFully',
  'description',
]);

/** The columns to show: all, or without the rare ones in which every row holds the initial value. */
export function shownColumns(columns: Fields, rows: readonly Row[], all: boolean): Fields {
  const shown = Object.entries(columns).filter(([name, field]) => {
    return all || !RARE.has(name) || rows.some((row) => (row[name] ?? field.initial) !== field.initial);
  });
  return Object.fromEntries(shown);
}

/** Rows of a table's value. A list of plain values is a table with the one column `value`. */
export function rowsOfValue(value: Json, columns: Fields): readonly Row[] {
  if (!Array.isArray(value)) return [];
  const plain = isList(columns);
  return value.map((each: Json) => (plain ? { value: each } : recordOf(each)));
}

/** The value that stands for the rows. */
export function valueOfRows(rows: readonly Row[], columns: Fields): Json {
  return isList(columns) ? rows.map((row) => row.value ?? '') : rows;
}

function isList(columns: Fields): boolean {
  const [first, second] = Object.keys(columns);
  return first === 'value' && second === undefined;
}
