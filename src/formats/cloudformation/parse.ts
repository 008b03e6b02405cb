import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node as YamlNode,
  parseDocument,
} from 'yaml';
import { message } from '../../model/message.ts';
import type { Place, Report } from '../report.ts';
import type { Entry, Node } from './node.ts';

/** Deeper nesting than any template has; what lies below is reported and left out. */
const MAX_DEPTH = 100;

/**
 * Reads YAML or JSON (which is YAML) into nodes; short tags (`!Sub`) and long forms (`Fn::Sub`) become the same call.
 * Null when it is not readable at all; the report says where and why.
 */
export function parseTemplate(text: string, report: Report): Node | null {
  const lines = new LineCounter();
  const document = parsed(text, lines, report);
  if (document === null) return null;
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  for (const error of document.errors) {
    const reason = error.message.split(' at line ')[0] ?? error.message;
    report.add({
      severity: 'error',
      rule: 'unreadable',
      message: message('import.unreadable', { reason }),
      place: placeAt(error.pos[0]),
    });
  }
  if (document.errors.length > 0) return null;
  return convert(document.contents, { document, placeAt, report, known: new Map() }, 0);
}

function parsed(text: string, lines: LineCounter, report: Report): Document | null {
  try {
    return parseDocument(text, { lineCounter: lines, logLevel: 'silent', strict: false });
  } catch (error) {
    // The parser recurses, and gives up on absurdly nested input.
    const reason = error instanceof Error ? error.message : String(error);
    report.add({
      severity: 'error',
      rule: 'unreadable',
      message: message('import.unreadable', { reason }),
      place: null,
    });
    return null;
  }
}

interface Conversion {
  readonly document: Document;
  readonly placeAt: (offset: number) => Place;
  readonly report: Report;
  /** Anchored nodes are converted once, however often an alias repeats them. */
  readonly known: Map<YamlNode, Node>;
}

const nowhere: Place = { line: 1, column: 1 };

function convert(node: unknown, conversion: Conversion, depth: number): Node {
  if (isAlias(node)) return convertAlias(node, conversion, depth);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { type: 'scalar', value: null, place: nowhere };
  const done = conversion.known.get(node);
  if (done !== undefined) return done;
  const place = conversion.placeAt(node.range?.[0] ?? 0);
  conversion.known.set(node, { type: 'scalar', value: null, place }); // what an alias inside itself would see
  if (depth > MAX_DEPTH) {
    conversion.report.add({
      severity: 'error',
      rule: 'too-deep',
      message: message('import.too-deep', { depth: MAX_DEPTH }),
      place,
    });
    return { type: 'scalar', value: null, place };
  }
  const bare = withoutTag(node, place, conversion, depth);
  const call = callName(node.tag);
  const converted: Node =
    call === null ? longForm(bare) : { type: 'call', name: call, argument: longForm(bare), place };
  conversion.known.set(node, converted);
  return converted;
}

function convertAlias(alias: Alias, conversion: Conversion, depth: number): Node {
  return convert(alias.resolve(conversion.document), conversion, depth);
}

function withoutTag(node: YamlNode, place: Place, conversion: Conversion, depth: number): Node {
  if (isSeq(node))
    return { type: 'list', items: node.items.map((item) => convert(item, conversion, depth + 1)), place };
  if (isMap(node)) return { type: 'map', entries: mapEntries(node.items, conversion, depth), place };
  const value = isScalar(node) ? node.value : null;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { type: 'scalar', value: typeof value === 'bigint' ? value.toString() : plain, place };
}

function mapEntries(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  conversion: Conversion,
  depth: number,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { key, value } of pairs) {
    const node = convert(key, conversion, depth + 1);
    if (node.type !== 'scalar') continue;
    const converted = convert(value, conversion, depth + 1);
    if (node.value === '<<') merge(entries, converted);
    else entries.set(String(node.value), { value: converted, place: node.place });
  }
  return entries;
}

/** YAML's merge key: members of the merged maps that the map does not have itself. */
function merge(entries: Map<string, Entry>, merged: Node): void {
  const maps = merged.type === 'list' ? merged.items : [merged];
  for (const map of maps) {
    if (map.type !== 'map') continue;
    for (const [key, entry] of map.entries) if (!entries.has(key)) entries.set(key, entry);
  }
}

function callName(tag: string | undefined): string | null {
  if (tag === undefined || !tag.startsWith('!') || tag === '!') return null;
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}

/** `{ Ref: x }` and `{ Fn::Sub: x }` are calls, too. */
function longForm(node: Node): Node {
  if (node.type !== 'map' || node.entries.size !== 1) return node;
  for (const [key, entry] of node.entries) {
    if (key === 'Ref' || key.startsWith('Fn::'))
      return { type: 'call', name: key, argument: entry.value, place: entry.place };
  }
  return node;
}
