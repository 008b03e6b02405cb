import { message } from '../../model/message.ts';
import { viewOf } from '../../model/view.ts';
import { kinds } from '../../resources/registry.ts';
import { checkProbes } from '../../sim/expectation.ts';
import { checkJson, checkText } from '../../sim/print-check.ts';
import { simulate } from '../../sim/simulation.ts';
import { languageOption, readArguments, textOption } from '../arguments.ts';
import { DONE, NEGATIVE } from '../exit.ts';
import type { Io } from '../io.ts';
import { junitXml } from '../junit.ts';
import { load } from '../load.ts';
import { findingLine, speaker } from '../words.ts';
import { writeTo } from '../write.ts';

export const CHECK_HELP = `hopwise check SOURCE... [options]

Asks every probe that a Hopwise document keeps, and compares the answers with what is expected of them.

  --json               one JSON object instead of lines
  --junit FILE         also a JUnit report, one test case per probe
  --lang en|ko         language of the sentences

Exit: 0 every expectation held, 1 one did not, 2 the source could not be read.

Example:
  hopwise check lab.json --junit report.xml
`;

export async function check(args: readonly string[], io: Io): Promise<number> {
  const { values, sources } = readArguments(args, { json: { type: 'boolean' }, junit: { type: 'string' } });
  if (values.help === true) {
    io.out(CHECK_HELP);
    return DONE;
  }
  const say = speaker(languageOption(values));
  const { document, findings } = await load(sources, io, say);
  for (const finding of findings) io.err(`${findingLine(finding, say)}\n`);
  if (document.probes.length === 0) io.err(`${say(message('check.none'))}\n`);
  const checked = checkProbes(document.probes, simulate(document.topology, kinds).ask);
  const view = viewOf(document.topology, kinds);
  const junit = textOption(values, 'junit');
  if (junit !== null) await writeTo(junit, junitXml(checked, view, say), io);
  if (values.json === true) io.out(`${JSON.stringify(checkJson(checked, view, say), null, 2)}\n`);
  else io.out(checkText(checked, view, say));
  return checked.some((each) => each.met === false) ? NEGATIVE : DONE;
}
