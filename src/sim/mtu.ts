import type { ResourceId } from '../model/topology.ts';
import type { Packet } from '../net/packet.ts';
import { LINK_LOCAL } from '../net/special.ts';
import type { Address } from '../net/address.ts';
import { addressAfter } from '../net/address.ts';
import type { Context } from './network.ts';
import type { Outcome } from './device-outcome.ts';
import { tooBig } from './icmp.ts';
import { nameOf, reasonFor } from './reason.ts';
import type { Reason } from './trace.ts';

/** A link that takes packets up to `mtu` bytes, and the router before it. */
export interface Link {
  readonly at: ResourceId;
  readonly mtu: number;
  /** The reporting router's address; without one the VPC router's link-local address. */
  readonly from?: Address;
}

/**
 * What becomes of a packet that is longer than the next link carries: null when it fits or may be cut (`fitted`), else an
 * ICMP error to its sender. @see RFC 1191 §4, RFC 8201 §4
 */
export function checkMtu(packet: Packet, link: Link, context: Context): Outcome | null {
  const reason = mtuReason(packet, link, context);
  if (reason === null) return null;
  const answer = tooBig(packet, link.from ?? addressAfter(LINK_LOCAL.base, 1), link.mtu);
  return { type: 'answer', packet: answer, reason, by: 'icmp' };
}

/** Like `checkMtu` for a link whose router throws away in silence, so that no path MTU can be found. */
export function checkMtuSilently(packet: Packet, link: Link, context: Context): Outcome | null {
  const reason = mtuReason(packet, link, context);
  return reason === null ? null : { type: 'drop', reason, past: null };
}

/** The outcome as it is where its packet fits the link, or must stay whole; else the packet leaves in pieces. Routers never cut IPv6. @see RFC 8200 §5 */
export function fitted(outcome: Outcome, mtu: number): Outcome {
  switch (outcome.type) {
    case 'emit':
    case 'hand':
    case 'route':
      return outcome.packet.length > mtu && mayBeCut(outcome.packet) ? { type: 'cut', mtu, onward: outcome } : outcome;
    case 'cut':
    case 'hold':
    case 'deliver':
    case 'answer':
    case 'drop':
      return outcome;
  }
}

/** Throws away in silence whatever is longer, whether it may be cut or not. */
export function checkLength(packet: Packet, link: Link, context: Context): Outcome | null {
  const reason = packet.length > link.mtu ? tooLong(packet, link, context) : null;
  return reason === null ? null : { type: 'drop', reason, past: null };
}

function mayBeCut(packet: Packet): boolean {
  return typeof packet.src === 'number' && !packet.dontFragment;
}

/** Why the packet does not fit; null when it does, may be cut, or is pardoned. */
function mtuReason(packet: Packet, link: Link, context: Context): Reason | null {
  return packet.length <= link.mtu || mayBeCut(packet) ? null : tooLong(packet, link, context);
}

function tooLong(packet: Packet, { at, mtu }: Link, context: Context): Reason | null {
  const reason = reasonFor('MTU_EXCEEDED', at, packet, { len: packet.length, mtu, hop: nameOf(context.network, at) });
  return context.pardons?.covers(reason) ? null : reason;
}
