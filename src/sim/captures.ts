import type { Packet } from '../net/packet.ts';
import type { Tuple } from '../net/tuple.ts';
import { find, insert } from './flow-table.ts';
import type { Context } from './network.ts';
import type { Port } from './port.ts';
import type { Sessions } from './sessions.ts';

/**
 * Has answers with the tuple brought to a port, although they are addressed to somebody else: a Network Load Balancer that kept
 * the client's address takes its target's answers back, whatever the target's route table says.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html
 */
export function capture(sessions: Sessions, answer: Tuple, port: Port): void {
  insert(sessions.captures, answer, port.index);
}

/** The port of the same scope that waits for the packet; null for nearly all packets. */
export function captorOf(packet: Packet, scope: number, { network, sessions }: Context): Port | null {
  if (sessions.captures.size === 0) return null;
  const index = find(sessions.captures, packet);
  const port = index === null ? undefined : network.ports[index];
  return port?.scope === scope ? port : null;
}
