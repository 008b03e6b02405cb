import type { Resource, ResourceId, Topology } from '../model/topology.ts';
import type { Address, Family } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { PortRange } from '../net/ports.ts';
import type { MetadataOptions, Served } from './served.ts';
import type { Sessions } from './sessions.ts';
import type { Assumption, Hop, Reason, SessionAction, Step } from './trace.ts';
import type { Port, Scope } from './port.ts';
import type { Filter, RouteTargetPorts, RouteTable } from './tables.ts';
import type { Outcome } from './device-outcome.ts';
import type { HttpRequest, ProxyWish, Relay } from './relay.ts';

/** Compiled network: plain, indexed data. Numbers refer to positions in these lists. */
export interface Network {
  readonly topology: Topology;
  readonly nodes: readonly Node[];
  readonly ports: readonly Port[];
  readonly scopes: readonly Scope[];
  /** Merged policies of ports; ports with the same policies share one. */
  readonly filters: readonly Filter[];
  readonly tables: ReadonlyMap<ResourceId, RouteTable>;
  readonly nodeOf: ReadonlyMap<ResourceId, Node>;
  readonly portOf: ReadonlyMap<ResourceId, Port>;
  /** The port by which a resource is a route target, per scope: a peering has one in each of its VPCs. */
  targetIn(target: ResourceId, scope: number): RouteTargetPorts | null;
  /** Gateway ports by which the internet reaches an address: public IPv4, and IPv6 of interfaces. */
  readonly gatewaysOf: ReadonlyMap<Address, readonly Port[]>;
  /** Public addresses that nothing holds, and the resource they belong to. */
  readonly unmapped: ReadonlyMap<Address, ResourceId>;
  readonly names: ReadonlyMap<string, readonly NameRecord[]>;
  /** Domains in lower case that a scope's resolver answers for by itself, and the scope's resource. */
  readonly zones: readonly { readonly name: string; readonly scope: ResourceId }[];
  readonly assumptions: ReadonlyMap<ResourceId, readonly Assumption[]>;
}

/** A device in the network. Its index numbers its translator and its sockets in `Sessions`. */
export interface Node {
  readonly index: number;
  readonly resource: Resource;
  readonly device: WiredDevice;
  readonly ports: readonly Port[];
  /** The port by which it meets its scope (a subnet's leg to the VPC router); null when it has none. */
  readonly uplink: Port | null;
}

/** An address of a name, and where the name resolves to it: a scope's resource, or null everywhere. */
export interface NameRecord {
  /** Who says so. */
  readonly resource: ResourceId;
  /** Null where `alias` answers. */
  readonly address: Address | null;
  readonly alias: string | null;
  readonly scope: ResourceId | null;
  /** Whether it would answer so if it were switched on. */
  readonly off: boolean;
}

/** A pure function from what arrives to what becomes of it. State lives in `context.sessions` under the device's node. */
export interface Device {
  /** `port` is where the packet came in: an own port, a neighbour's that plugs in here, or null when the device's host sends it. */
  forward(packet: Packet, port: Port | null, nextHop: Port | null, context: Context): Outcome;
  /** Present where programs run: packets can start and end here. */
  readonly host?: Host;
  /** Whether packets keep their sender's security groups when they pass, always or between two ports only. */
  readonly keepsSender?: boolean | ((from: Port, to: Port) => boolean);
  /** Whether what it passes on counts as sent by the port it leaves by, security groups included (a Network Load Balancer). */
  readonly sendsAsItself?: boolean;
  /** Whether security groups track every flow that goes by it, whatever their rules (NAT gateways, Lambda's interfaces). */
  readonly alwaysTracked?: boolean;
  /** Whether a packet from outside belongs to a flow this gateway keeps state of; null where it takes others as well. */
  expects?(packet: Packet, context: Context): boolean | null;
}

