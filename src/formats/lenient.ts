import type { Field, Fields, Problem, Widget } from '../model/fields.ts';
import type { Json, Props } from '../model/topology.ts';

/** What could be read of raw properties, and what could not. */
export interface LenientReading {
  /** Every field of the table, read; values that were refused are replaced by the field's initial one, bad rows are left out. */
  readonly props: Props;
  /** Paths begin with the field's name. */
  readonly problems: readonly Problem[];
}

/** Refusals per field before the whole field falls back to its initial value. */
const MAX_PROBLEMS = 200;

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
  let value = given;
  for (let tries = 0; tries < MAX_PROBLEMS; tries += 1) {
    const reading = field.read(value);
    if (reading.ok) return reading.value;
    const { path, message } = reading.problem;
    problems.push({ path: path === '' ? name : `${name}.${path}`, message });
    const mended = mend(field.widget, value, path === '' ? [] : path.split('.'));
    if (mended === undefined) return field.initial;
    value = mended;
  }
  return field.initial;
}

/** The value without what was refused: the row of a table, the member of a group. Undefined when all of it is refused. */
function mend(widget: Widget, value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  if (widget.type === 'table' && Array.isArray(value)) return value.filter((_, index) => String(index) !== first);
  if (widget.type !== 'group' || typeof value !== 'object' || value === null) return undefined;
  const members: Record<string, unknown> = { ...value };
  const inner = mend(widget.fields[first]?.widget ?? { type: 'toggle' }, members[first], rest);
  if (inner === undefined) delete members[first];
  else members[first] = inner;
  return members;
}
