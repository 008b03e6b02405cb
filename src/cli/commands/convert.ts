import { printDocument } from '../../formats/document/print.ts';
import { languageOption, readArguments, textOption } from '../arguments.ts';
import { DONE, NEGATIVE } from '../exit.ts';
import type { Io } from '../io.ts';
import { load } from '../load.ts';
import { UsageError } from '../usage-error.ts';
import { findingLine, speaker } from '../words.ts';
import { writeTo } from '../write.ts';

export const CONVERT_HELP = `hopwise convert SOURCE... --to hopwise [options]

Writes the sources as one Hopwise document.

  --to FORMAT          hopwise
  --out FILE           a file instead of standard output
  --lang en|ko         language of what is said on standard error

Exit: 0 written whole, 1 written with the losses that standard error names, 2 the source could not be read.

Example:
  hopwise convert nat-instance-lab.yaml --to hopwise --out lab.json
`;

export async function convert(args: readonly string[], io: Io): Promise<number> {
  const { values, sources } = readArguments(args, { to: { type: 'string' }, out: { type: 'string' } });
  if (values.help === true) {
    io.out(CONVERT_HELP);
    return DONE;
  }
  const to = textOption(values, 'to');
  if (to !== 'hopwise')
    throw new UsageError(
      to === null ? '--to FORMAT is missing: use --to hopwise.' : `--to ${to}: known formats are hopwise.`,
    );
  const say = speaker(languageOption(values));
  const { document, findings } = await load(sources, io, say);
  for (const finding of findings) io.err(`${findingLine(finding, say)}\n`);
  const out = textOption(values, 'out');
  if (out === null) io.out(printDocument(document));
  else await writeTo(out, printDocument(document), io);
  return findings.some((finding) => finding.severity !== 'hint') ? NEGATIVE : DONE;
}
