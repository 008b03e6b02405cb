import type { PortRange } from '../net/ports.ts';
import type { Prefix } from '../net/prefix.ts';
import type { ResourceId } from '../model/topology.ts';

/** What a rule compares with a packet, apart from the peer. */
export interface Match {
  /** IANA number, or ANY_PROTOCOL. */
  readonly protocol: number;
  /** Destination ports; ignored for protocols without ports. */
  readonly ports: PortRange;
  /** ICMP type and code; -1 matches any. */
  readonly icmpType: number;
  readonly icmpCode: number;
}

/** The far side of a rule: addresses, or everything sent by members of a security group. */
export type Peer =
  | { readonly type: 'prefix'; readonly prefix: Prefix }
  | { readonly type: 'group'; readonly group: ResourceId; readonly standing: Standing };

/**
 * What a rule knows of the group it names: its members; nothing, because the way between the two VPCs does not tell (`hidden`);
 * nothing any more, because the group or the peering it was known by is gone (`stale`); or nothing yet, because the source does not
 * describe the group (`outside`).
 */
export type Standing = 'known' | 'hidden' | 'stale' | 'outside';

/** Stands for the group that is named in the rules of a group of which the source says nothing: anyone, or no one. */
export const ANYONE = '*';

/** One row of a filter. */
export interface FilterRule extends Match {
  readonly peer: Peer;
  readonly allow: boolean;
  /** Row in the resource's own table, counted from 0; null for a rule that AWS adds by itself. */
  readonly index: number | null;
  /** The number a network ACL gives the rule. */
  readonly number: number | null;
  /** The rule in words, as in `tcp 80-80 from 10.10.0.0/16`. */
  readonly text: string;
}

/**
 * Who wins among routes to one prefix. From `propagated` on a route is none of the user's: it never overrides a local one.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html
 */
export const PREFERENCE = {
  static: 0,
  local: 1,
  prefixList: 2,
  propagated: 3,
  directConnect: 3,
  vpnStatic: 4,
  vpnBgp: 5,
} as const;

/** A route as the table holds it. `target: null` is a target that is gone. */
export interface Route {
  readonly destination: Prefix;
  readonly target: ResourceId | 'local' | null;
  /** What the source calls a target that it does not describe, so that nobody knows what becomes of the packet; empty otherwise. */
  readonly outside?: string;
  /** Lower wins among routes to the same prefix; see PREFERENCE. */
  readonly preference: number;
  readonly index: number | null;
  readonly text: string;
}

/** A table that only the engine evaluates. */
export type Policy =
  | {
      /** All allowing rules of all groups on a port are one union; what they let in may answer (connection tracking). */
      readonly type: 'stateful';
      readonly inbound: readonly FilterRule[];
      readonly outbound: readonly FilterRule[];
    }
  | {
      /** Rules in order, the first that matches decides, none denies; each direction by itself. */
      readonly type: 'stateless';
      readonly inbound: readonly FilterRule[];
      readonly outbound: readonly FilterRule[];
    }
  | { readonly type: 'routes'; readonly routes: readonly Route[] };
