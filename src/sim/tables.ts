import type { ResourceId } from '../model/topology.ts';
import type { Address } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Standing } from './policy.ts';
import type { RuleRef } from './trace.ts';
import type { Port } from './port.ts';

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
