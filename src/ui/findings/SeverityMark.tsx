import type { Severity } from '../../model/findings.ts';

const MARKS: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', hint: 'i' };

/** A mark that tells the severity by its shape; words for it stand beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`severity severity-${severity}`} aria-hidden="true">
      {MARKS[severity]}
    </span>
  );
}
