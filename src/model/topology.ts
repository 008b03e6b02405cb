/** Identifies a resource within a document; stable across edits. */
export type ResourceId = string & { readonly resourceId: true };

/** Names a kind of resource; equals the name of its folder in `resources`. */
export type KindName = string;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A kind's properties as its field table reads them: plain JSON. */
export type Props = { readonly [field: string]: Json };

export interface Resource<P = Props> {
  readonly id: ResourceId;
  readonly kind: KindName;
  readonly name: string;
  /** What contains it on the canvas and in AWS; null at the top level. */
  readonly parent: ResourceId | null;
  readonly props: P;
  /** Its identity where it was imported from: a logical id, a Terraform address, an AWS id. */
  readonly sourceId?: string;
}

/** All resources by id. The order of keys carries no meaning. */
export interface Topology {
  readonly resources: Readonly<Record<ResourceId, Resource>>;
}

/** A rectangle in canvas units, relative to the parent's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Layout = Readonly<Record<ResourceId, Box>>;

export type ProbeProtocol = 'tcp' | 'udp' | 'icmp';
export type Expectation = 'connect' | 'blocked';

/** What has happened to the network when a probe is asked. Not an edit: the document stays as it is. */
export type Condition =
  /** The connection stands, nobody speaks for a while, then the client goes on. */
  | { readonly type: 'idle'; readonly seconds: number }
  /** So many connections to the same destination are open through a translator already. Those of a NAT gateway fill one address after the other. */
  | { readonly type: 'ports-taken'; readonly at: string; readonly count: number }
  /** The guest of an instance keeps track of so many other connections already (`nf_conntrack_count`). */
  | { readonly type: 'connections-tracked'; readonly at: string; readonly count: number }
  /** Security groups track as many connections at an instance as AWS allows its type; the figure is not published. */
  | { readonly type: 'allowance-used-up'; readonly at: string }
  /** The connection stands, then all rules of a table are removed, then the client goes on. */
  | { readonly type: 'rules-removed'; readonly at: string }
  /** An Availability Zone does not answer. */
  | { readonly type: 'zone-fails'; readonly zone: string }
  /** An instance was stopped and started: its automatic public address is another one. */
  | { readonly type: 'restarted'; readonly instance: string };

/** How a program asks the instance metadata service: with a token it fetched before (v2), or without any (v1). */
export type MetadataCall = 'v1' | 'v2';

/** A question the document keeps: may this traffic pass? */
export interface Probe {
  readonly id: string;
  /** Resource id, address, or `internet[:address]` (COMMAND_LINE's REF). */
  readonly from: string;
  /** Resource id, address or host name, without port. */
  readonly to: string;
  readonly protocol: ProbeProtocol;
  /** Destination port; null for ICMP. */
  readonly port: number | null;
  readonly sourcePort: number | null;
  readonly expect: Expectation | null;
  /** What should block it: a code as answers print it (`RET_NACL_EPHEMERAL`); anything may when left out. */
  readonly expectReason?: string;
  /** The proxy the program at the source is set to use (`http_proxy`); none when left out. */
  readonly proxy?: string;
  /** Bastions the connection goes through, in order (`ssh -J`, `ssh -L`); none when left out. */
  readonly jumps?: readonly string[];
  /** Key pairs at the source's disposal for SSH logins; every key when left out. */
  readonly keys?: readonly string[];
  /** How the instance metadata service is called; without a token when left out. */
  readonly metadata?: MetadataCall;
  /** Whether the program runs in a container on the source, behind a bridge of its guest; on the source itself when left out. */
  readonly container?: boolean;
  /** Bytes the program sends: of a request, a datagram or a ping (`ping -s`); what is usual when left out. */
  readonly size?: number;
  /** Path of an HTTP request, beginning with a slash; `/` when left out. */
  readonly path?: string;
  /** Whether datagrams and pings must stay whole (`ping -M do`); TCP's segments always do. */
  readonly dontFragment?: boolean;
  /** What has happened before; nothing when left out. */
  readonly condition?: Condition;
}

/** Current version of the document's format; older ones are migrated. */
export const FORMAT = 1;

export interface Document {
  readonly format: number;
  readonly title: string;
  readonly topology: Topology;
  readonly layout: Layout;
  readonly probes: readonly Probe[];
}

export const EMPTY_TOPOLOGY: Topology = { resources: {} };
export const EMPTY_DOCUMENT: Document = { format: FORMAT, title: '', topology: EMPTY_TOPOLOGY, layout: {}, probes: [] };

/** Makes an id out of checked text. Only parsers and edits call it. */
export function resourceId(text: string): ResourceId {
  return text as ResourceId; // the one place where the brand is put on
}
