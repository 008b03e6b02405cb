import type { AwsRecord, CfnSource } from '../../formats/mapping.ts';

/** An object of a template or of what the CLI prints: both spell firewall policies and rule groups the same way. */
export interface Part {
  text(member: string): string | null;
  number(member: string): number | null;
  part(member: string): Part | null;
  parts(member: string): readonly Part[];
  /** Texts and numbers of a list, as text. */
  items(member: string): readonly string[];
  has(member: string): boolean;
  /** Id of what the member refers to. */
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
    id: (member) => source.reference(member),
    ignore: (...members) => source.ignore(...members),
  };
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
    id: (member) => record.text(member),
    ignore: () => undefined,
  };
}
