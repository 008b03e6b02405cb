import type { Finding } from '../../model/findings.ts';
import type { ResourceId } from '../../model/topology.ts';
import { draftId } from '../drafts.ts';
import type { AwsRecord } from '../mapping.ts';
import { isRaw, type Raw } from './json.ts';
import type { Atlas, Location } from './locate.ts';
import type { Output } from './outputs.ts';

/** What the records of one output share. */
export interface RecordContext {
  readonly output: Output;
  readonly atlas: Atlas;
  report(finding: Omit<Finding, 'place'>, output: Output): void;
}

/** The record with its accessors; `around` tells where the record or the output around it is. */
export function makeRecord(raw: Raw, context: RecordContext, around: () => Location): AwsRecord {
  let known: Location | null = null; // few are asked where they are
  const location = (): Location => {
    known ??= context.atlas.ofRecord(raw, around());
    return known;
  };
  const child = (value: Raw): AwsRecord => makeRecord(value, context, location);
  const text = (member: string): string | null => textOf(raw[member]);
  const texts = (member: string): readonly string[] => listOf(raw[member]).flatMap((each) => textOf(each) ?? []);
  return {
    get region() {
      return location().region;
    },
    get account() {
      return location().account;
    },
    get output() {
      return makeRecord(context.output.members, context, around);
    },
    get request() {
      return makeRecord(context.output.request, context, around);
    },
    name: (otherwise) => tagIn(raw, 'Name') ?? otherwise,
    tag: (key) => tagIn(raw, key),
    has: (member) => isSaid(raw[member]),
    text,
    flag: (member) => flagOf(raw[member]),
    number: (member) => numberOf(raw[member]),
    texts,
    record: (member) => {
      const value = raw[member];
      return isRaw(value) ? child(value) : null;
    },
    records: (member) => listOf(raw[member]).filter(isRaw).map(child),
    members: () => Object.keys(raw),
    reference: (member) => {
      const id = text(member);
      return id === null ? null : draftId(id);
    },
    references: (member) => texts(member).map((id): ResourceId => draftId(id)),
    report: (severity, rule, message, resource) =>
      context.report({ severity, rule, message, resource: resource ?? null }, context.output),
  };
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function flagOf(value: unknown): boolean | null {
  if (value === 'true' || value === 'false') return value === 'true'; // attributes of load balancers are text
  return typeof value === 'boolean' ? value : null;
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** Interfaces call their tags `TagSet`, ECS writes `key` and `value`. */
function tagIn(raw: Raw, key: string): string | null {
  const tags = [...listOf(raw.Tags), ...listOf(raw.TagSet), ...listOf(raw.tags)].filter(isRaw);
  const tag = tags.find((each) => (each.Key ?? each.key) === key);
  return tag === undefined ? null : textOf(tag.Value ?? tag.value);
}
