import type { Message } from '../model/message.ts';
import type { Severity } from '../model/findings.ts';
import type { Json, KindName, Props, Resource, ResourceId } from '../model/topology.ts';

/** What a kind says to be read from CloudFormation: a reader per resource type. */
export interface CfnMapping {
  readonly types: Readonly<Record<string, CfnRead>>;
}

/** Reads one CloudFormation resource into drafts. It must not throw; what it cannot use it leaves, and the reader reports it. */
export type CfnRead = (source: CfnSource, drafts: Drafts) => void;

/** One resource of a template, its intrinsic functions already evaluated. Every property that is asked for counts as understood. */
export interface CfnSource {
  readonly logicalId: string;
  readonly type: string;
  /** The `Name` tag, or the logical id. */
  readonly name: string;
  text(property: string): string | null;
  flag(property: string): boolean | null;
  number(property: string): number | null;
  list(property: string): readonly Json[];
  /** Objects of a list property, each with the same accessors. */
  records(property: string): readonly CfnSource[];
  record(property: string): CfnSource | null;
  /** The resource a property refers to by `Ref` or `GetAtt`; null when absent or not in the template. */
  reference(property: string): ResourceId | null;
  references(property: string): readonly ResourceId[];
  /** Counts properties as understood although Hopwise has no use for them. */
  ignore(...properties: readonly string[]): void;
  /** Reports something at the place of a property (or of the resource). */
  report(severity: Severity, rule: string, message: Message, property?: string): void;
}

/** Resources under construction. Order of calls does not matter: amendments are applied after all drafts are put. */
export interface Drafts {
  /** Id under which a logical id of the template is drafted. */
  id(logicalId: string): ResourceId;
  put(draft: Draft): void;
  /** Changes the props of a draft, e.g. adds a route to a table. Reported when the draft is missing. */
  amend(id: ResourceId, change: (props: Props) => Props): void;
  /** Puts a draft into a container. */
  place(id: ResourceId, parent: ResourceId): void;
  /** The drafted resources, for amendments that must look around. Only valid inside `amend`. */
  find(id: ResourceId): Resource | undefined;
}

export interface Draft {
  readonly id: ResourceId;
  readonly kind: KindName;
  readonly name: string;
  readonly parent: ResourceId | null;
  readonly props: Props;
  readonly sourceId?: string;
}
