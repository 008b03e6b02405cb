import { type Message, message } from '../../model/message.ts';
import type { Severity } from '../../model/findings.ts';
import type { Json, ResourceId } from '../../model/topology.ts';
import type { CfnPointer, CfnSource } from '../mapping.ts';
import type { Place, Remark } from '../report.ts';
import type { Assignments } from './assignments.ts';
import type { Scope } from './scope.ts';
import type { Node } from './node.ts';
import { spell, toJson, type Value } from './value.ts';

/** What a source needs beside its own properties. */
export interface SourceContext {
  readonly logicalId: string;
  readonly type: string;
  readonly place: Place;
  readonly scope: Scope;
  readonly assignments: Assignments;
  /** The resource a value refers to by `Ref` or `GetAtt`. */
  pointer(value: Value): CfnPointer | null;
  report(remark: Remark): void;
}

/** A property of a resource or of a record in it, evaluated when it is asked for. */
export interface Property {
  /** Place of the name. */
  readonly place: Place;
  value(): Value;
}

export type Properties = ReadonlyMap<string, Property>;

/** A source with the names it was asked for, its records' included. */
export interface TrackedSource {
  readonly source: CfnSource;
  /** Reports properties nobody asked for. */
  reportUnread(): void;
}

export function nodeProperties(node: Node | null, scope: Scope): Properties {
  if (node?.type !== 'map') return node === null ? new Map() : valueProperties(scope.value(node));
  const entries = [...node.entries].map(([name, entry]): [string, Property] => [
    name,
    { place: entry.place, value: () => scope.value(entry.value) },
  ]);
  return new Map(entries);
}

function valueProperties(value: Value): Properties {
  if (value.type !== 'map') return new Map();
  return new Map([...value.entries].map(([name, entry]) => [name, { place: entry.place, value: () => entry.value }]));
}

export function makeSource(context: SourceContext, properties: Properties): TrackedSource {
  const asked = new Set<string>(['Tags']);
  const nested: TrackedSource[] = [];
  const reader = makeReader(context, properties, asked);
  const source: CfnSource = {
    logicalId: context.logicalId,
    type: context.type,
    name: nameTag(properties, context.scope) ?? context.logicalId,
    region: context.scope.settings.region,
    ...scalarsOf(reader),
    ...recordsOf(reader, (value) => {
      if (value.type !== 'map') return null;
      const made = makeSource({ ...context, place: value.place }, valueProperties(value));
      nested.push(made);
      return made.source;
    }),
    ...relationsOf(reader),
    ignore: (...names) => {
      for (const name of names) asked.add(name);
    },
    report: reader.report,
  };
  return { source, reportUnread: () => reportUnread(context, properties, asked, nested) };
}

/** Access to the values behind the properties' names, and complaints about them. */
interface Reader {
  readonly context: SourceContext;
  readonly scope: Scope;
  /** The value as it stands; null where there is none. */
  raw(name: string): Value | null;
  /** The values of a list; one value stands for a list of one. */
  items(name: string): readonly Value[];
  report(severity: Severity, rule: string, text: Message, name?: string): void;
  /** Reports a value of the wrong type. */
  wrong(name: string, key: string, shown: string): null;
}

function makeReader(context: SourceContext, properties: Properties, asked: Set<string>): Reader {
  const { scope } = context;
  const raw = (name: string): Value | null => {
    asked.add(name);
    const value = properties.get(name)?.value();
    return value === undefined || value.type === 'nothing' ? null : value;
  };
  const report: Reader['report'] = (severity, rule, text, name) => {
    const place = name === undefined ? undefined : properties.get(name)?.value().place;
    context.report({ severity, rule, message: text, place: place ?? context.place });
  };
  return {
    context,
    scope,
    raw,
    report,
    items: (name) => {
      const value = raw(name);
      if (value === null) return [];
      const resolved = scope.resolved(value);
      return resolved.type === 'list' ? resolved.items : [value];
    },
    wrong: (name, key, shown) => {
      report('warning', key.replaceAll('.', '-'), message(key, { property: name, value: shown }), name);
      return null;
    },
  };
}

