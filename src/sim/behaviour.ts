import type { Edit } from '../model/edit.ts';
import type { Fix } from '../model/findings.ts';
import type { Shape } from '../model/shape.ts';
import type { KindName, Props, Resource, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import type { Address, Family } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Device, Network } from './network.ts';
import type { IdleTimes, Port, Scope } from './port.ts';
import type { Policy } from './policy.ts';
import type { ReasonCode } from './reasons.ts';
import type { Assumption, Reason, RuleRef } from './trace.ts';

/**
 * What a kind contributes to the simulated network. All parts are optional; a kind without any is inert.
 * The engine asks each part once per topology, when it compiles.
 */
export interface Behaviour<P> {
  /** An address space of its own (a VPC). */
  scope?(resource: Resource<P>, view: View): ScopeSpec;
  /** Attachments, of this resource or of the device it belongs to. */
  ports?(resource: Resource<P>, view: View): readonly PortSpec[];
  /** A node that packets pass. */
  device?(resource: Resource<P>, view: View, wiring: Wiring): Device;
  /** A table that the engine evaluates. */
  policy?(resource: Resource<P>, view: View): Policy;
  /** Fields that `policy` alone reads: an edit of them changes nothing else in the network, so only the policy is compiled again. */
  readonly policyFields?: readonly (keyof P & string)[];
  /** Public IPv4 addresses that a gateway maps to private ones. */
  publicAddresses?(resource: Resource<P>, view: View): readonly PublicAddress[];
  /** Host names and their addresses. */
  names?(resource: Resource<P>, view: View): readonly NameSpec[];
  /** Domains that are answered for privately. */
  zones?(resource: Resource<P>, view: View): readonly ZoneSpec[];
  /** What the answer rests on although the document does not say it. */
  assumptions?(resource: Resource<P>, view: View): readonly Omit<Assumption, 'resource'>[];
}

export interface ScopeSpec {
  readonly blocks: readonly Prefix[];
  /** Addresses that bypass filters and routes, and the service behind each (`dns`, `imds`, `time`, `router`). */
  readonly services: ReadonlyMap<Address, string>;
  /** Whether its resolver answers. */
  readonly resolvesNames: boolean;
  /** The resolver's address in the primary block; null without IPv4. Only routers (base plus one) are outside link-local space like it. */
  readonly resolver: Address | null;
  /** Name servers that its hosts ask instead of the resolver (DHCP options). */
  readonly nameServers?: readonly Address[];
}

export interface PortSpec {
  /** What the user calls the port. */
  readonly resource: ResourceId;
  /** The resource whose device it belongs to. */
  readonly device: ResourceId;
  /** Name among the device's ports. */
  readonly name: string;
  /** What it plugs into: a device (a subnet, the internet) or a scope (a VPC). */
  readonly into: ResourceId;
  readonly addresses: readonly Address[];
  /** Address of an interface that only passes packets on: nothing can be sent to it, but flow logs show it. */
  readonly logged?: Address | null;
  /** Blocks whose addresses are neighbours on the same link. */
  readonly onLink?: readonly Prefix[];
  /** Policies that filter what passes the port, in both directions. */
  readonly filters: readonly ResourceId[];
  readonly sourceDestCheck: boolean;
  /** Idle times of its stateful filter; the usual ones when left out. */
  readonly idle?: IdleTimes;
  /** Reason to give when a packet sent from here finds no route, or may not use an internet gateway. */
  readonly refusals?: {
    readonly noRoute?: ReasonCode;
    readonly noInternet?: ReasonCode;
    /** Of a zonal port: a sender in a zone that the device has no port in. */
    readonly noZone?: ReasonCode;
  };
  /** The Availability Zone of the port, where it decides who can use it or which way a packet takes. */
  readonly zone?: string;
  /** Set where a route target serves only the zones it has a port in: routes to the device choose by the sender's zone. */
  readonly zonal?: boolean;
  /** Whether the network ACL around it is met even by a neighbour in its subnet. @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html */
  readonly alwaysFiltered?: boolean;
  /** Set where it comes from outside of the scope that its neighbour is in: a VPN into a gateway, a tunnel into an instance. */
  readonly outside?: boolean;
}

export interface PublicAddress {
  readonly publicAddress: Address;
  /** Resource of the port (or of the device whose first port) holds the private address; null when nothing does. */
  readonly port: ResourceId | null;
  /** Null for the port's first address. */
  readonly privateAddress: Address | null;
}

export interface NameSpec {
  readonly name: string;
  /** Null where another name answers for it. */
  readonly address: Address | null;
  /** The name that answers in its place (CNAME, alias). */
  readonly alias?: string;
  /** Scope in which it resolves; null everywhere. */
  readonly scope: ResourceId | null;
  /** Set where it would resolve so in the scope if it were switched on: an interface endpoint without private DNS. */
  readonly off?: boolean;
}

/** A domain that a scope's resolver answers for by itself: names in it that it does not have do not exist there. */
export interface ZoneSpec {
  readonly name: string;
  readonly scope: ResourceId;
}

/** What a device may know of its surroundings, resolved once. */
export interface Wiring {
  readonly network: Network;
  /** Position of the device's node; also the number of its session table. */
  readonly node: number;
  /** Its own ports, in order of name. */
  readonly ports: readonly Port[];
  /** Ports of other devices that plug into this one, in order; "hand" a packet to one to send it that way. */
  readonly sockets: readonly Port[];
  scope(resource: ResourceId): Scope | null;
}

/** What the simulator must know of a kind. The full definition (`kinds/kind.ts`) extends it. */
export interface SimulatedKind<P = Props> extends Shape {
  readonly behaviour: Behaviour<P>;
  /** Stands in for the kind where a document has none of it (the internet). */
  readonly implicit?: Resource;
  /** Whether a route may point here, and as which resource (an instance is named by its interface). */
  routeTarget?(resource: Resource<P>, view: View): RouteTarget | null;
  /** What a stop and a start change: the automatic public address. */
  restarted?(resource: Resource<P>, view: View): Edit;
  /** Edits that would let a packet past a check of this resource. */
  mend?(resource: Resource<P>, cause: Cause, view: View): readonly Fix[];
}

export type SimulatedKinds = ReadonlyMap<KindName, SimulatedKind>;

export interface RouteTarget {
  readonly target: ResourceId;
  readonly families: readonly Family[];
  /** Lower is offered first among equals. */
  readonly rank: number;
}

/** What stopped a packet, for a kind that knows how to let it pass. */
export interface Cause {
  readonly code: ReasonCode;
  readonly reason: Reason;
  readonly packet: Packet;
  /** In the direction of the flow's filter: the far address as the filter sees it. */
  readonly peer: Address;
  /** Which way the packet was passing the filter that stopped it; null where no filter did. */
  readonly direction: 'in' | 'out' | null;
  /** Targets the engine found to lead on, best first (routes only). */
  readonly targets: readonly ResourceId[];
  /** The row that led the packet astray, where that is what is wrong; the table that holds it is asked for fixes. */
  readonly astray: RuleRef | null;
}
