import type { Edit } from '../model/edit.ts';
import type { Fields, PropsOf } from '../model/fields.ts';
import type { Finding } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { Condition, KindName, Props, Resource, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import type { AwsCliMapping, CfnMapping } from '../formats/mapping.ts';
import type { Face } from '../scene/face.ts';
import type { SimulatedKind } from '../sim/behaviour.ts';
import type { Texts } from '../text/texts.ts';

/** A kind of AWS resource: a record of capabilities. Only fields, parents, face, behaviour and texts are required. */
export interface Kind<P = Props> extends SimulatedKind<P> {
  readonly face: Face<P>;
  /** Words of the kind in every language: its name, its fields, its findings. */
  readonly texts: Texts;
  /** What AWS would refuse and what will surprise. */
  readonly rules?: readonly Rule<P>[];
  /** Variants in the palette, e.g. the roles of an instance. Without any, the kind itself is offered once. */
  readonly presets?: readonly Preset[];
  /** Resources that AWS makes along with this one (a VPC's main route table, an instance's interface). */
  companions?(resource: Resource<P>, view: View, freshId: (kind: KindName) => ResourceId): readonly Companion[];
  /** What drawing a line from this resource to another may mean. */
  connect?(from: Resource<P>, to: Resource, view: View, freshId: (kind: KindName) => ResourceId): readonly Offer[];
  /** What it costs and what the alternative would, in sentences; empty where it costs nothing. */
  costs?(resource: Resource<P>, view: View): readonly Message[];
  readonly cloudformation?: CfnMapping;
  readonly awsCli?: AwsCliMapping;
  /** Rows that AWS keeps in a table by itself and nobody can edit: the local routes, the `*` deny of a network ACL. */
  ghostRows?(resource: Resource<P>, view: View): readonly GhostRow[];
  /** Conditions that a probe may put a resource of this kind in. */
  readonly conditions?: readonly Condition['type'][];
  /** What a flow log looks at and writes; kinds without it keep no records. */
  flowLog?(resource: Resource<P>): FlowLogSpec;
  /** Programs' places at this resource: what a probe may come from or go to. Kinds without any neither send nor answer. */
  endpoints?(resource: Resource<P>, view: View): readonly Endpoint[];
}

/** Records that are kept of some interfaces. */
export interface FlowLogSpec {
  /** An interface, or what contains those that are looked at; null for none yet. */
  readonly target: ResourceId | null;
  readonly traffic: 'ALL' | 'ACCEPT' | 'REJECT';
  /** Fields of a record in AWS's notation. */
  readonly format: string;
}

/** A place where programs run, as a probe names it. */
export interface Endpoint {
  /** What `Probe.from` and `Probe.to` hold for it; see there. */
  readonly ref: string;
  readonly name: string;
  /** False where only answers come from: a service on the internet that nobody sits at. */
  readonly sends: boolean;
  readonly answers: boolean;
}

/** A row of a table that is shown and not stored. */
export interface GhostRow {
  /** Field that holds the table. */
  readonly field: string;
  /** Before or after the user's own rows. */
  readonly place: 'first' | 'last';
  /** What stands in the columns, by name; the others are empty. */
  readonly cells: Readonly<Record<string, string>>;
}

export type Rule<P = Props> = (resource: Resource<P>, view: View) => readonly Finding[];

export interface Preset {
  /** Last part of its text key: `<kind>.preset.<name>`. */
  readonly name: string;
  readonly props: Props;
  /** Kinds that take it, where it is fewer than take the kind. */
  readonly parents?: readonly (KindName | null)[];
  /** Made along with the variant, after the kind's own companions; one with the id of such a companion takes its place. */
  companions?(resource: Resource, view: View, freshId: (kind: KindName) => ResourceId): readonly Companion[];
}

export interface Companion {
  readonly resource: Resource;
  /** Field of the first resource that is to refer to it. */
  readonly referredBy?: string;
}

export interface Offer {
  readonly message: Message;
  readonly edit: Edit;
}

/** A kind with the types of its fields checked against its functions. */
export interface KindDefinition<F extends Fields> extends Omit<Kind<PropsOf<F>>, 'fields'> {
  readonly fields: F;
}

/** Defines a kind. The registry holds kinds of all field types, so the exact type is given up here and only here. */
export function defineKind<const F extends Fields>(definition: KindDefinition<F>): Kind {
  return definition as unknown as Kind; // props are read by `fields` before any function of the kind sees them
}

/** All kinds by name; the application and the command line pass the registry's. */
export type Kinds = ReadonlyMap<KindName, Kind>;
