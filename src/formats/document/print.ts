import type { Box, Document, Json, Probe, Props, Resource } from '../../model/topology.ts';

/**
 * The document as JSON: resources in order of id, members in order of name, one line per property, row and probe, so that a small
 * edit is a small diff. The same document prints the same text, whatever the order it was made in.
 */
export function printDocument(document: Document): string {
  const { topology, layout, probes, title } = document;
  const resources = Object.values(topology.resources).sort((a, b) => compare(a.id, b.id));
  const boxes = Object.entries<Box>(layout).sort(([a], [b]) => compare(a, b));
  return [
    '{',
    '  "format": "hopwise",',
    `  "version": ${document.format},`,
    `  "title": ${inline(title)},`,
    `  "resources": ${block('[', resources.map(printResource), ']')},`,
    `  "layout": ${block('{', boxes.map(printBox), '}')},`,
    `  "probes": ${block('[', probes.map(printProbe), ']')}`,
    '}',
    '',
  ].join('\n');
}

function printResource({ id, kind, name, parent, props, sourceId }: Resource): string {
  const head = [
    `"id": ${inline(id)}`,
    `"kind": ${inline(kind)}`,
    `"name": ${inline(name)}`,
    `"parent": ${inline(parent)}`,
  ];
  if (sourceId !== undefined) head.push(`"sourceId": ${inline(sourceId)}`);
  return `{\n      ${head.join(', ')},\n      "props": ${printProps(props)}\n    }`;
}

function printProps(props: Props): string {
  const names = Object.keys(props).sort(compare);
  if (names.length === 0) return '{}';
  const lines = names.map((name) => `        ${inline(name)}: ${printProp(inOrderOfName(props[name] ?? null))}`);
  return `{\n${lines.join(',\n')}\n      }`;
}

/** Rows of a table get a line each. */
function printProp(value: Json): string {
  if (!Array.isArray(value) || !value.some((each) => typeof each === 'object' && each !== null)) return inline(value);
  return `[\n${value.map((row) => `          ${inline(row)}`).join(',\n')}\n        ]`;
}

function printBox([id, { x, y, width, height }]: readonly [string, Box]): string {
  return `${inline(id)}: ${inline({ x, y, width, height })}`;
}

/** Members that a probe may lack are printed where it has them. */
function printProbe(probe: Probe): string {
  const {
    id,
    from,
    to,
    protocol,
    port,
    sourcePort,
    expect,
    expectReason,
    proxy,
    jumps,
    keys,
    size,
    dontFragment,
    path,
    metadata,
    container,
    condition,
  } = probe;
  return inline({
    ...{ id, from, to, protocol, port, sourcePort, expect },
    ...(proxy === undefined ? {} : { proxy }),
    ...(jumps === undefined ? {} : { jumps }),
    ...(expectReason === undefined ? {} : { expectReason }),
    ...(keys === undefined ? {} : { keys }),
    ...(size === undefined ? {} : { size }),
    ...(dontFragment === undefined ? {} : { dontFragment }),
    ...(path === undefined ? {} : { path }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(container === undefined ? {} : { container }),
    ...(condition === undefined ? {} : { condition }),
  });
}

function block(open: string, items: readonly string[], close: string): string {
  return items.length === 0 ? open + close : `${open}\n${items.map((item) => `    ${item}`).join(',\n')}\n  ${close}`;
}

/** The value with the members of its objects in order of name. */
export function inOrderOfName(value: Json): Json {
  if (Array.isArray(value)) return value.map(inOrderOfName);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrderOfName(member)]));
}

/** JSON on one line. */
function inline(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`);
  return `{ ${members.join(', ')} }`;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
