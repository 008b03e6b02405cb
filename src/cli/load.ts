import { readSources } from '../formats/read-sources.ts';
import type { SourceText } from '../formats/source-text.ts';
import type { Finding } from '../model/findings.ts';
import type { Document } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';
import { findingLine, type Say } from './words.ts';

export interface Loaded {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/** Rules of findings that leave nothing of a source to work with. */
const FATAL: readonly string[] = ['unreadable', 'format', 'version'];

/** Reads all sources as one world. Throws a UsageError naming file, line and column when one cannot be read. */
export async function load(sources: readonly string[], io: Io, say: Say): Promise<Loaded> {
  if (sources.length === 0)
    throw new UsageError(
      'Name a source: a Hopwise document, a CloudFormation template, outputs of aws ec2 describe-…, a folder of them, or - for standard input.',
    );
  const texts: SourceText[] = [];
  for (const source of sources) texts.push(...(await textsOf(source, io)));
  const empty = texts.find(({ text }) => text.trim() === '');
  if (empty !== undefined && texts.length === 1) throw new UsageError(`${empty.name}: it is empty.`);
  const { document, findings } = readSources(texts, kinds);
  const fatal = findings.find((finding) => FATAL.includes(finding.rule));
  if (fatal !== undefined) throw new UsageError(findingLine(fatal, say));
  return { document, findings };
}

async function textsOf(source: string, io: Io): Promise<readonly SourceText[]> {
  try {
    const files = (await io.list(source)) ?? [source];
    if (files.length === 0) throw new UsageError(`${source}: the folder has no files.`);
    return await Promise.all(
      files.map(async (name) => ({ name: name === '-' ? 'standard input' : name, text: await io.read(name) })),
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(inWords(source, error));
  }
}

/** What the system says of a file that cannot be read, by its code. @see https://nodejs.org/api/errors.html#common-system-errors */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  EISDIR: 'it is a folder, and a file was expected',
  ENOTDIR: 'a part of the path is a file and no folder',
  EMFILE: 'too many files are open',
};

function inWords(source: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : source;
  const said = SYSTEM_ERRORS[code];
  if (said !== undefined) return `${path}: ${said}.`;
  return `${source}: ${error instanceof Error ? error.message : String(error)}`;
}
