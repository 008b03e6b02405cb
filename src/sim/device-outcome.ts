import type { ResourceId } from '../model/topology.ts';
import type { Packet } from '../net/packet.ts';
import type { Reason } from './trace.ts';
import type { Port } from './port.ts';

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
