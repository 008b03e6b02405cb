import type { Finding, Severity } from '../model/findings.ts';
import { message } from '../model/message.ts';
import { type Document, EMPTY_DOCUMENT } from '../model/topology.ts';
import { lineAndColumn, readJsonValues } from './aws-cli/json.ts';
import { membersRead, readAwsCli } from './aws-cli/read.ts';
import { makeAssignments, type Assignments } from './cloudformation/assignments.ts';
import { readCloudFormation } from './cloudformation/read.ts';
import { detectFormat, type Format } from './detect.ts';
import { readDocument } from './document/read.ts';
import type { ReadableKinds } from './mapping.ts';
import { merge } from './merge.ts';
import type { SourceText } from './source-text.ts';

export interface SourcesReading {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/**
 * Reads texts of any known format as one world. What the AWS CLI printed is read together, since its outputs speak of one another;
 * resources of other sources point only at resources of their own. Where two sources use one id for different things, the later one's
 * is renamed and reported.
 */
export function readSources(sources: readonly SourceText[], kinds: ReadableKinds): SourcesReading {
  const members = membersRead(kinds);
  const detected = sources.map((source): Detected => ({ source, format: detectFormat(source.text, members) }));
  const outputs = detected.filter(({ format }) => format === 'aws-cli').map(({ source }) => source);
  const assignments = makeAssignments();
  const readings = detected.flatMap(({ source, format }): readonly Named[] => {
    if (format === 'aws-cli')
      return source === outputs[0] ? [{ name: source.name, reading: readAwsCli(outputs, kinds) }] : [];
    return [{ name: source.name, reading: readSource({ source, format }, kinds, { assignments, outputs }) }];
  });
  let document: Document | null = null;
  const findings: Finding[] = [];
  for (const { name, reading } of readings) {
    findings.push(...reading.findings);
    if (document === null) {
      document = reading.document;
      continue;
    }
    const merged = merge(document, reading.document, name, kinds);
    document = merged.document;
    findings.push(...merged.findings);
  }
  return { document: document ?? EMPTY_DOCUMENT, findings };
}

interface Detected {
  readonly source: SourceText;
  readonly format: Format | null;
}

interface Named {
  readonly name: string;
  readonly reading: SourcesReading;
}

interface Others {
  readonly assignments: Assignments;
  readonly outputs: readonly SourceText[];
}

function readSource({ source, format }: Detected, kinds: ReadableKinds, others: Others): SourcesReading {
  const { name, text } = source;
  switch (format) {
    case 'hopwise':
      return readDocument(text, kinds, name);
    case 'cloudformation':
      return readCloudFormation(name, text, kinds, others.assignments);
    case 'aws-cli':
      return readAwsCli([source], kinds);
    case null:
      if (others.outputs.length === 0) return notRead(source);
      // A folder of outputs also holds those of calls that nobody here reads.
      return isJson(text) ? NOTHING : unread(name, 'hint', 'aws-unread', 'aws.unread');
  }
}

const NOTHING: SourcesReading = { document: EMPTY_DOCUMENT, findings: [] };

/** A text of no known format: empty, broken, or something else. */
function notRead(source: SourceText): SourcesReading {
  if (source.text.trim() === '') return unread(source.name, 'error', 'format', 'import.empty');
  return brokenJson(source) ?? unread(source.name, 'error', 'format', 'import.format');
}

/** What is wrong with a text that begins like JSON and is none; null for all others. */
function brokenJson({ name, text }: SourceText): SourcesReading | null {
  const reading = readJsonValues(text);
  if (!/^\s*[{[]/.test(text) || reading.ok) return null;
  const place = { source: name, ...lineAndColumn(text, reading.offset) };
  const told = message('import.unreadable', { reason: reading.reason });
  return {
    document: EMPTY_DOCUMENT,
    findings: [{ severity: 'error', resource: null, rule: 'unreadable', message: told, place }],
  };
}

function isJson(text: string): boolean {
  const reading = readJsonValues(text);
  return reading.ok && reading.values.length > 0;
}

function unread(name: string, severity: Severity, rule: string, key: string): SourcesReading {
  const place = { source: name, line: 1, column: 1 };
  return {
    document: EMPTY_DOCUMENT,
    findings: [{ severity, resource: null, rule, message: message(key, { name }), place }],
  };
}
