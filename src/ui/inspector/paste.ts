/**
 * Reads what a spreadsheet puts on the clipboard (tabs), or lines of CSV (RFC 4180), as rows of cells.
 * Null when the text is one plain value, which belongs into the cell that has the focus.
 */
export function parsePastedRows(text: string): readonly (readonly string[])[] | null {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!/[\t\n]/.test(body)) return null;
  const separator = body.includes('\t') ? '\t' : ',';
  return splitRows(body, separator).filter((row) => row.some((cell) => cell !== ''));
}

function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\n]*)(${separator}|\\n|$)`, 'gy');
  for (const match of text.matchAll(cell)) {
    rows.at(-1)?.push(unquote((match[1] ?? '').trim()));
    if (match[2] === '\n') rows.push([]);
    if (match[2] === '') break;
  }
  return rows;
}

function unquote(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
