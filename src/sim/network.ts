import type { Fix } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { KindName, Resource, ResourceId } from '../model/topology.ts';
import type { Address } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Filter } from './filter.ts';
import type { RouteTable } from './routes.ts';
import type { Device } from './behaviour.ts';

/** Compiled network: plain, indexed data. Numbers refer to positions in these lists. */
export interface Network {
  readonly nodes: readonly Node[];
  readonly ports: readonly Port[];
  readonly scopes: readonly Scope[];
  readonly tables: ReadonlyMap<ResourceId, RouteTable>;
  readonly byResource: ReadonlyMap<ResourceId, Node>;
  readonly portByResource: ReadonlyMap<ResourceId, Port>;
  /** Public IPv4 and global IPv6 addresses, to the port that a gateway hands them to. */
  readonly publicAddresses: ReadonlyMap<Address, Port>;
  readonly names: ReadonlyMap<string, readonly NameRecord[]>;
}

/** A device in the network. `index` also numbers its session table. */
export interface Node {
  readonly index: number;
  readonly resource: Resource;
  readonly device: Device;
  readonly ports: readonly Port[];
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
  /** Public IPv4 address of each private one. */
  readonly publicOf: ReadonlyMap<Address, Address>;
  readonly filter: Filter | null;
  readonly sourceDestCheck: boolean;
  /** Security groups of what it sends. */
  readonly groups: readonly ResourceId[];
}

/** An address space: a VPC. */
export interface Scope {
  readonly index: number;
  readonly resource: ResourceId;
  readonly blocks: readonly Prefix[];
  readonly portByAddress: ReadonlyMap<Address, Port>;
  /** The scope's own public address per private one, for its internet gateway. */
  readonly toPublic: ReadonlyMap<Address, Address>;
  readonly toPrivate: ReadonlyMap<Address, Address>;
  /** Link-local and resolver addresses that bypass filters and routes. */
  readonly services: ReadonlyMap<Address, string>;
  /** Node that answers for the services. */
  readonly serviceNode: number;
}

/** A name and where it is visible. */
export interface NameRecord {
  readonly address: Address;
  /** Scope in which it resolves; null everywhere. */
  readonly scope: ResourceId | null;
}

export type { Fix, KindName, Message, Packet };
