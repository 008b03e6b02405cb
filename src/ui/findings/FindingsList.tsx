import type { Finding } from '../../model/findings.ts';
import { useSay } from '../language/use-say.ts';
import { SEVERITIES } from './counts.ts';
import { FindingItem } from './FindingItem.tsx';
import './findings.css';

/** Findings from the gravest to the mildest. */
export function FindingsList({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  if (findings.length === 0) return <p className="empty">{say('ui.findings.none')}</p>;
  return (
    <ul className="findings" aria-label={say('ui.findings.title')}>
      {SEVERITIES.flatMap((severity) =>
        findings
          .filter((finding) => finding.severity === severity)
          .map((finding) => <FindingItem key={keyOf(finding)} finding={finding} />),
      )}
    </ul>
  );
}

function keyOf({ rule, resource, field, message }: Finding): string {
  return JSON.stringify([rule, resource, field, message.key, message.values]);
}
