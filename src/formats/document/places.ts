import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../report.ts';

/** Where the values of a JSON text stand. The text is only taken apart when a place is asked for, which takes time. */
export interface Places {
  /** Place of the value at a path, or of the nearest value around it. */
  of(path: readonly (string | number)[]): Place;
  /** Where the text stops being JSON, with the parser's words; null when it is well-formed as far as one can tell. */
  fault(): { readonly place: Place; readonly reason: string } | null;
}

export function placesIn(text: string): Places {
  let taken: { readonly document: ReturnType<typeof parseDocument>; readonly lines: LineCounter } | null = null;
  const parsed = () => {
    if (taken === null) {
      const lines = new LineCounter();
      taken = { document: parseDocument(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false }), lines };
    }
    return taken;
  };
  const at = (offset: number): Place => {
    const { line, col } = parsed().lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return {
    of: (path) => {
      const { document } = parsed();
      for (let length = path.length; length >= 0; length -= 1) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return at(node.range[0]);
      }
      return { line: 1, column: 1 };
    },
    fault: () => {
      const [error] = parsed().document.errors;
      if (error === undefined) return null;
      return { place: at(error.pos[0]), reason: error.message.split(' at line ')[0] ?? error.message };
    },
  };
}
