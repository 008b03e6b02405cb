import { printDocument } from '../../formats/document/print.ts';
import { readDocument } from '../../formats/document/read.ts';
import { readSources } from '../../formats/read-sources.ts';
import type { SourceText } from '../../formats/source-text.ts';
import { checkTopology } from '../../kinds/check.ts';
import type { Finding } from '../../model/findings.ts';
import { type Document, EMPTY_DOCUMENT, type Probe, type Topology } from '../../model/topology.ts';
import { viewOf } from '../../model/view.ts';
import { kinds } from '../../resources/registry.ts';
import { decideAll, openMatrix } from '../../sim/matrix/matrix.ts';
import { traceJson } from '../../sim/print-json.ts';
import { traceText } from '../../sim/print-text.ts';
import { simulate } from '../../sim/simulation.ts';
import { natLab } from '../nat-lab.ts';
import { differencesAlone } from '../pairs.ts';
import { judgeAnswer, judgeFinding } from './judge.ts';
import { mutated } from './mutate.ts';
import { type Random, randomFrom } from './random.ts';
import { disturbed, randomProbe, randomTopology } from './random-document.ts';

/** Well-formed texts that mutations start from, by format. */
export type Seeds = Readonly<Record<string, readonly SourceText[]>>;

/** Makes one input from a number and tries everything on it. Throws where something is wrong. */
export type Campaign = (seed: number) => void;

/** Random documents, and for every format of the seeds inputs with mistakes. The same number makes the same input. */
export function campaignsFor(seeds: Seeds): ReadonlyMap<string, Campaign> {
  const { w } = natLab('mended');
  const lab = w.topology();
  const sample = printDocument({ ...EMPTY_DOCUMENT, title: 'lab', topology: lab, probes: [ASKED] });
  const all: Seeds = { document: [{ name: 'lab.json', text: sample }], ...seeds };
  const texts = Object.entries(all).map(([format, files]): [string, Campaign] => [
    format,
    (seed) => tryTexts(files, randomFrom(seed)),
  ]);
  const documents: Campaign = (seed) => {
    const random = randomFrom(seed);
    const topology = random.chance(0.6) ? disturbed(lab, random) : randomTopology(random);
    tryDocument({ ...EMPTY_DOCUMENT, topology }, random);
  };
  return new Map([['random documents', documents], ...texts]);
}

const ASKED: Probe = {
  ...{ id: 'p', from: 'jhPrivate-EC2-1', to: 'example.com', protocol: 'tcp', port: 80, sourcePort: null },
  ...{ expect: 'connect', proxy: '10.10.1.100:3128', jumps: ['jhNAT-Instance'], keys: [] },
};

/** Whatever the document holds, it is read, judged, asked and printed. */
function tryDocument(written: Document, random: Random): void {
  const { document, findings } = readDocument(printDocument(written), kinds);
  for (const each of findings) judgeFinding(each);
  const again = readDocument(printDocument(document), kinds).document;
  if (printDocument(again) !== printDocument(document)) throw new Error('the document is not read as it was printed');
  tryWorld(document, random);
}

/** A few of a format's files, with mistakes in some of them. */
function tryTexts(files: readonly SourceText[], random: Random): void {
  const chosen = files.length <= 2 ? files : files.filter(() => random.chance(0.4));
  const target = random.below(chosen.length);
  const sources = chosen.map(({ name, text }, index) =>
    index === target || random.chance(0.1)
      ? { name, text: mutated(text, random, random.pick(files).text) }
      : { name, text },
  );
  const { document, findings } = readSources(sources, kinds);
  for (const each of findings) judgeFinding(each);
  tryWorld(document, random);
}

function tryWorld(document: Document, random: Random): void {
  const { topology } = document;
  const found: readonly Finding[] = checkTopology(topology, kinds);
  for (const each of found) judgeFinding(each);
  const simulation = simulate(topology, kinds);
  const view = viewOf(topology, kinds);
  const probes = [...document.probes, randomProbe(topology, random, 'x'), randomProbe(topology, random, 'y')];
  for (const probe of probes) {
    const answer = simulation.ask(probe);
    judgeAnswer(answer);
    JSON.stringify(traceJson(answer, probe, view, (message) => message.key));
    traceText(answer, probe, view, (message) => message.key);
  }
  if (random.chance(0.1)) tryMatrix(topology);
}

/** More ends than this are not asked pair by pair. */
const MOST_ENDS = 12;

function tryMatrix(topology: Topology): void {
  const matrix = openMatrix(topology, kinds, [
    { protocol: 'tcp', port: 80 },
    { protocol: 'icmp', port: null },
  ]);
  decideAll(matrix);
  const wrong = matrix.ends.length > MOST_ENDS ? [] : differencesAlone(matrix, topology);
  if (wrong.length > 0) throw new Error(`the matrix is wrong: ${wrong.join('; ')}`);
}
