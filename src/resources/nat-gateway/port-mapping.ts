import type { Address } from '../../net/address.ts';
import { ICMP, ICMPV6, isIcmp, type Packet } from '../../net/packet.ts';
import { UNPRIVILEGED } from '../../net/ports.ts';
import { hashDirected, type Tuple } from '../../net/tuple.ts';
import { forget, openFlow } from '../../sim/conntrack.ts';
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
    if (typeof address !== typeof packet.src) continue;
    const key = keyOf(address, packet.dst, isIcmp(packet) ? 0 : packet.dstPort, packet.protocol);
    if ((translator.counts.get(key) ?? 0) + translator.taken >= CONNECTION_LIMIT) forgetIdle(translator, now);
    const count = translator.counts.get(key) ?? 0;
    if (count + translator.taken >= CONNECTION_LIMIT) continue;
    const reply = freeTuple(translator, packet, address);
    if (reply === null) continue;
    translator.counts.set(key, count + 1);
    const translation = openFlow(translator, packet, reply, now);
    translation.expires = now + IDLE_SECONDS;
    return translation;
  }
  return null;
}

function keyOf(address: Address, destination: Address, port: number, protocol: number): string {
  return `${address}>${destination}:${port}/${protocol}`;
}

/** Makes room: mappings that idled out count no more. */
function forgetIdle(translator: Translator, now: number): void {
  const idle = new Set<Translation>();
  for (const chain of translator.flows.chains) {
    for (let entry = chain; entry !== null; entry = entry.next) {
      if (entry.value.expires < now) idle.add(entry.value);
    }
  }
  for (const translation of idle) {
    forget(translator, translation);
    const { reply } = translation;
    const isEcho = reply.protocol === ICMP || reply.protocol === ICMPV6;
    const key = keyOf(reply.dst, reply.src, isEcho ? 0 : reply.srcPort, reply.protocol);
    translator.counts.set(key, (translator.counts.get(key) ?? 1) - 1);
  }
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
