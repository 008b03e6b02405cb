import { checkTopology } from '../../kinds/check.ts';
import type { Finding, Severity } from '../../model/findings.ts';
import type { Json } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { languageOption, readArguments } from '../arguments.ts';
import { DONE, NEGATIVE } from '../exit.ts';
import type { Io } from '../io.ts';
import { load } from '../load.ts';
import { findingLine, type Say, speaker } from '../words.ts';

export const LINT_HELP = `hopwise lint SOURCE... [options]

Says what AWS would refuse, what will surprise, and what of the source was not understood.

  --json               one JSON object instead of lines
  --lang en|ko         language of the sentences

Exit: 0 no error, 1 an error stands, 2 the source could not be read.

Example:
  hopwise lint nat-instance-lab.yaml
`;

export async function lint(args: readonly string[], io: Io): Promise<number> {
  const { values, sources } = readArguments(args, { json: { type: 'boolean' } });
  if (values.help === true) {
    io.out(LINT_HELP);
    return DONE;
  }
  const say = speaker(languageOption(values));
  const loaded = await load(sources, io, say);
  const found = [...loaded.findings, ...checkTopology(loaded.document.topology, kinds)];
  const findings = found.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  if (values.json === true) {
    const object = {
      format: 'hopwise-lint',
      version: 1,
      findings: findings.map((finding) => findingJson(finding, say)),
    };
    io.out(`${JSON.stringify(object, null, 2)}\n`);
  } else {
    for (const finding of findings) io.out(`${findingLine(finding, say)}\n`);
  }
  return findings.some((finding) => finding.severity === 'error') ? NEGATIVE : DONE;
}

/** Errors first; within a severity the order of the source, then of resources. */
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

function findingJson(finding: Finding, say: Say): Json {
  const { severity, resource, field, rule, place, docs, fix } = finding;
  return {
    severity,
    resource,
    field: field ?? null,
    rule,
    message: say(finding.message),
    fix: fix === undefined ? null : say(fix.message),
    place: place === undefined ? null : { source: place.source ?? null, line: place.line, column: place.column },
    docs: docs ?? null,
  };
}