function scalarsOf(reader: Reader): Pick<CfnSource, 'has' | 'text' | 'script' | 'flag' | 'number' | 'list'> {
  const { scope, raw, wrong } = reader;
  const text = (name: string): string | null => {
    const value = raw(name);
    if (value === null) return null;
    const resolved = scope.resolved(value);
    if (resolved.type === 'scalar') return resolved.value === null ? null : String(resolved.value);
    const isUnknown = resolved.type === 'unknown' || resolved.type === 'resource';
    return wrong(name, isUnknown ? 'cfn.value.unknown' : 'cfn.value.text', shown(resolved));
  };
  return {
    has: (name) => raw(name) !== null,
    text,
    script: (name) => {
      const value = raw(name);
      return value === null ? null : (spell(scope.resolved(value))?.text ?? null);
    },
    flag: (name) => {
      const found = text(name);
      if (found === null) return null;
      const flag = found.toLowerCase();
      return flag === 'true' || flag === 'false' ? flag === 'true' : wrong(name, 'cfn.value.flag', found);
    },
    number: (name) => {
      const found = text(name);
      if (found === null) return null;
      return /^-?\d{1,15}$/.test(found.trim()) ? Number(found) : wrong(name, 'cfn.value.number', found);
    },
    list: (name) => reader.items(name).map((item): Json => toJson(scope.resolved(item))),
  };
}

function recordsOf(reader: Reader, child: (value: Value) => CfnSource | null): Pick<CfnSource, 'records' | 'record'> {
  const record = (name: string, value: Value): CfnSource | null =>
    child(value) ?? reader.wrong(name, 'cfn.value.record', shown(value));
  return {
    records: (name) => reader.items(name).flatMap((item) => record(name, item) ?? []),
    record: (name) => {
      const value = reader.raw(name);
      return value === null ? null : record(name, value);
    },
  };
}

function relationsOf(
  reader: Reader,
): Pick<CfnSource, 'reference' | 'references' | 'pointer' | 'pointers' | 'assigned'> {
  const { context, raw, report } = reader;
  const pointed = (name: string, value: Value): ResourceId | null => {
    const pointer = context.pointer(value);
    if (pointer?.type === 'resource') return pointer.id;
    if (pointer !== null)
      report('warning', 'cfn-outside', message('cfn.outside', { property: name, target: pointer.text }), name);
    return null;
  };
  return {
    reference: (name) => {
      const value = raw(name);
      return value === null ? null : pointed(name, value);
    },
    references: (name) => reader.items(name).flatMap((item) => pointed(name, item) ?? []),
    pointer: (name) => {
      const value = raw(name);
      return value === null ? null : context.pointer(value);
    },
    pointers: (name) => reader.items(name).flatMap((item) => context.pointer(item) ?? []),
    assigned: (what, logicalId = context.logicalId) => {
      const given = context.assignments.of(what, logicalId);
      report('hint', 'cfn-assigned', message(`cfn.assigned.${what}`, { value: given, id: logicalId }));
      return given;
    },
  };
}

function shown(value: Value): string {
  return spell(value)?.text ?? JSON.stringify(toJson(value));
}

function reportUnread(
  context: SourceContext,
  properties: Properties,
  asked: ReadonlySet<string>,
  nested: readonly TrackedSource[],
): void {
  for (const [name, property] of properties) {
    if (asked.has(name)) continue;
    const text = message('cfn.property', { property: name, type: context.type });
    context.report({ severity: 'warning', rule: 'cfn-property', message: text, place: property.place });
  }
  for (const each of nested) each.reportUnread();
}

/** Value of the `Name` tag; null where there is none or it is decided outside the template. */
function nameTag(properties: Properties, scope: Scope): string | null {
  const tags = properties.get('Tags')?.value();
  if (tags?.type !== 'list') return null;
  for (const tag of tags.items) {
    if (tag.type !== 'map') continue;
    const key = tag.entries.get('Key')?.value;
    const value = tag.entries.get('Value')?.value;
    if (key !== undefined && value !== undefined && spell(key)?.text === 'Name')
      return spell(scope.resolved(value))?.text ?? null;
  }
  return null;
}
