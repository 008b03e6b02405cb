import { useRef, useState } from 'react';
import type { Field, Fields, Reading } from '../../model/fields.ts';
import type { Json } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { findReference } from './reference-options.ts';
import {
  draftKey,
  type Drafts,
  freshRow,
  NO_DRAFTS,
  type Row,
  type TableState,
  withoutRow,
  withPasted,
  withRow,
  withRowMoved,
} from './table-rows.ts';
import { rowsOfValue, valueOfRows } from './table-view.ts';

/** The rows of a table field with the texts that its cells do not accept. */
export interface TableEditing {
  readonly rows: readonly Row[];
  draft(row: number, column: string): string | undefined;
  type(row: number, column: string, text: string): void;
  set(row: number, column: string, value: Json): void;
  leave(row: number, column: string): void;
  /** Back to what the cell held before the typing began. */
  discard(row: number, column: string): void;
  add(given?: Row): void;
  remove(row: number): void;
  move(row: number, by: -1 | 1): void;
  paste(row: number, column: number, shown: Fields, cells: readonly (readonly string[])[]): void;
}

interface TableSource {
  readonly columns: Fields;
  readonly value: Json;
  commit(value: Json): void;
}

/** Edits a table field: valid cells go into the document, the others stay as drafts and the document as before the typing. */
export function useTable({ columns, value, commit }: TableSource): TableEditing {
  const editor = useEditor();
  const [drafts, setDrafts] = useState<Drafts>(NO_DRAFTS);
  const rows = rowsOfValue(value, columns);
  const before = useRef(new Map<string, Json>());
  const state: TableState = { rows, drafts };

  const become = (next: TableState): void => {
    setDrafts(next.drafts);
    editor.settle();
    commit(valueOfRows(next.rows, columns));
    editor.settle();
  };
  const put = (row: number, column: string, cell: Json): void => {
    commit(valueOfRows(rows.with(row, { ...rows[row], [column]: cell }), columns));
  };
  const setDraft = (row: number, column: string, text: string | null): void => {
    const next = new Map(drafts);
    if (text === null) next.delete(draftKey(row, column));
    else next.set(draftKey(row, column), text);
    setDrafts(next);
  };
  const read = (column: string, text: string): Reading<Json> | null => columns[column]?.read(text) ?? null;

  return {
    rows,
    draft: (row, column) => drafts.get(draftKey(row, column)),
    type: (row, column, text) => {
      const key = draftKey(row, column);
      const isFirst = !drafts.has(key);
      if (isFirst) before.current.set(key, rows[row]?.[column] ?? null);
      setDraft(row, column, text);
      const reading = read(column, text);
      // "10.0.0.0/3" on the way to "10.0.0.0/33" was never meant.
      if (reading?.ok) put(row, column, reading.value);
      else if (!isFirst) put(row, column, before.current.get(key) ?? null);
    },
    set: (row, column, cell) => {
      put(row, column, cell);
      editor.settle();
    },
    leave: (row, column) => {
      editor.settle();
      const text = drafts.get(draftKey(row, column));
      if (text !== undefined && read(column, text)?.ok) setDraft(row, column, null);
    },
    discard: (row, column) => {
      const key = draftKey(row, column);
      if (drafts.has(key)) put(row, column, before.current.get(key) ?? null);
      setDraft(row, column, null);
    },
    add: (given) => become(withRow(state, rows.length, freshRow(columns, rows, given))),
    remove: (row) => become(withoutRow(state, row)),
    move: (row, by) => become(withRowMoved(state, row, by)),
    paste: (row, column, shown, cells) => {
      const find = (text: string): string | null => findReference(editor.view(), referenceKinds(shown), text);
      become(withPasted(state, cells, { columns: shown, all: columns, row, column, find }));
    },
  };
}

function referenceKinds(columns: Fields): readonly string[] {
  return Object.values(columns).flatMap(({ widget }: Field) => (widget.type === 'reference' ? widget.to : []));
}
