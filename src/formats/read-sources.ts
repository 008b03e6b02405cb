import type { Finding } from '../model/findings.ts';
import { message } from '../model/message.ts';
import { type Document, EMPTY_DOCUMENT } from '../model/topology.ts';
import { makeAssignments, type Assignments } from './cloudformation/assignments.ts';
import { readCloudFormation } from './cloudformation/read.ts';
import { detectFormat } from './detect.ts';
import { readDocument } from './document/read.ts';
import type { ReadableKinds } from './mapping.ts';
import { merge } from './merge.ts';

export interface SourceText {
  /** What findings call it: a file's name. */
  readonly name: string;
  readonly text: string;
}

export interface SourcesReading {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/**
 * Reads texts of any known format as one world. Resources of one source may point at those of another only within the same format's
 * ids; where two sources use one id for different things, the later one's is renamed and reported.
 */
export function readSources(sources: readonly SourceText[], kinds: ReadableKinds): SourcesReading {
  const assignments = makeAssignments();
  let document: Document | null = null;
  const findings: Finding[] = [];
  for (const source of sources) {
    const reading = readSource(source, kinds, assignments);
    findings.push(...reading.findings);
    if (document === null) {
      document = reading.document;
      continue;
    }
    const merged = merge(document, reading.document, source.name, kinds);
    document = merged.document;
    findings.push(...merged.findings);
  }
  return { document: document ?? EMPTY_DOCUMENT, findings };
}

function readSource({ name, text }: SourceText, kinds: ReadableKinds, assignments: Assignments): SourcesReading {
  const format = detectFormat(text);
  switch (format) {
    case 'hopwise':
      return readDocument(text, kinds, name);
    case 'cloudformation':
      return readCloudFormation(name, text, kinds, assignments);
    case null: {
      const unknown = message('import.format', { name });
      const place = { source: name, line: 1, column: 1 };
      return {
        document: EMPTY_DOCUMENT,
        findings: [{ severity: 'error', resource: null, rule: 'format', message: unknown, place }],
      };
    }
  }
}
