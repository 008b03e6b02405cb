import { message } from '../model/message.ts';
import type { View } from '../model/view.ts';
import type { Checked } from '../sim/expectation.ts';
import { probeText } from '../sim/print-check.ts';
import { printedCode, type Say } from '../sim/print-json.ts';

/**
 * The outcomes of saved probes as JUnit XML, one test case per probe, for the test reports of pipelines.
 * A probe of which nothing is expected counts as skipped.
 * @see https://github.com/testmoapp/junitxml
 */
export function junitXml(checked: readonly Checked[], view: View, say: Say): string {
  const failures = checked.filter((each) => each.met === false).length;
  const skipped = checked.filter((each) => each.met === null).length;
  const counts = `tests="${checked.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="hopwise check" ${counts} skipped="${skipped}">`,
    ...checked.map((each) => testCase(each, view, say)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(checked: Checked, view: View, say: Say): string {
  const head = `    <testcase classname="hopwise" name="${escaped(probeText(checked.probe, view))}"`;
  if (checked.met === true) return `${head}/>`;
  if (checked.met === null) return `${head}>\n      <skipped/>\n    </testcase>`;
  return `${head}>\n${failure(checked, say)}\n    </testcase>`;
}

function failure({ probe, answer }: Checked, say: Say): string {
  const { outcome, reason, direction } = answer.conversation;
  const seen = say(message(`outcome.${outcome}`));
  const type = reason === null ? outcome : printedCode(reason.code, direction);
  const lines = [
    ...(reason === null ? [] : [say(reason.message)]),
    ...answer.blockers.flatMap((each) => each.fixes.slice(0, 1).map((fix) => `→ ${say(fix.message)}`)),
  ];
  const text = `expected ${probe.expect ?? ''}: ${seen}`;
  return `      <failure type="${escaped(type)}" message="${escaped(text)}">${escaped(lines.join('\n'))}</failure>`;
}

/** Text as XML 1.0 holds it: characters it forbids are replaced. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
