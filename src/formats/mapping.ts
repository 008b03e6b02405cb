import type { Message } from '../model/message.ts';
import type { Severity } from '../model/findings.ts';
import type { Shape } from '../model/shape.ts';
import type { Json, KindName, Props, Resource, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';

/** What a reader must know of a kind: its shape, its mapping, and what AWS makes along with it. `kinds/kind.ts` extends it. */
export interface ReadableKind extends Shape {
  readonly cloudformation?: CfnMapping;
  companions?(resource: Resource, view: View, freshId: (kind: KindName) => ResourceId): readonly MadeAlong[];
}

/** A resource that AWS makes by itself; only those that a field of the first resource refers to are made by a reader. */
export interface MadeAlong {
  readonly resource: Resource;
  readonly referredBy?: string;
}

export type ReadableKinds = ReadonlyMap<KindName, ReadableKind>;

/** What a kind says to be read from CloudFormation: a reader per resource type. */
export interface CfnMapping {
  readonly types: Readonly<Record<string, CfnType>>;
  /** Drafts that every template gets, whatever it holds. */
  readonly always?: (drafts: Drafts) => void;
}

export interface CfnType {
  readonly read: CfnRead;
  /** What `GetAtt` (or, under `Ref`, `Ref` as text) gives for a resource of the type. Others stand for the resource itself. */
  readonly attributes?: Readonly<Record<string, CfnAttribute>>;
}

export type CfnAttribute =
  /** The first of these properties that the template says, e.g. `NetworkInterfaces.0.PrivateIpAddress`. */
  | { readonly type: 'property'; readonly paths: readonly string[] }
  /** A resource that AWS makes along with this one, by its kind. */
  | { readonly type: 'companion'; readonly kind: KindName }
  /** Something AWS chooses at creation and the reader makes up. */
  | { readonly type: 'assigned'; readonly assigned: Assigned; readonly many: boolean };

export type Assigned = 'public-address' | 'ipv6-block';

/** Reads one CloudFormation resource into drafts. It must not throw; what it cannot use it leaves, and the reader reports it. */
export type CfnRead = (source: CfnSource, drafts: Drafts) => void;

/** One resource of a template, its intrinsic functions already evaluated. Every property that is asked for counts as understood. */
export interface CfnSource {
  readonly logicalId: string;
  readonly type: string;
  /** The `Name` tag, or the logical id. */
  readonly name: string;
  /** Code of the Region the template is read for. */
  readonly region: string;
  has(property: string): boolean;
  text(property: string): string | null;
  /** Like `text`, with `${Name}` where a part is not known. For scripts. */
  script(property: string): string | null;
  flag(property: string): boolean | null;
  number(property: string): number | null;
  list(property: string): readonly Json[];
  /** Objects of a list property, each with the same accessors. */
  records(property: string): readonly CfnSource[];
  record(property: string): CfnSource | null;
  /** The resource a property refers to by `Ref` or `GetAtt`; null when absent. One outside the template, or of a type nobody reads, is reported. */
  reference(property: string): ResourceId | null;
  references(property: string): readonly ResourceId[];
  /** Like `reference`, but leaves it to the caller what to say of a target that cannot be drawn. */
  pointer(property: string): CfnPointer | null;
  /** An address or block that AWS would choose; always the same for the same template. Reported as an assumption. */
  assigned(what: Assigned, logicalId?: string): string;
  /** Counts properties as understood although Hopwise has no use for them. */
  ignore(...properties: readonly string[]): void;
  /** Reports something at the place of a property (or of the resource). */
  report(severity: Severity, rule: string, message: Message, property?: string): void;
}

/** Where a property points: at a resource some kind reads, or at something else that has only a name. */
export type CfnPointer =
  | { readonly type: 'resource'; readonly id: ResourceId; readonly logicalId: string }
  | { readonly type: 'outside'; readonly text: string };

/** Resources under construction. Order of calls does not matter: all drafts are put, then amended, then settled. */
export interface Drafts {
  /** Id under which a logical id of the template is drafted. */
  id(logicalId: string): ResourceId;
  /** Id of something that belongs to a resource and has no logical id of its own. */
  partId(owner: string, part: string): ResourceId;
  put(draft: Draft): void;
  /** Puts a draft unless its id is taken by one of the same kind: containers that several resources share. */
  ensure(draft: Draft): void;
  /** Changes the props of a draft, e.g. adds a route to a table. Reported when there is no draft of that kind. */
  amend(id: ResourceId, kind: KindName, change: (props: Props) => Props): void;
  /** Puts a draft of the kind into a container. */
  place(id: ResourceId, kind: KindName, parent: ResourceId): void;
  /** After all amendments and companions, with a look around: addresses that were left open, defaults of containers. */
  settle(id: ResourceId, change: (resource: Resource, around: Around) => Resource): void;
}

export interface Around {
  find(id: ResourceId): Resource | undefined;
  /** The nearest container of the kind, the resource itself included. */
  enclosing(id: ResourceId, kind: KindName): Resource | undefined;
  /** The next address of a subnet's block that nothing holds and AWS does not reserve; null when there is none. */
  freeAddress(block: string): string | null;
}

export interface Draft {
  readonly id: ResourceId;
  readonly kind: KindName;
  readonly name: string;
  readonly parent: ResourceId | null;
  readonly props: Props;
  readonly sourceId?: string;
}
