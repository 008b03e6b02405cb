import type { ResourceId } from '../model/topology.ts';
import type { Packet } from '../net/packet.ts';
import { LINK_LOCAL } from '../net/special.ts';
import type { Address } from '../net/address.ts';
import { addressAfter } from '../net/address.ts';
import type { Context, Outcome } from './network.ts';
import { tooBig } from './icmp.ts';
import { nameOf, reasonFor } from './reason.ts';

/**
 * What becomes of a packet that is longer than the next link carries: null when it fits or may be fragmented, else an ICMP
 * error to its sender. `from` is the reporting router's address; the VPC router has none of its own here.
 * @see RFC 1191 §4, RFC 8201 §4
 */
export function checkMtu(
  packet: Packet,
  mtu: number,
  at: ResourceId,
  context: Context,
  from: Address | null = null,
): Outcome | null {
  const mayFragment = typeof packet.src === 'number' && !packet.dontFragment;
  if (packet.length <= mtu || mayFragment) return null;
  const reason = reasonFor('MTU_EXCEEDED', at, packet, { len: packet.length, mtu, hop: nameOf(context.network, at) });
  if (context.pardons?.covers(reason)) return null;
  return { type: 'answer', packet: tooBig(packet, from ?? addressAfter(LINK_LOCAL.base, 1), mtu), reason, by: 'icmp' };
}
