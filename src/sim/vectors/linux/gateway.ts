import { parseAddress } from '../../../net/address.ts';
import { aged, isIcmpError, type Packet, readdressed } from '../../../net/packet.ts';
import { timeExceeded } from '../../icmp.ts';
import type { Context, Device } from '../../network.ts';
import type { Outcome } from '../../device-outcome.ts';
import type { Port } from '../../port.ts';
import { nameOf, reasonFor } from '../../reason.ts';
import type { Replaced } from './replaced.ts';

/** The gateway's own address, on its link to the VPC's router. */
const OWN = parseAddress('169.254.10.2') ?? 0;

/**
 * The recorded internet gateway: a Linux machine that translates one to one. Connection tracking puts packets together before they are
 * translated, and it counts as a hop, as does the VPC's router behind it for what comes in.
 *
 * It was set up in several ways: `naive` translates the destination as soon as it sees it, so that the source of a packet that turns
 * around stays private; `none` translates at the internet's side only, so that such a packet turns around out there; `stateless`
 * leaves alone what ICMP errors quote.
 */
export function gatewayDevice(replaced: Replaced): Device {
  const { aws, wiring, linux, resource } = replaced;
  const [outside, inside] = wiring.ports;
  const { hairpin, mode, ttl_decrement } = linux.lab.igw ?? {};
  const counts = ttl_decrement !== false;
  const scope = inside === undefined ? undefined : wiring.network.scopes[inside.scope];
  const once = (packet: Packet): Packet => (counts ? aged(packet) : packet);
  /** Into the VPC, by its router, which counts too. */
  const intoVpc = (outcome: Outcome): Outcome =>
    outcome.type === 'route' ? { ...outcome, packet: once(outcome.packet) } : outcome;

  function outward(packet: Packet, port: Port | null, context: Context): Outcome {
    if (counts && packet.ttl <= 1 && !isIcmpError(packet)) {
      const reason = reasonFor('TTL_EXPIRED', resource.id, packet, { hop: nameOf(context.network, resource.id) });
      return { type: 'answer', packet: timeExceeded(packet, OWN), reason, by: 'icmp' };
    }
    const back = scope?.toPrivate.get(packet.dst);
    const leaving = scope?.toPublic.get(packet.src);
    if (hairpin === 'naive' && back !== undefined && inside !== undefined)
      return intoVpc({ type: 'route', packet: to(once(packet), packet.src, back), table: null, through: inside });
    if (leaving !== undefined && outside !== undefined && (hairpin === 'none' || mode === 'stateless'))
      return { type: 'emit', packet: to(once(packet), leaving, packet.dst), port: outside };
    return intoVpc(aws.forward(once(packet), port, null, context));
  }

  function inward(packet: Packet, port: Port | null, context: Context): Outcome {
    const own = scope?.toPrivate.get(packet.dst);
    if (mode === 'stateless' && own !== undefined && inside !== undefined)
      return intoVpc({ type: 'route', packet: to(once(packet), packet.src, own), table: null, through: inside });
    return intoVpc(aws.forward(once(packet), port, null, context));
  }

  return {
    forward: (packet, port, _nextHop, context) => {
      if (port === null) return intoVpc(aws.forward(packet, port, null, context));
      const pass = (): Outcome => (port === outside ? inward : outward)(packet, port, context);
      return packet.fragment === null ? pass() : { type: 'hold', complete: pass };
    },
  };
}

/** The packet with other addresses, and nothing else changed: also not what an ICMP error quotes. */
function to(packet: Packet, src: Packet['src'], dst: Packet['dst']): Packet {
  const { srcPort, dstPort, ttl } = packet;
  return readdressed(packet, { src, dst, srcPort, dstPort }, ttl);
}
