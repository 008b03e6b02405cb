import type { Finding, Severity, TextPlace } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { ResourceId } from '../model/topology.ts';

/** Line and column in a text, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** The text's name, where one report speaks of several texts. */
  readonly source?: string;
}

export interface Remark {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: Message;
  readonly place: Place | null;
  readonly resource?: ResourceId | null;
  readonly field?: string;
}

/** Collects findings about one text, each once. */
export interface Report {
  add(remark: Remark): void;
  findings(): readonly Finding[];
}

/** A report on the text called `source`; findings come out in the order of the text, those without a place first. */
export function makeReport(source: string): Report {
  const found = new Map<string, Finding>();
  return {
    add: (remark) => {
      const place: TextPlace | null = remark.place === null ? null : { source, ...remark.place };
      const finding: Finding = {
        severity: remark.severity,
        resource: remark.resource ?? null,
        rule: remark.rule,
        message: remark.message,
        ...(remark.field === undefined ? {} : { field: remark.field }),
        ...(place === null ? {} : { place }),
      };
      const key = JSON.stringify([finding.rule, finding.message, finding.place ?? null, finding.resource]);
      if (!found.has(key)) found.set(key, finding);
    },
    findings: () => [...found.values()].sort(byPlace),
  };
}

function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [a.place?.source ?? '', b.place?.source ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
