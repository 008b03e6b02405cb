/** An object as JSON writes it; members are looked at when they are asked for. */
export type Raw = { readonly [member: string]: unknown };

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type JsonReading =
  | { readonly ok: true; readonly values: readonly unknown[] }
  /** Where the text stops being JSON, and why. */
  | { readonly ok: false; readonly offset: number; readonly reason: string };

/** The values of a text: one, or several after another, as calls that append to one file leave them. */
export function readJsonValues(text: string): JsonReading {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const whole = parse(clean);
  if (whole.ok) return { ok: true, values: [whole.value] };
  const values: unknown[] = [];
  for (const [start, end] of spans(clean)) {
    const part = parse(clean.slice(start, end));
    if (!part.ok)
      return { ok: false, offset: start + faultIn(clean.slice(start, end)), reason: inOneLine(part.reason) };
    values.push(part.value);
  }
  return { ok: true, values };
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Parsers quote the text around a fault, line ends and all. */
function inOneLine(reason: string): string {
  return reason.replace(/\s+/g, ' ');
}

/** The offset of what cannot be: the last character of the shortest beginning of the text that no more text could make good. */
function faultIn(text: string): number {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (endsTooSoon(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether a text that is no JSON lacks its end only. */
function endsTooSoon(text: string): boolean {
  const parsed = parse(text);
  if (parsed.ok || /end of JSON/.test(parsed.reason)) return true;
  const position = /at position (\d+)/.exec(parsed.reason)?.[1];
  return position !== undefined && Number(position) >= text.length;
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Start and end of each value at the outermost level: what brackets enclose, or whatever stands between them. */
function spans(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let depth = 0;
  let start = -1;
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s{}[\]"]+|"/gs;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (depth === 0) start = index;
    if (token === '{' || token === '[') depth += 1;
    if ((token === '}' || token === ']') && depth > 0) depth -= 1;
    if (depth === 0) found.push([start, index + token.length]);
  }
  if (depth > 0) found.push([start, text.length]);
  return found;
}
