import type { Address } from '../../net/address.ts';
import { isIcmp, type Packet } from '../../net/packet.ts';
import { UNPRIVILEGED } from '../../net/ports.ts';
import { hashDirected, type Tuple } from '../../net/tuple.ts';
import { openFlow } from '../../sim/conntrack.ts';
import { find } from '../../sim/flow-table.ts';
import type { Translation, Translator } from '../../sim/sessions.ts';

/** Seconds after which an idle mapping is forgotten; AWS names one figure for all protocols. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html */
export const IDLE_SECONDS = 350;
/** Connections at once per address, destination address, destination port and protocol. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html */
export const CONNECTION_LIMIT = 55_000;

/**
 * Opens a mapping on the first of the gateway's addresses that has room for the destination; null when none has.
 * AWS documents the range 1024–65535 and the limit only; the port is chosen by a hash of the flow, so that a run can be repeated.
 */
export function openMapping(
  translator: Translator,
  packet: Packet,
  addresses: readonly Address[],
  now: number,
): Translation | null {
  for (const address of addresses) {
    const key = `${address}>${packet.dst}:${isIcmp(packet) ? 0 : packet.dstPort}/${packet.protocol}`;
    const count = translator.counts.get(key) ?? 0;
    if (typeof address !== typeof packet.src || count >= CONNECTION_LIMIT) continue;
    const reply = freeTuple(translator, packet, address);
    if (reply === null) continue;
    translator.counts.set(key, count + 1);
    const translation = openFlow(translator, packet, reply, now);
    translation.expires = now + IDLE_SECONDS;
    return translation;
  }
  return null;
}

function freeTuple(translator: Translator, packet: Packet, address: Address): Tuple | null {
  const count = UNPRIVILEGED.to - UNPRIVILEGED.from + 1;
  const start = hashDirected(packet) % count;
  for (let step = 0; step < count; step++) {
    const port = UNPRIVILEGED.from + ((start + step) % count);
    const srcPort = isIcmp(packet) ? port : packet.dstPort;
    const tuple: Tuple = { src: packet.dst, dst: address, protocol: packet.protocol, srcPort, dstPort: port };
    if (find(translator.flows, tuple) === null) return tuple;
  }
  return null;
}
