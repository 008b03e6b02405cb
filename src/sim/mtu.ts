import type { ResourceId } from '../model/topology.ts';
import type { Packet } from '../net/packet.ts';
import { LINK_LOCAL } from '../net/special.ts';
import type { Address } from '../net/address.ts';
import { addressAfter } from '../net/address.ts';
import type { Context, Outcome } from './network.ts';
import { tooBig } from './icmp.ts';
import { nameOf, reasonFor } from './reason.ts';

/** A link that takes packets up to `mtu` bytes, and the router before it. */
export interface Link {
  readonly at: ResourceId;
  readonly mtu: number;
  /** The reporting router's address; without one the VPC router's link-local address. */
  readonly from?: Address;
}

/**
 * What becomes of a packet that is longer than the next link carries: null when it fits or may be fragmented, else an ICMP
 * error to its sender. @see RFC 1191 §4, RFC 8201 §4
 */
export function checkMtu(packet: Packet, { at, mtu, from }: Link, context: Context): Outcome | null {
  const mayFragment = typeof packet.src === 'number' && !packet.dontFragment;
  if (packet.length <= mtu || mayFragment) return null;
  const reason = reasonFor('MTU_EXCEEDED', at, packet, { len: packet.length, mtu, hop: nameOf(context.network, at) });
  if (context.pardons?.covers(reason)) return null;
  const answer = tooBig(packet, from ?? addressAfter(LINK_LOCAL.base, 1), mtu);
  return { type: 'answer', packet: answer, reason, by: 'icmp' };
}
