import { parseAddress } from '../../../net/address.ts';
import { isIcmpError, type Packet } from '../../../net/packet.ts';
import { unreachable } from '../../icmp.ts';
import type { Context, Device } from '../../network.ts';
import type { Outcome } from '../../device-outcome.ts';
import type { Port } from '../../port.ts';
import type { LinuxLab, Replaced } from './replaced.ts';
import { isInside } from './router.ts';

const REDIRECT = 5;
const REDIRECT_HOST = 1;

/** A guest that may have a default route of its own, and as a router tells hosts on its link of a shorter way. */
export function guestDevice({ aws, wiring, linux, resource }: Replaced): Device {
  const redirects = linux.lab.instances[resource.id]?.redirects === true;
  return {
    forward: (packet, port, nextHop, context) => {
      const outcome = byOwnRoute(resource.id, aws.forward(packet, port, nextHop, context), linux, context);
      const isShorter = redirects && port !== null && outcome.type === 'emit' && outcome.port === port;
      if (isShorter && outcome.packet.src === packet.src && isNeighbour(packet, port, linux)) {
        const node = wiring.network.nodes[wiring.node];
        if (node !== undefined) linux.redirects.push({ node, packet: redirect(packet, port) });
      }
      return outcome;
    },
  };
}

function byOwnRoute(guest: string, outcome: Outcome, { lab, defaultRoutes }: LinuxLab, context: Context): Outcome {
  const via = parseAddress(defaultRoutes.get(guest) ?? '');
  if (outcome.type !== 'emit' || via === null || isInside(lab, outcome.packet.dst)) return outcome;
  const nextHop = context.network.scopes[outcome.port.scope]?.portByAddress.get(via);
  return nextHop === undefined ? outcome : { ...outcome, nextHop };
}

/** Redirects go to senders on the link by which the packet came in and goes out, about targets that are not on it. */
function isNeighbour(packet: Packet, port: Port, { lab }: LinuxLab): boolean {
  const subnet = Object.values(lab.instances).find(({ ip }) => port.addresses.includes(parseAddress(ip) ?? 0))?.subnet;
  const sender = Object.values(lab.instances).find(({ ip }) => parseAddress(ip) === packet.src)?.subnet;
  return subnet === sender && !isInside(lab, packet.dst) && !isIcmpError(packet);
}

/** @see RFC 792, RFC 1812 §5.2.7.2 */
function redirect(about: Packet, port: Port): Packet {
  const error = unreachable(about, port.addresses[0] ?? about.dst, REDIRECT_HOST);
  return { ...error, icmp: { type: REDIRECT, code: REDIRECT_HOST, mtu: null, quoted: about } };
}
