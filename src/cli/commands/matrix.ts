import { kinds } from '../../resources/registry.ts';
import type { MatrixService } from '../../sim/matrix/decide.ts';
import { openMatrix } from '../../sim/matrix/matrix.ts';
import { matrixCsv, matrixJson, matrixText } from '../../sim/matrix/print.ts';
import { reportOf } from '../../sim/matrix/report.ts';
import { languageOption, portNumber, protocolOption, readArguments, textsOption, type Values } from '../arguments.ts';
import { DONE } from '../exit.ts';
import type { Io } from '../io.ts';
import { load } from '../load.ts';
import { UsageError } from '../usage-error.ts';
import { findingLine, speaker } from '../words.ts';

export const MATRIX_HELP = `hopwise matrix SOURCE... [options]

Says who reaches whom: every interface and host against every other, in groups of equal behaviour. A pair is decided by the
first packet of a connection and the answer to it.

  --port N             a port to ask for; may be given several times (22, 80 and 443 without any)
  --protocol NAME      tcp (default), udp or icmp
  --json               one JSON object: groups, and per pair of groups the answer for each port
  --csv                a line per pair of groups and port
  --lang en|ko         language of the sentences

Exit: 0 decided, 2 the source could not be read.

Example:
  hopwise matrix lab.json --port 22 --port 443 --csv
`;

const USUAL_PORTS: readonly number[] = [22, 80, 443];

export async function matrix(args: readonly string[], io: Io): Promise<number> {
  const { values, sources } = readArguments(args, {
    port: { type: 'string', multiple: true },
    protocol: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  });
  if (values.help === true) {
    io.out(MATRIX_HELP);
    return DONE;
  }
  const services = readServices(values);
  if (values.json === true && values.csv === true) throw new UsageError('--json and --csv: give one of them.');
  const say = speaker(languageOption(values));
  const { document, findings } = await load(sources, io, say);
  for (const finding of findings) io.err(`${findingLine(finding, say)}\n`);
  const found = reportOf(openMatrix(document.topology, kinds, services));
  if (values.json === true) io.out(`${JSON.stringify(matrixJson(found), null, 2)}\n`);
  else io.out(values.csv === true ? matrixCsv(found) : matrixText(found, say));
  return DONE;
}

function readServices(values: Values): readonly MatrixService[] {
  const protocol = protocolOption(values);
  const ports = textsOption(values, 'port').flatMap((text) => portNumber(text, '--port') ?? []);
  if (protocol === 'icmp') {
    if (ports.length > 0) throw new UsageError('ICMP has no ports: leave --port out, or use --protocol tcp.');
    return [{ protocol, port: null }];
  }
  return [...new Set(ports.length === 0 ? USUAL_PORTS : ports)].map((port) => ({ protocol, port }));
}
