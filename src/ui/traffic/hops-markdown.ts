import type { Message } from '../../model/message.ts';
import { headerText } from '../../scene/header.ts';
import type { HopRow } from './hop-rows.ts';
import type { NameOf } from './step-text.ts';

/** What the table is printed with. */
export interface HopWords {
  readonly nameOf: NameOf;
  say(message: Message): string;
  /** Headings of the five columns. */
  readonly headings: readonly [string, string, string, string, string];
  /** Line above the table: the command and its outcome. */
  readonly title: string;
}

/** The hops as a Markdown table (GFM), for a blog post or a ticket. Changed headers are set in bold. */
export function hopsMarkdown(rows: readonly HopRow[], words: HopWords): string {
  const lines = rows.map((row) => {
    const checks = row.steps.map((step) => `${step.allow ? '✓' : '✗'} ${escaped(words.say(step.message))}`);
    return cells([
      String(row.number),
      row.label,
      escaped(words.nameOf(row.resource)),
      checks.join('<br>'),
      headerCell(row),
    ]);
  });
  return [
    `**${escaped(words.title)}**`,
    '',
    cells(words.headings),
    '| --: | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function headerCell(row: HopRow): string {
  const before = `\`${headerText(row.before)}\``;
  return row.rewrites.length === 0 ? before : `${before}<br>**\`${headerText(row.after)}\`**`;
}

function cells(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`;
}

/** Characters that Markdown would read as its own, or as the end of a cell. */
function escaped(text: string): string {
  return text.replace(/[\\|*_`<>]/g, '\\$&');
}
