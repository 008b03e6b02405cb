import type { Field, Fields, Problem } from '../model/fields.ts';
import type { Json, Props } from '../model/topology.ts';

/** What could be read of raw properties, and what could not. */
export interface LenientReading {
  /** Every field of the table, read; values that were refused are replaced by the field's initial one, bad rows are left out. */
  readonly props: Props;
  /** Paths begin with the field's name. */
  readonly problems: readonly Problem[];
}

/** Reads each field for itself, so that one bad value costs that value and not the resource. Unknown members are kept as they are. */
export function readLeniently(fields: Fields, raw: Readonly<Record<string, unknown>>): LenientReading {
  const props: Record<string, Json> = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (!Object.hasOwn(fields, name)) props[name] = value as Json; // kept for a newer version that knows it
  }
  for (const [name, field] of Object.entries(fields)) {
    const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
    props[name] = given === undefined ? field.initial : readField(field, given, name, problems);
  }
  return { props, problems };
}

function readField(field: Field, given: unknown, name: string, problems: Problem[]): Json {
  const reading = field.read(given);
  if (reading.ok) return reading.value;
  if (field.widget.type === 'table' && Array.isArray(given)) return readRows(field, given, name, problems);
  problems.push(within(name, reading.problem));
  return field.initial;
}

/** Rows one by one, so that a bad one costs itself alone. */
function readRows(field: Field, rows: readonly unknown[], name: string, problems: Problem[]): Json {
  const good = rows.filter((row, index) => {
    const reading = field.read([row]);
    if (!reading.ok)
      problems.push(within(`${name}.${index}`, { ...reading.problem, path: withoutRow(reading.problem.path) }));
    return reading.ok;
  });
  const reading = field.read(good);
  return reading.ok ? reading.value : field.initial;
}

/** A path within a table of one row, as a path within that row. */
function withoutRow(path: string): string {
  return path.replace(/^\d+\.?/, '');
}

function within(place: string, problem: Problem): Problem {
  return { ...problem, path: problem.path === '' ? place : `${place}.${problem.path}` };
}
