import type { Finding, Severity } from '../../model/findings.ts';

/** Severities from the gravest to the mildest, as they are listed. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
