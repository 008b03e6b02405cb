import { useState } from 'react';
import type { Finding } from '../../model/findings.ts';
import { useSay } from '../language/use-say.ts';
import { SEVERITIES } from './counts.ts';
import { FindingItem } from './FindingItem.tsx';
import './findings.css';

/** How many findings are listed until all of them are asked for. */
const SHOWN_AT_FIRST = 100;

/** Findings from the gravest to the mildest. */
export function FindingsList({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  if (findings.length === 0) return <p className="empty">{say('ui.findings.none')}</p>;
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const shown = all ? sorted : sorted.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className="findings" aria-label={say('ui.findings.title')}>
        {shown.map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <button type="button" className="small-button" onClick={() => setAll(true)}>
          {say('ui.findings.all', { count: sorted.length })}
        </button>
      )}
    </>
  );
}

function keyOf({ rule, resource, field, message, place }: Finding): string {
  return JSON.stringify([rule, resource, field, message.key, message.values, place]);
}
