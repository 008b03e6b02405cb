import { useRef, useState } from 'react';
import type { Field, Problem } from '../../model/fields.ts';
import type { Json } from '../../model/topology.ts';

/** The text of an input that may be wrong for a while. */
export interface Draft {
  readonly text: string;
  /** Why the document does not have what the input shows. */
  readonly problem: Problem | null;
  type(text: string): void;
  /** The input lost the focus: what was accepted shows as the document spells it, what was not stays. */
  leave(): void;
  /** Back to the value before the typing began. */
  discard(): void;
}

/** Keeps what is typed, hands on what the field accepts; while it accepts nothing the value is the one before the typing. */
export function useDraft(field: Field, value: Json, commit: (value: Json) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const before = useRef(value);
  const reading = draft === null ? null : field.read(draft);
  return {
    text: draft ?? printValue(value),
    problem: reading === null || reading.ok ? null : reading.problem,
    type: (text) => {
      if (draft === null) before.current = value;
      setDraft(text);
      const read = field.read(text);
      // "10.0.0.0/3" on the way to "10.0.0.0/33" was never meant.
      if (read.ok) commit(read.value);
      else if (draft !== null) commit(before.current);
    },
    leave: () => {
      if (reading?.ok) setDraft(null);
    },
    discard: () => {
      if (draft !== null) commit(before.current);
      setDraft(null);
    },
  };
}

/** A plain value as an input shows it. */
export function printValue(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
