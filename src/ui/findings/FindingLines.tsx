import type { Finding, TextPlace } from '../../model/findings.ts';
import { useSay } from '../language/use-say.ts';
import { SEVERITIES } from './counts.ts';
import classes from './finding-lines.module.css';
import { SeverityMark } from './SeverityMark.tsx';

/** Findings of a text, the gravest first, each with its place in it. */
export function FindingLines({ findings }: { readonly findings: readonly Finding[] }) {
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return (
    <ul className={classes.lines}>
      {sorted.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change while it is shown
        <FindingLine key={index} finding={finding} />
      ))}
    </ul>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const say = useSay();
  return (
    <li className={classes.line} data-severity={finding.severity}>
      <SeverityMark severity={finding.severity} />
      <span className="visually-hidden">{say(`severity.${finding.severity}`)}</span>
      <span>{say(finding.message)}</span>
      <span className={`${classes.place} mono`}>{finding.place === undefined ? '' : placeText(finding.place)}</span>
    </li>
  );
}

function placeText({ source, line, column }: TextPlace): string {
  return [...(source === undefined ? [] : [source]), line, column].join(':');
}
