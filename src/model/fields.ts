import { parseAddress, printAddress } from '../net/address.ts';
import { parsePortRange, printPortRange } from '../net/ports.ts';
import { parsePrefix, parsePrefixOrAddress, printPrefix } from '../net/prefix.ts';
import { parseProtocol, printProtocol } from '../net/protocols.ts';
import { type Message, message } from './message.ts';
import { type Json, type KindName, type ResourceId, resourceId } from './topology.ts';

/** How the inspector edits a field. */
export type Widget =
  | { readonly type: 'text'; readonly lines: number; readonly mono: boolean }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'toggle' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | {
      readonly type: 'reference';
      readonly to: readonly KindName[];
      readonly many: boolean;
      readonly optional: boolean;
      readonly words: readonly string[];
    }
  | { readonly type: 'table'; readonly columns: Fields; readonly ordered: boolean }
  | { readonly type: 'group'; readonly fields: Fields };

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Why a value was refused: where in the field, and what would be right. */
export interface Problem {
  /** Path within the field: empty for the field itself, `2.target` for a table's cell. */
  readonly path: string;
  readonly message: Message;
}

/** One entry of a kind's field table: type, validator, default, inspector widget and references at once. */
export interface Field<T extends Json = Json> {
  readonly initial: T;
  readonly widget: Widget;
  /** Accepts unknown input and gives it back normalised (host bits cleared, spelling of addresses), or says what is wrong. */
  read(input: unknown): Reading<T>;
  /** The value with every reference in it replaced; null clears it. */
  mapReferences(value: Json, path: string, replace: (id: ResourceId, path: string) => ResourceId | null): Json;
}

export type Fields = { readonly [name: string]: Field };

/** The props that a field table describes. */
export type PropsOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

const accept = <T>(value: T): Reading<T> => ({ ok: true, value });
const refuse = (key: string, values: Message['values'] = {}, path = ''): Reading<never> => ({
  ok: false,
  problem: { path, message: message(key, values) },
});
const show = (input: unknown): string => (typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input)));
const untouched = (value: Json): Json => value;

export function text(initial = '', lines = 1): Field<string> {
  return {
    initial,
    widget: { type: 'text', lines, mono: lines > 1 },
    read: (input) => (typeof input === 'string' ? accept(input) : refuse('field.text', { value: show(input) })),
    mapReferences: untouched,
  };
}

export function flag(initial: boolean): Field<boolean> {
  return {
    initial,
    widget: { type: 'toggle' },
    read: (input) => (typeof input === 'boolean' ? accept(input) : refuse('field.flag', { value: show(input) })),
    mapReferences: untouched,
  };
}

/** A whole number within limits, both included. */
export function integer(initial: number, min: number, max: number): Field<number> {
  return {
    initial,
    widget: { type: 'number', min, max },
    read: (input) => {
      const value = typeof input === 'string' && /^-?\d+$/.test(input.trim()) ? Number(input) : input;
      return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? accept(value)
        : refuse('field.integer', { value: show(input), min, max });
    },
    mapReferences: untouched,
  };
}

export function choice<const O extends string>(
  options: readonly [O, ...O[]],
  initial: NoInfer<O> = options[0],
): Field<O> {
  return {
    initial,
    widget: { type: 'choice', options },
    read: (input) => {
      const found = options.find((option) => option === input);
      return found === undefined
        ? refuse('field.choice', { value: show(input), options: options.join(', ') })
        : accept(found);
    },
    mapReferences: untouched,
  };
}

/** How a kind of text is read and printed, and the message for what it cannot read. */
interface Notation<V> {
  readonly key: string;
  parse(text: string): V | null;
  print(value: V): string;
  /** Whether empty text is accepted and stands for "none". */
  readonly optional: boolean;
}

/** Text that a parser of `net` must understand; stored in the spelling of its printer. */
function parsed<V>({ key, parse, print, optional }: Notation<V>, initial: string): Field<string> {
  return {
    initial,
    widget: { type: 'text', lines: 1, mono: true },
    read: (input) => {
      if (typeof input !== 'string') return refuse(key, { value: show(input) });
      if (optional && input.trim() === '') return accept('');
      const value = parse(input);
      return value === null ? refuse(key, { value: input }) : accept(print(value));
    },
    mapReferences: untouched,
  };
}

/** An IP address of either family; empty means none. */
export function address(initial = ''): Field<string> {
  return parsed({ key: 'field.address', parse: parseAddress, print: printAddress, optional: true }, initial);
}

/** A CIDR block of either family; empty means none. */
export function block(initial = ''): Field<string> {
  return parsed({ key: 'field.block', parse: parsePrefix, print: printPrefix, optional: true }, initial);
}

/** A CIDR block or a bare address, which is read as a block of one. */
export function blockOrAddress(initial = ''): Field<string> {
  return parsed({ key: 'field.block', parse: parsePrefixOrAddress, print: printPrefix, optional: true }, initial);
}

/** A range of ports as text: `80`, `1024-65535`, `all`. */
export function ports(initial = 'all'): Field<string> {
  return parsed({ key: 'field.ports', parse: parsePortRange, print: printPortRange, optional: false }, initial);
}

