import type { Finding } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { type Document, EMPTY_DOCUMENT, type ResourceId } from '../../model/topology.ts';
import { accept } from '../accept.ts';
import { makeWorkshop, type Workshop } from '../drafts.ts';
import { type AwsRead, memberNote, type ReadableKinds } from '../mapping.ts';
import { makeReport, type Report } from '../report.ts';
import type { SourceText } from '../source-text.ts';
import { isRaw, type Raw } from './json.ts';
import { makeAtlas } from './locate.ts';
import { type Output, outputsOf } from './outputs.ts';
import { type Places, placesOf } from './places.ts';
import { makeRecord, type RecordContext } from './record.ts';

export interface AwsReading {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/** Members of outputs that some kind reads. */
export function membersRead(kinds: ReadableKinds): ReadonlySet<string> {
  return new Set([...kinds.values()].flatMap((kind) => Object.keys(kind.awsCli?.calls ?? {})));
}

/**
 * Reads what the AWS CLI printed, from any number of accounts, Regions, calls and pages, as one topology. Neither the order of files
 * nor that of members matters. Members nobody reads are passed over; what is missing becomes a finding and is not made up.
 */
export function readAwsCli(files: readonly SourceText[], kinds: ReadableKinds): AwsReading {
  const report = makeReport(files[0]?.name ?? '');
  const outputs = readOutputs(files, membersRead(kinds), report);
  const workshop = makeWorkshop(kinds, {
    duplicate: () => undefined, // seen from another account, or twice
    nothingToChange: (id, by) =>
      report.add({
        severity: 'warning',
        rule: 'aws-not-in-input',
        message: message('aws.nothing-to-change', { id }),
        place: { source: by, line: 1, column: 1 },
      }),
  });
  const places = placesOf(files);
  readRecords({ outputs, kinds, report, workshop, places });
  noteMembers(outputs, workshop);
  reportMissing(outputs, kinds, report);
  workshop.amendAll();
  for (const kind of kinds.values()) kind.awsCli?.always?.(workshop.bench('', null));
  workshop.settleAll();
  const placeOf = (text: string, id: ResourceId) => {
    const [maker] = workshop.makers(id);
    return maker === undefined || maker === '' ? null : places.of(maker, [text, id]);
  };
  const topology = accept({ workshop, kinds, report, placeOf, dangling: 'reference' });
  return { document: { ...EMPTY_DOCUMENT, title: titleOf(files), topology }, findings: report.findings() };
}

/** In order of file names, so that the same folder gives the same document. */
function readOutputs(files: readonly SourceText[], known: ReadonlySet<string>, report: Report): readonly Output[] {
  const ordered = files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return ordered.flatMap((file) => {
    const outputs = outputsOf(file, known);
    if (!('reason' in outputs)) return outputs;
    report.add({
      severity: 'error',
      rule: 'unreadable',
      message: message('import.unreadable', { reason: outputs.reason }),
      place: { source: file.name, line: outputs.line, column: outputs.column },
    });
    return [];
  });
}

interface Reading {
  readonly outputs: readonly Output[];
  readonly kinds: ReadableKinds;
  readonly report: Report;
  readonly workshop: Workshop;
  readonly places: Places;
}

function readRecords({ outputs, kinds, report, workshop, places }: Reading): void {
  const members = membersRead(kinds);
  const atlas = makeAtlas(outputs, (output) => [...members].flatMap((member) => withParts(rawsOf(output, member))));
  const byMember = groupedByMember(outputs, members);
  const tell: RecordContext['report'] = (finding, { file }) =>
    report.add({ ...finding, place: places.of(file.name, [finding.resource ?? '']) });
  for (const kind of kinds.values()) {
    for (const [member, read] of Object.entries<AwsRead>(kind.awsCli?.calls ?? {})) {
      for (const output of byMember.get(member) ?? []) {
        const bench = workshop.bench(output.file.name, null);
        const context: RecordContext = { output, atlas, report: tell };
        const around = () => atlas.ofOutput(output);
        for (const raw of rawsOf(output, member)) read(makeRecord(raw, context, around), bench);
      }
    }
  }
}

function groupedByMember(outputs: readonly Output[], members: ReadonlySet<string>): ReadonlyMap<string, Output[]> {
  const grouped = new Map<string, Output[]>();
  for (const output of outputs) {
    for (const member of Object.keys(output.members)) {
      if (!members.has(member)) continue;
      const group = grouped.get(member);
      if (group === undefined) grouped.set(member, [output]);
      else group.push(output);
    }
  }
  return grouped;
}

/** The records under a member: a list's objects, or the one object it is. */
function rawsOf(output: Output, member: string): readonly Raw[] {
  const value = output.members[member];
  return (Array.isArray(value) ? value : [value]).filter(isRaw);
}

/** Reservations say nothing themselves: their instances do. */
function withParts(raws: readonly Raw[]): readonly Raw[] {
  return raws.flatMap((raw) => [raw, ...(Array.isArray(raw.Instances) ? raw.Instances.filter(isRaw) : [])]);
}

/** Says which lists the input holds, be they empty: what is not in one of those is gone, what is not in others is not known. */
function noteMembers(outputs: readonly Output[], workshop: Workshop): void {
  const bench = workshop.bench('', null);
  for (const { members } of outputs) for (const member of Object.keys(members)) bench.note(memberNote(member), true);
}

/** An answer rests on lists that no file holds; an empty list is an answer. */
function reportMissing(outputs: readonly Output[], kinds: ReadableKinds, report: Report): void {
  if (outputs.length === 0) return;
  for (const member of [...kinds.values()].flatMap((kind) => kind.awsCli?.expected ?? [])) {
    if (outputs.some((output) => Object.hasOwn(output.members, member))) continue;
    report.add({
      severity: 'warning',
      rule: 'aws-not-in-input',
      message: message('aws.not-in-input', { member }),
      place: null,
    });
  }
}

/** The folder around all files, or the name of the only one. */
function titleOf(files: readonly SourceText[]): string {
  const paths = files.map((file) => file.name.split(/[/\\]/));
  const [first = []] = paths;
  if (paths.length === 1) return (first.at(-1) ?? '').replace(/\.json$/i, '');
  const folders = first.slice(0, -1);
  const apart = folders.findIndex((part, index) => paths.some((path) => path[index] !== part));
  return (apart === -1 ? folders : folders.slice(0, apart)).at(-1) ?? '';
}
