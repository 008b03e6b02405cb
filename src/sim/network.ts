import type { Resource, ResourceId, Topology } from '../model/topology.ts';
import type { Address } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Device } from './behaviour.ts';
import type { Filter } from './filter.ts';
import type { ReasonCode } from './reasons.ts';
import type { RouteTable } from './routes.ts';
import type { Assumption } from './trace.ts';

/** Compiled network: plain, indexed data. Numbers refer to positions in these lists. */
export interface Network {
  readonly topology: Topology;
  readonly nodes: readonly Node[];
  readonly ports: readonly Port[];
  readonly scopes: readonly Scope[];
  readonly tables: ReadonlyMap<ResourceId, RouteTable>;
  readonly nodeOf: ReadonlyMap<ResourceId, Node>;
  readonly portOf: ReadonlyMap<ResourceId, Port>;
  /** Gateway ports by which the internet reaches an address: public IPv4, and IPv6 of interfaces. */
  readonly gatewaysOf: ReadonlyMap<Address, readonly Port[]>;
  /** Public addresses that nothing holds, and the resource they belong to. */
  readonly unmapped: ReadonlyMap<Address, ResourceId>;
  readonly names: ReadonlyMap<string, readonly NameRecord[]>;
  readonly assumptions: ReadonlyMap<ResourceId, readonly Assumption[]>;
}

/** A device in the network. Its index numbers its translator and its sockets in `Sessions`. */
export interface Node {
  readonly index: number;
  readonly resource: Resource;
  readonly device: Device;
  readonly ports: readonly Port[];
  /** The port by which it meets its scope (a subnet's leg to the VPC router); null when it has none. */
  readonly uplink: Port | null;
}

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
  readonly onLink: readonly Prefix[];
  readonly filter: Filter | null;
  readonly sourceDestCheck: boolean;
  /** Security groups of what it sends. */
  readonly groups: readonly ResourceId[];
  readonly noRoute: ReasonCode;
  readonly noInternet: ReasonCode;
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
  /** Whether its resolver answers. */
  readonly resolvesNames: boolean;
}

/** An address of a name, and where the name resolves to it: a scope's resource, or null everywhere. */
export interface NameRecord {
  readonly address: Address;
  readonly scope: ResourceId | null;
}