/** An IP protocol as security groups spell it: `tcp`, `udp`, `icmp`, `icmpv6`, `all` or a number. */
export function protocol(initial = 'tcp'): Field<string> {
  return parsed({ key: 'field.protocol', parse: parseProtocol, print: printProtocol, optional: false }, initial);
}

/** A reference to a resource of one of the kinds; null where optional. */
export function reference(...to: KindName[]): Field<ResourceId | null> {
  return {
    initial: null,
    widget: { type: 'reference', to, many: false, optional: true, words: [] },
    read: (input) => {
      if (input === null || input === '') return accept(null);
      return typeof input === 'string' ? accept(resourceId(input)) : refuse('field.reference', { value: show(input) });
    },
    mapReferences: (value, path, replace) => (typeof value === 'string' ? replace(resourceId(value), path) : value),
  };
}

/** A reference to a resource, or one of some fixed words that stand for something else (`local`). */
export function referenceOr(words: readonly string[], ...to: KindName[]): Field<string | null> {
  const plain = reference(...to);
  const [open, closed] = [words.filter((word) => word.endsWith(':')), words.filter((word) => !word.endsWith(':'))];
  const isWord = (value: string): boolean => closed.includes(value) || open.some((word) => value.startsWith(word));
  return {
    ...plain,
    widget: { type: 'reference', to, many: false, optional: true, words: closed },
    mapReferences: (value, path, replace) =>
      typeof value === 'string' && isWord(value) ? value : plain.mapReferences(value, path, replace),
  };
}

/** Several references, without repetition, in the user's order. */
export function references(...to: KindName[]): Field<readonly ResourceId[]> {
  return {
    initial: [],
    widget: { type: 'reference', to, many: true, optional: true, words: [] },
    read: (input) =>
      Array.isArray(input) && input.every((each) => typeof each === 'string')
        ? accept([...new Set(input.map(resourceId))])
        : refuse('field.references', { value: show(input) }),
    mapReferences: (value, path, replace) =>
      Array.isArray(value)
        ? value.flatMap((each, index) => replace(resourceId(String(each)), `${path}.${index}`) ?? [])
        : value,
  };
}

/** A list of plain values of one field, e.g. CIDR blocks. */
export function list<T extends Json>(field: Field<T>, initial: readonly T[] = []): Field<readonly T[]> {
  const columns = { value: field };
  return {
    initial,
    widget: { type: 'table', columns, ordered: true },
    read: (input) => {
      if (!Array.isArray(input)) return refuse('field.list', { value: show(input) });
      const values: T[] = [];
      for (const [index, each] of input.entries()) {
        const reading = field.read(each);
        if (!reading.ok) return deeper(reading.problem, String(index));
        values.push(reading.value);
      }
      return accept(values);
    },
    mapReferences: untouched,
  };
}

/** Rows of one shape: routes, rules, listeners. `ordered` rows may be moved by hand. */
export function table<F extends Fields>(
  columns: F,
  initial: readonly PropsOf<F>[] = [],
  ordered = true,
): Field<readonly PropsOf<F>[]> {
  const row = group(columns);
  return {
    initial,
    widget: { type: 'table', columns, ordered },
    read: (input) => {
      if (!Array.isArray(input)) return refuse('field.list', { value: show(input) });
      const rows: PropsOf<F>[] = [];
      for (const [index, each] of input.entries()) {
        const reading = row.read(each);
        if (!reading.ok) return deeper(reading.problem, String(index));
        rows.push(reading.value);
      }
      return accept(rows);
    },
    mapReferences: (value, path, replace) =>
      Array.isArray(value) ? value.map((each, index) => row.mapReferences(each, `${path}.${index}`, replace)) : value,
  };
}

/** Fields that belong together, stored as one object. Missing members take their initial value. */
export function group<F extends Fields>(fields: F): Field<PropsOf<F>> {
  const entries = Object.entries(fields);
  return {
    initial: Object.fromEntries(entries.map(([name, field]) => [name, field.initial])) as PropsOf<F>, // built from the table itself
    widget: { type: 'group', fields },
    read: (input) => {
      const reading = readFields(fields, input);
      return reading.ok ? accept(reading.value as PropsOf<F>) : reading; // each member was read by its field
    },
    mapReferences: (value, path, replace) => {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
      const mapped = entries.map(([name, field]) => {
        const member = (value as { readonly [key: string]: Json })[name] ?? field.initial; // an object by the test above
        return [name, field.mapReferences(member, `${path}.${name}`, replace)];
      });
      return { ...value, ...Object.fromEntries(mapped) };
    },
  };
}

/** Reads an object by a field table; unknown members are refused by name, missing ones take their initial value. */
export function readFields(fields: Fields, input: unknown): Reading<{ readonly [name: string]: Json }> {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refuse('field.group', { value: show(input) });
  const unknown = Object.keys(input).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    return refuse('field.unknown', { field: unknown, known: Object.keys(fields).join(', ') }, unknown);
  }
  const values: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    const given = (input as Record<string, unknown>)[name]; // an object by the test above
    const reading = given === undefined ? accept(field.initial) : field.read(given);
    if (!reading.ok) return deeper(reading.problem, name);
    values[name] = reading.value;
  }
  return accept(values);
}

function deeper(problem: Problem, step: string): Reading<never> {
  return { ok: false, problem: { ...problem, path: problem.path === '' ? step : `${step}.${problem.path}` } };
}