/** A device in the network: every part has a place, so that the walk reads all kinds of devices alike (and V8 does, too). */
export interface WiredDevice {
  readonly forward: Device['forward'];
  readonly host: Host | undefined;
  readonly keepsSender: boolean | ((from: Port, to: Port) => boolean);
  readonly sendsAsItself: boolean;
  readonly alwaysTracked: boolean;
  readonly expects: Device['expects'] | undefined;
}

/** What a walk carries along. */
export interface Context {
  readonly network: Network;
  readonly sessions: Sessions;
  /** Null when only the verdict matters. */
  readonly recorder: Recorder | null;
  /** Checks to pass although they fail, when all blockers are looked for. */
  readonly pardons: Pardons | null;
  /** Of the packet under way; the walk keeps it. */
  readonly way: Way;
}

/** How a packet came to where it is. */
export interface Way {
  /** The port by which it came into the address space it is in, from another one or from outside; null in the one it was sent in. */
  entry: Port | null;
}

export interface Pardons {
  /** Whether a failed check is to be passed over. */
  covers(reason: Reason): boolean;
  /** Target to use where the table has no route for the address. */
  route(table: ResourceId, destination: Address): ResourceId | null;
  /** Target to use in place of the route that the table has for the address. */
  reroute(table: ResourceId, destination: Address): ResourceId | null;
}

/** A program that answers requests by asking somebody else. */
export interface RelayService {
  /** Whether it is this program that took the connection the packet belongs to. */
  takes(packet: Packet): boolean;
  pass(request: RelayRequest): Relay;
}

/** A request that reached a relaying host. */
export interface RelayRequest {
  readonly network: Network;
  /** The packet that opened the client's connection, as the relay received it. */
  readonly opened: Packet;
  /** What the client asked for beyond it. */
  readonly wants: ProxyWish | null;
  /** The request itself, for relays that look into it. */
  readonly http: HttpRequest;
}

/** The programs' side of a device. */
export interface Host {
  readonly running: boolean;
  /** Largest IP packet its interface sends, in bytes. */
  readonly mtu: number;
  /** Ports its sockets choose from. */
  readonly ephemeral: PortRange;
  owns(address: Address): boolean;
  /** The address and port a socket would use towards `destination`; null when it has none of the family. */
  source(destination: Address): { readonly address: Address; readonly port: Port } | null;
  hasFamily(family: Family): boolean;
  /** Address of a host that has no port of its own (a client on the internet). */
  readonly defaultAddress?: Address;
  /** Whether it is joined to AWS networks by private ways, so that it asks for their private addresses. */
  readonly reachesPrivately?: boolean;
  /** Address to ask for when the host as a whole is the target (any service on the internet). */
  readonly anyAddress?: Address;
  /** Whether something listens for the packet; `assumed` when the document does not say. */
  listens(packet: Packet): 'open' | 'assumed' | 'closed';
  /** Present where the host passes requests on by a connection of its own: a proxy, a load balancer. */
  readonly relay?: RelayService;
  /** Key pair that SSH logins need; empty or left out where none does. */
  readonly keyName?: string;
  /** What the service prints for the request it received (`checkip` prints the source address it saw); empty when nothing is known. */
  answer(request: Packet): string;
  /** Present where more is to be told of an answer than what it prints. */
  serve?(request: Packet): Served;
  /** The metadata service of an instance; left out where a host has none, `unknown` where the document does not say what it runs on. */
  readonly metadata?: MetadataOptions | 'unknown';
  /** Whether the task metadata endpoint of ECS answers it; `assumed` where that takes an agent the document does not mention. */
  readonly taskMetadata?: 'open' | 'assumed';
}

/** Collects the hops of one packet. The engine and devices call it only when a trace is wanted. */
export interface Recorder {
  arrive(node: Node, packet: Packet, port: Port | null): void;
  step(step: Step): void;
  session(resource: ResourceId, table: string, action: SessionAction, text?: string): void;
  leave(packet: Packet, port: Port | null): void;
  hops(): readonly Hop[];
}
