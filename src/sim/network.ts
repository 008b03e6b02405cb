import type { Resource, ResourceId, Topology } from '../model/topology.ts';
import type { Address, Family } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { PortRange } from '../net/ports.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Standing } from './policy.ts';
import type { ReasonCode } from './reasons.ts';
import type { MetadataOptions, Served } from './served.ts';
import type { Sessions } from './sessions.ts';
import type { Assumption, Hop, Reason, RuleRef, SessionAction, Step } from './trace.ts';

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

/** A rule ready to be compared: IPv4 prefixes as base and mask. */
export interface CompiledRule {
  readonly protocol: number;
  readonly from: number;
  readonly to: number;
  readonly icmpType: number;
  readonly icmpCode: number;
  readonly group: ResourceId | null;
  /** What is known of the group; a group that is not known matches nobody. */
  readonly standing: Standing;
  readonly prefix: Prefix | null;
  readonly base4: number;
  readonly mask4: number;
  readonly allow: boolean;
  /** Whether the peer is every address of its family. */
  readonly anyone: boolean;
  readonly ref: RuleRef;
}

/** The policies of one port, merged for evaluation. */
export interface Filter {
  readonly type: 'stateful' | 'stateless';
  readonly resources: readonly ResourceId[];
  readonly inbound: readonly CompiledRule[];
  readonly outbound: readonly CompiledRule[];
  /** Which flows a direction lets through from everyone on all ports, as `openBit` counts them: their answers may go untracked. */
  readonly openIn: number;
  readonly openOut: number;
  /** Whether an outbound rule names a security group, so that the group of a packet's destination matters. */
  readonly namesGroupsOut: boolean;
}

export interface CompiledRoute {
  readonly prefix: Prefix;
  readonly base4: number;
  readonly mask4: number;
  readonly target: ResourceId | 'local' | null;
  /** Name of a target that the source does not describe; empty otherwise. */
  readonly outside: string;
  /** Where the target is plugged in; null for `local`, for blackholes and where the zone decides. */
  readonly port: Port | null;
  /** The target's port in each Availability Zone, for targets that serve only zones they are in (transit gateways). */
  readonly portByZone: ReadonlyMap<string, Port> | null;
  readonly ref: RuleRef;
}

/** Where a route's target is plugged in. */
export interface RouteTargetPorts {
  readonly port: Port | null;
  readonly byZone: ReadonlyMap<string, Port> | null;
}

/** A route table ready for look-ups. */
export interface RouteTable {
  readonly resource: ResourceId;
  /** Longest prefix first; at most one route per prefix. */
  readonly routes: readonly CompiledRoute[];
  /** Routes by prefix length and base, for tables too long to scan; null for the others. */
  readonly index: readonly { readonly length: number; readonly byBase: ReadonlyMap<Address, CompiledRoute> }[] | null;
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
}

/** A packet leaves its device. */
export type Departure =
  /** By an own port: its outbound filters apply, then the node behind it, which passes it to `nextHop` where the sender names one. */
  | { readonly type: 'emit'; readonly packet: Packet; readonly port: Port; readonly nextHop?: Port }
  /** To the device behind a neighbour's port: that port's inbound filters apply, unless the sender is `exempt` (VPC services). */
  | { readonly type: 'hand'; readonly packet: Packet; readonly port: Port; readonly exempt?: boolean }
  /** By `through` (its outbound filters apply), then the destination is looked up. `table: null` knows only the scope's own addresses. */
  | { readonly type: 'route'; readonly packet: Packet; readonly table: ResourceId | null; readonly through: Port };

/** The packet goes on in pieces of at most `mtu` bytes. */
export interface Cut {
  readonly type: 'cut';
  readonly mtu: number;
  readonly onward: Departure;
}

/** A packet does not leave its device, or not yet. */
export type Stay =
  /** A piece of a packet waits for the others; `complete` is what becomes of it when all have come. */
  | { readonly type: 'hold'; readonly complete: () => Outcome }
  /** Accepted by the device's own host. */
  | { readonly type: 'deliver'; readonly packet: Packet }
  /** Thrown away, but the device's host sends this instead (an RST, an ICMP error). */
  | { readonly type: 'answer'; readonly packet: Packet; readonly reason: Reason; readonly by: 'rst' | 'icmp' }
  /** Thrown away in silence. `past` is what would happen had the check passed; null where nothing sensible would. */
  | { readonly type: 'drop'; readonly reason: Reason; readonly past: (() => Outcome) | null };

export type Outcome = Departure | Cut | Stay;

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
  /** What the client asked for beyond it: a host name or address, and a port. */
  readonly wants: { readonly host: string; readonly port: number } | null;
  /** The request itself, for relays that look into it. */
  readonly http: HttpRequest;
}

/** What a relay may read of a request: the host it names, and its path. */
export interface HttpRequest {
  readonly host: string;
  readonly path: string;
}

/** How a relay passes a request on: by new connections, tried in turn, or not at all. */
export type Relay =
  | {
      readonly type: 'open';
      readonly targets: readonly RelayTarget[];
      readonly onRefused: ReasonCode;
      readonly onTimeout: ReasonCode;
    }
  | { readonly type: 'answer' }
  | { readonly type: 'reject'; readonly reason: Reason; readonly status: number | null };

export interface RelayTarget {
  /** Null to resolve `host` at the relay. */
  readonly address: Address | null;
  readonly host: string;
  readonly port: number;
  /** Source address of the relay's connection; null for the one its routing picks. */
  readonly source: Address | null;
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
