import type { Finding } from '../../model/findings.ts';
import { useSay } from '../language/use-say.ts';
import { countFindings, SEVERITIES } from './counts.ts';
import { SeverityMark } from './SeverityMark.tsx';

/** Counts of findings by severity; says so when there are none. */
export function FindingBadges({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  const counts = countFindings(findings);
  if (findings.length === 0) return <span className="badge badge-fine">{say('ui.findings.none')}</span>;
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
