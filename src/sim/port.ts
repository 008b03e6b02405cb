import type { ResourceId } from '../model/topology.ts';
import type { Address } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { ReasonCode } from './reasons.ts';

/** One attachment of a device: an elastic network interface, or a gateway's leg. */
export interface Port {
  readonly index: number;
  /** What the user calls it: the interface, or the gateway or subnet itself. */
  readonly resource: ResourceId;
  readonly node: number;
  /** Name among its device's ports. */
  readonly name: string;
  /** The node on the other side, or -1 where the port opens into a scope. */
  readonly into: number;
  /** The address space it belongs to, or -1. */
  readonly scope: number;
  readonly addresses: readonly Address[];
  /** What flow logs show as its own address although nothing can be sent to it; null for the first of its addresses. */
  readonly logged: Address | null;
  readonly onLink: readonly Prefix[];
  /** Its filter's position among the network's; -1 where nothing filters. */
  readonly filter: number;
  readonly sourceDestCheck: boolean;
  readonly idle: IdleTimes;
  /** Who its own packets are known to come from. */
  readonly sender: Provenance;
  readonly noRoute: ReasonCode;
  readonly noInternet: ReasonCode;
  readonly noZone: ReasonCode;
  /** Availability Zone it is in; empty where zones do not matter. */
  readonly zone: string;
  /** Whether routes to its device choose among such ports by the sender's zone. */
  readonly zonal: boolean;
  /** Whether the network ACL around it is met even by a neighbour in its subnet (transit gateway attachments). */
  readonly alwaysFiltered: boolean;
}

/** Seconds of silence after which a port's stateful filter forgets a flow. */
export interface IdleTimes {
  readonly tcp: number;
  readonly udpSingle: number;
  readonly udpStream: number;
}

/** Who sent a packet: the security groups it still carries, and those it carried before a device hid them. */
export interface Provenance {
  readonly groups: readonly ResourceId[];
  readonly origin: readonly ResourceId[];
}

/** An address space: a VPC. */
export interface Scope {
  readonly index: number;
  readonly resource: ResourceId;
  readonly blocks: readonly Prefix[];
  readonly portByAddress: ReadonlyMap<Address, Port>;
  /** The 1:1 mapping of the scope's internet gateway. */
  readonly toPublic: ReadonlyMap<Address, Address>;
  readonly toPrivate: ReadonlyMap<Address, Address>;
  /** Link-local and resolver addresses that bypass filters and routes, and the service at each. */
  readonly services: ReadonlyMap<Address, string>;
  /** Whether its resolver answers, and the address it has inside the primary block (null without IPv4). */
  readonly resolvesNames: boolean;
  readonly resolver: Address | null;
  /** Name servers that its hosts ask instead; empty for the resolver. */
  readonly nameServers: readonly Address[];
}
