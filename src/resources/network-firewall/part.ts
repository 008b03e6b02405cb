import type { AwsRecord, CfnSource } from '../../formats/mapping.ts';
import type { Json } from '../../model/topology.ts';

/** An object of a template or of what the CLI prints: both spell firewall policies and rule groups the same way. */
export interface Part {
  text(member: string): string | null;
  number(member: string): number | null;
  part(member: string): Part | null;
  parts(member: string): readonly Part[];
  /** Texts and numbers of a list, as text. */
  items(member: string): readonly string[];
  has(member: string): boolean;
  /** Definitions of variables by name: lists of texts. */
  sets(member: string): { readonly [name: string]: readonly string[] };
  /** Id of what the member refers to, or the name of what is not in the source. */
  id(member: string): string | null;
  /** Counts members as understood although they have no use here. */
  ignore(...members: readonly string[]): void;
}

export function partOfTemplate(source: CfnSource): Part {
  return {
    text: (member) => source.text(member),
    number: (member) => source.number(member),
    part: (member) => {
      const found = source.record(member);
      return found === null ? null : partOfTemplate(found);
    },
    parts: (member) => source.records(member).map(partOfTemplate),
    items: (member) => source.list(member).map(String),
    has: (member) => source.has(member),
    sets: (member) => definitionsIn(source.list(member)[0] ?? null),
    id: (member) => {
      const pointer = source.pointer(member);
      return pointer?.type === 'outside' ? pointer.text : (pointer?.id ?? null);
    },
    ignore: (...members) => source.ignore(...members),
  };
}

function definitionsIn(named: Json): { readonly [name: string]: readonly string[] } {
  if (!isObject(named)) return {};
  const entries = Object.entries(named).map(([name, set]) => {
    const definition = isObject(set) ? set.Definition : null;
    return [name, Array.isArray(definition) ? definition.map(String) : []] as const;
  });
  return Object.fromEntries(entries);
}

function isObject(value: Json | undefined): value is { readonly [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function partOfOutput(record: AwsRecord): Part {
  return {
    text: (member) => record.text(member),
    number: (member) => record.number(member),
    part: (member) => {
      const found = record.record(member);
      return found === null ? null : partOfOutput(found);
    },
    parts: (member) => record.records(member).map(partOfOutput),
    items: (member) => record.texts(member),
    has: (member) => record.has(member),
    sets: (member) => {
      const named = record.record(member);
      const names = named?.members() ?? [];
      return Object.fromEntries(names.map((name) => [name, named?.record(name)?.texts('Definition') ?? []]));
    },
    id: (member) => record.text(member),
    ignore: () => undefined,
  };
}
