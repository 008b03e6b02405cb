import type { Finding } from '../../model/findings.ts';
import { useSay } from '../language/use-say.ts';
import { countFindings, SEVERITIES } from './counts.ts';
import { SeverityMark } from './SeverityMark.tsx';

/** Counts of findings by severity. */
export function FindingBadges({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  const counts = countFindings(findings);
  return (
    <span className="badges">
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} className={`badge badge-${severity}`} title={say(`severity.${severity}`)}>
          <SeverityMark severity={severity} />
          <span className="visually-hidden">{say(`severity.${severity}`)}</span> {counts[severity]}
        </span>
      ))}
    </span>
  );
}
