import type { SourceText } from '../source-text.ts';
import { isRaw, lineAndColumn, type Raw, readJsonValues } from './json.ts';
import { requestIn, requestOfFile } from './request.ts';

/** One page of a call's output, or several calls' outputs in one object. */
export interface Output {
  /** File it stands in. */
  readonly file: SourceText;
  /** Folders (and members around it) that may name its account and Region, outermost first. */
  readonly path: readonly string[];
  readonly members: Raw;
  readonly request: Raw;
}

export interface Fault {
  readonly file: SourceText;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** How deep outputs may lie inside of objects that only sort them: by account, by Region, by call. */
const DEEPEST = 4;

/** The outputs of a file: pages in a list, several values one after another, outputs sorted by account and Region. */
export function outputsOf(file: SourceText, known: ReadonlySet<string>): readonly Output[] | Fault {
  const reading = readJsonValues(file.text);
  if (!reading.ok) return { file, ...lineAndColumn(file.text, reading.offset), reason: reading.reason };
  const path = file.name.split(/[/\\]/);
  const request = requestOfFile(file.name);
  return reading.values.flatMap((value) => collect({ file, known, request }, value, path, 0));
}

interface Collecting {
  readonly file: SourceText;
  readonly known: ReadonlySet<string>;
  /** As the file's name says it. */
  readonly request: Raw;
}

function collect(from: Collecting, value: unknown, path: readonly string[], depth: number): readonly Output[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => collect(from, each, path, depth + 1));
  if (!isRaw(value)) return [];
  const entries = Object.entries(value);
  const here = entries.some(([name]) => from.known.has(name))
    ? [{ file: from.file, path, members: value, request: { ...from.request, ...requestIn(value) } }]
    : [];
  const deeper = entries
    .filter(([name, member]) => !from.known.has(name) && name !== 'Request' && isRaw(member))
    .flatMap(([name, member]) => collect(from, member, [...path, name], depth + 1));
  return [...here, ...deeper];
}
