import type { ResourceId } from '../model/topology.ts';
import type { Address } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Context } from './network.ts';
import type { Filter } from './tables.ts';
import type { Port, Provenance } from './port.ts';
import type { Reason } from './trace.ts';

export const NO_GROUPS: readonly ResourceId[] = [];
export const ANONYMOUS: Provenance = { groups: NO_GROUPS, origin: NO_GROUPS };

/** A packet at a filter: the direction is seen from the port, the peer is the far address. */
export interface Passing {
  readonly port: Port;
  readonly filter: Filter;
  readonly direction: 'in' | 'out';
  readonly packet: Packet;
  readonly peer: Address;
  readonly sender: Provenance;
}

/** Whether a failed check is passed over in the search for all blockers. */
export function isPardoned(reason: Reason, context: Context): boolean {
  return context.pardons?.covers(reason) ?? false;
}
