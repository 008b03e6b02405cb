import type { Place } from '../report.ts';
import type { SourceText } from '../source-text.ts';

/** Where texts are written in files. A file is only gone through when something in it is asked for. */
export interface Places {
  /** Where the first of the texts that the file holds stands in quotes, else where the file begins. */
  of(file: string, wanted: readonly string[]): Place;
}

interface Index {
  /** Offset of the first quotation of each text. */
  readonly quoted: ReadonlyMap<string, number>;
  /** Offsets of line ends. */
  readonly ends: readonly number[];
}

export function placesOf(files: readonly SourceText[]): Places {
  const texts = new Map(files.map((file) => [file.name, file.text]));
  const indexes = new Map<string, Index>();
  const indexOf = (file: string): Index => {
    const index = indexes.get(file) ?? makeIndex(texts.get(file) ?? '');
    indexes.set(file, index);
    return index;
  };
  return {
    of: (source, wanted) => {
      const { quoted, ends } = indexOf(source);
      const offset = wanted.flatMap((text) => quoted.get(text) ?? [])[0] ?? 0;
      const line = linesBefore(offset, ends);
      return { source, line: line + 1, column: offset - (line === 0 ? -1 : (ends[line - 1] ?? 0)) };
    },
  };
}

function makeIndex(text: string): Index {
  const quoted = new Map<string, number>();
  const ends: number[] = [];
  for (const { 0: token, 1: content, index } of text.matchAll(/\n|"((?:[^"\\\n]|\\.)*)"/g)) {
    if (token === '\n') ends.push(index);
    else if (content !== undefined && !quoted.has(content)) quoted.set(content, index);
  }
  return { quoted, ends };
}

function linesBefore(offset: number, ends: readonly number[]): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
