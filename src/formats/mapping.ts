import type { Message } from '../model/message.ts';
import type { Severity } from '../model/findings.ts';
import type { Shape } from '../model/shape.ts';
import type { Json, KindName, Props, Resource, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';

/** What a reader must know of a kind: its shape, its mapping, and what AWS makes along with it. `kinds/kind.ts` extends it. */
export interface ReadableKind extends Shape {
  readonly cloudformation?: CfnMapping;
  readonly awsCli?: AwsCliMapping;
  companions?(resource: Resource, view: View, freshId: (kind: KindName) => ResourceId): readonly MadeAlong[];
}

/** A resource that AWS makes by itself; only those that a field of the first resource refers to are made by a reader. */
export interface MadeAlong {
  readonly resource: Resource;
  readonly referredBy?: string;
}

export type ReadableKinds = ReadonlyMap<KindName, ReadableKind>;

/** What a kind says to be read from CloudFormation: a reader per resource type. Several kinds may read one type, each what is of its kind. */
export interface CfnMapping {
  readonly types: Readonly<Record<string, CfnType>>;
  /** Drafts that every template gets, whatever it holds. */
  readonly always?: (drafts: Drafts) => void;
  /** Puts what makes a resource of the kind into a template. What a template cannot say is left out: the writer finds it by reading again. */
  readonly write?: CfnWrite;
  /**
   * For a resource that has no entry of its own in the template but comes with another's: the id it is read again under, and what
   * refers to it (null where nothing can). Null for one that is written under its own logical id.
   */
  readonly comesWith?: (resource: Resource, template: CfnTemplate) => CfnCompanion | null;
}

export type CfnWrite = (resource: Resource, template: CfnTemplate) => void;

export interface CfnCompanion {
  readonly id: ResourceId;
  readonly value: Json;
  /** Set where a template can say nothing of it at all: its kind is not asked to write it. */
  readonly isLeftOut?: boolean;
}

/**
 * Properties of a template's resource. Whatever is null, undefined, an empty text or list is left out, at any depth. `DependsOn` among
 * them (logical ids) is no property and goes where it belongs.
 */
export interface CfnProperties {
  readonly [name: string]: Json | undefined;
}

/** A template under construction: one Region of one document. References have the long form (`{"Ref": …}`). */
export interface CfnTemplate {
  readonly view: View;
  /** Code of the Region the template is for. */
  readonly region: string;
  /** Logical id of a resource, whether it is in the template or not: of its name, unique, letters and digits. */
  logicalId(id: ResourceId): string;
  /** The id under which the resource is read again. */
  readId(id: ResourceId): ResourceId;
  /** `Ref` to a resource of the template; null for none, and for one that a template cannot refer to. */
  ref(id: ResourceId | null): Json;
  refs(ids: readonly ResourceId[]): readonly Json[];
  /** `Fn::GetAtt` of a resource of the template, or null as `ref`. */
  attribute(id: ResourceId | null, name: string): Json;
  /** The `Name` tag, and others, as most types take them. */
  tags(resource: Resource, others?: Readonly<Record<string, string>>): readonly Json[];
  /** The entry of the resource itself. */
  put(resource: Resource, type: string, properties: CfnProperties): void;
  /** An entry that is only a part of it: a route, an association. */
  part(resource: Resource, part: string, type: string, properties: CfnProperties): void;
  /** Logical id of a part, for those that depend on it. */
  partId(id: ResourceId, part: string): string;
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
  /** Items of a list, each a part that the type's reader drafted: `part-0`, `part-1`, in the order of the list. */
  | { readonly type: 'parts'; readonly part: string; readonly zones?: PartZones }
  /** Something AWS chooses at creation and the reader makes up. */
  | { readonly type: 'assigned'; readonly assigned: Assigned; readonly many: boolean };

/** Where the template says the zone of a part: a list property, and the way on from an item of it (`SubnetId.AvailabilityZone`). */
export interface PartZones {
  readonly list: string;
  readonly path: string;
}

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
  /** Like `references`, but leaves it to the caller what to say of those that cannot be drawn. */
  pointers(property: string): readonly CfnPointer[];
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
  /** At the very end, takes a draft away that stands for what another one turned out to tell better. */
  withdraw(id: ResourceId, isTold: (resource: Resource, around: Around) => boolean): void;
  /** Keeps what the source says about something that is no resource here (a firewall's policy), for those that settle. */
  note(about: string, fact: Json): void;
  /** Like `note`, for what is told several times over: every fact is kept. */
  gather(about: string, fact: Json): void;
}

export interface Around {
  find(id: ResourceId): Resource | undefined;
  ofKind(kind: KindName): readonly Resource[];
  /** The nearest container of the kind, the resource itself included. */
  enclosing(id: ResourceId, kind: KindName): Resource | undefined;
  /** The next address of a subnet's block that nothing holds and AWS does not reserve; null when there is none. */
  freeAddress(block: string): string | null;
  /** What was noted about something; null where nothing was. The first note stands. */
  noted(about: string): Json;
  /** What was gathered about something, in the order it was told. */
  gathered(about: string): readonly Json[];
}

export interface Draft {
  readonly id: ResourceId;
  readonly kind: KindName;
  readonly name: string;
  readonly parent: ResourceId | null;
  readonly props: Props;
  readonly sourceId?: string;
}

/** Under what it is noted that the input holds a list, be it empty: `around.noted(memberNote('NatGateways'))`. */
export function memberNote(member: string): string {
  return `the input holds ${member}`;
}

/** What a kind says to be read from what the AWS CLI prints: a reader per member of an output. Several kinds may read the same member. */
export interface AwsCliMapping {
  /**
   * By name of the member, as the CLI writes it: `Vpcs`, `TransitGatewayAttachments`, `Firewall`. A list is read record by record, an
   * object as one record. Calls whose members share a name (`Routes`, `Attributes`) are told apart by `record.request`.
   */
  readonly calls: Readonly<Record<string, AwsRead>>;
  /** Members that answers rest on: the reader says so when no file holds them. */
  readonly expected?: readonly string[];
  /** Drafts that every input gets, whatever it holds. */
  readonly always?: (drafts: Drafts) => void;
}

/**
 * Reads one record into drafts; it must not throw. An AWS id (or an ARN, for what has no other id) is the id and the `sourceId` of the
 * resource: `drafts.id(record.text('VpcId'))`. The same resource may be seen from several accounts; the first `put` stands.
 * Kinds are asked in the registry's order and members in the order of `calls`, whatever the order of files.
 */
export type AwsRead = (record: AwsRecord, drafts: Drafts) => void;

/** One record of an AWS CLI output, or an object inside of one. Members nobody asks for are no error: dumps hold much else. */
export interface AwsRecord {
  /** Region code: of the record's zone or ARN, else of its VPC, else of its folder or the files beside it; null where nothing tells. */
  readonly region: string | null;
  /** Account number: of `OwnerId` or an ARN, else of the folder; null where nothing tells. */
  readonly account: string | null;
  /** The whole output the record stands in, for members beside the list: `FirewallStatus` beside `Firewall`. */
  readonly output: AwsRecord;
  /** What the call asked for, from `{"Request": {...}}` or the file's name; empty where neither tells. */
  readonly request: AwsRecord;
  /** The `Name` tag, or the text given. */
  name(otherwise: string): string;
  /** Value of a tag; null where there is none. */
  tag(key: string): string | null;
  /** False also for null, empty text and empty lists. */
  has(member: string): boolean;
  /** Text, or a number as text; null when absent, empty or of another type. */
  text(member: string): string | null;
  flag(member: string): boolean | null;
  number(member: string): number | null;
  /** Texts of a list. */
  texts(member: string): readonly string[];
  record(member: string): AwsRecord | null;
  /** Objects of a list. */
  records(member: string): readonly AwsRecord[];
  /** Names of the members, for objects that are keyed by something of the user's. */
  members(): readonly string[];
  /** The resource whose AWS id or ARN the member holds. One that no file describes is reported at the end, where a field refers to it. */
  reference(member: string): ResourceId | null;
  references(member: string): readonly ResourceId[];
  /** Reports something about a resource, or about the file when there is none. */
  report(severity: Severity, rule: string, message: Message, resource?: ResourceId): void;
}
