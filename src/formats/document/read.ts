import type { Finding } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { migrate } from '../../model/migrations/migrate.ts';
import type { RawDocument } from '../../model/migrations/migration.ts';
import type { Shapes } from '../../model/shape.ts';
import { type Document, EMPTY_DOCUMENT, FORMAT } from '../../model/topology.ts';
import type { DocumentContext } from './context.ts';
import { makeReport, type Report } from '../report.ts';
import { type Places, placesIn } from './places.ts';
import { readLayout } from './read-layout.ts';
import { readProbes } from './read-probes.ts';
import { readResources } from './read-resources.ts';

export interface DocumentReading {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

const MEMBERS = ['format', 'version', 'title', 'resources', 'layout', 'probes'];

/**
 * Reads a Hopwise document of this or an older version. A value that a field does not take is reported with its place and replaced by
 * the field's initial value; resources of unknown kinds are kept as they are. Nothing throws; an unreadable text gives an empty document.
 */
export function readDocument(text: string, shapes: Shapes, source = 'document'): DocumentReading {
  const report = makeReport(source);
  const places = placesIn(text);
  const complain: DocumentContext['complain'] = (severity, rule, path, values = {}) =>
    report.add({ severity, rule, message: message(`document.${rule}`, values), place: places.of(path) });
  const parsed = parseJson(text, places, report);
  if (parsed === null) return { document: EMPTY_DOCUMENT, findings: report.findings() };
  const migrated = migrate(parsed);
  if (!migrated.ok) {
    complain('error', 'version', ['version'], { version: String(migrated.version), newest: FORMAT });
    return { document: EMPTY_DOCUMENT, findings: report.findings() };
  }
  const { raw } = migrated;
  for (const name of Object.keys(raw)) {
    if (!MEMBERS.includes(name)) complain('warning', 'member', [name], { member: name });
  }
  const context: DocumentContext = { shapes, complain, report, places };
  const document: Document = {
    format: FORMAT,
    title: typeof raw.title === 'string' ? raw.title : '',
    topology: readResources(raw.resources, context),
    layout: readLayout(raw.layout, context),
    probes: readProbes(raw.probes, context),
  };
  return { document, findings: report.findings() };
}

function parseJson(text: string, places: Places, report: Report): RawDocument | null {
  let reason = 'JSON object expected';
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return Object.fromEntries(Object.entries(parsed));
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  const fault = places.fault();
  const unreadable = message('import.unreadable', { reason: fault?.reason ?? reason });
  report.add({
    severity: 'error',
    rule: 'unreadable',
    message: unreadable,
    place: fault?.place ?? { line: 1, column: 1 },
  });
  return null;
}
