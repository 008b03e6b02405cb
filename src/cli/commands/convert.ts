import { writeCloudFormation } from '../../formats/cloudformation/write/write.ts';
import { printDocument } from '../../formats/document/print.ts';
import type { Finding } from '../../model/findings.ts';
import type { Document } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { languageOption, readArguments, textOption } from '../arguments.ts';
import { DONE, NEGATIVE } from '../exit.ts';
import type { Io } from '../io.ts';
import { load } from '../load.ts';
import { pictureOf } from '../picture.ts';
import { UsageError } from '../usage-error.ts';
import { findingLine, type Say, speaker } from '../words.ts';
import { writeTo } from '../write.ts';

interface Converted {
  readonly text: string;
  readonly losses: readonly Finding[];
}

type Conversion = (document: Document, say: Say) => Converted;

const FORMATS: ReadonlyMap<string, Conversion> = new Map<string, Conversion>([
  ['hopwise', (document) => ({ text: printDocument(document), losses: [] })],
  ['cloudformation', (document) => writeCloudFormation(document, kinds)],
  ['svg', (document, say) => ({ text: pictureOf(document, say), losses: [] })],
]);
const KNOWN = [...FORMATS.keys()].join(', ');

export const CONVERT_HELP = `hopwise convert SOURCE... --to FORMAT [options]

Writes the sources as one document or template.

  --to FORMAT          hopwise         a Hopwise document
                       cloudformation  a template of the Region with the most resources; what it cannot say is kept in
                                       its metadata, which Hopwise reads again
                       svg             a picture, which the page opens again
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
  const format = FORMATS.get(to ?? '');
  if (format === undefined)
    throw new UsageError(
      to === null ? `--to FORMAT is missing: one of ${KNOWN}.` : `--to ${to}: known formats are ${KNOWN}.`,
    );
  const say = speaker(languageOption(values));
  const { document, findings } = await load(sources, io, say);
  const { text, losses } = format(document, say);
  const all = [...findings, ...losses];
  for (const finding of all) io.err(`${findingLine(finding, say)}\n`);
  const out = textOption(values, 'out');
  if (out === null) io.out(text);
  else await writeTo(out, text, io);
  return all.some((finding) => finding.severity !== 'hint') ? NEGATIVE : DONE;
}
