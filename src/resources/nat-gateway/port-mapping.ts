import type { Address } from '../../net/address.ts';
import { FIN, hasFlags, ICMP, ICMPV6, isIcmp, type Packet, RST } from '../../net/packet.ts';
import { UNPRIVILEGED } from '../../net/ports.ts';
import { hashDirected, type Tuple } from '../../net/tuple.ts';
import { forget, openFlow, type Tracked } from '../../sim/conntrack.ts';
import { find } from '../../sim/flow-table.ts';
import type { Translation, Translator } from '../../sim/sessions.ts';
import { LIMITS } from '../figures.ts';

/** Seconds after which an idle mapping is forgotten; AWS names one figure for all protocols. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html */
export const IDLE_SECONDS = LIMITS.natGatewayIdle;
/** Connections at once per address, destination address, destination port and protocol. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html */
export const CONNECTION_LIMIT = LIMITS.natGatewayConnections;

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
  let elsewhere = translator.taken;
  for (const address of addresses) {
    if (typeof address !== typeof packet.src) continue;
    const key = keyOf(address, packet.dst, isIcmp(packet) ? 0 : packet.dstPort, packet.protocol);
    // Connections that a condition says are open fill one address after the other.
    const taken = Math.min(elsewhere, CONNECTION_LIMIT);
    elsewhere -= taken;
    if ((translator.counts.get(key) ?? 0) + taken >= CONNECTION_LIMIT) forgetIdle(translator, now);
    const count = translator.counts.get(key) ?? 0;
    if (count + taken >= CONNECTION_LIMIT) continue;
    const reply = freeTuple(translator, packet, address);
    if (reply === null) continue;
    translator.counts.set(key, count + 1);
    const translation = openFlow(translator, packet, reply, now);
    translation.expires = now + IDLE_SECONDS;
    return translation;
  }
  return null;
}

/**
 * Notes what ends a connection: a reset at once, a FIN when both ends have sent one. From then on it counts no more; that the port is
 * free for another at once is ours to assume, and so is that the last ACK still passes.
 */
export function noteEnd(translator: Translator, packet: Packet, { translation, side }: Tracked): void {
  if (hasFlags(packet, RST)) {
    release(translator, translation);
    return;
  }
  if (!hasFlags(packet, FIN) || translation.state === 'closed') return;
  if (side === 'original') translation.finished = true;
  else translation.finishedReply = true;
  if (!translation.finished || !translation.finishedReply) return;
  translation.state = 'closed';
  discount(translator, translation);
}

/** Forgets a mapping, which then counts no more. */
export function release(translator: Translator, translation: Translation): void {
  forget(translator, translation);
  if (translation.state !== 'closed') discount(translator, translation);
}

function discount(translator: Translator, { original, reply }: Translation): void {
  const key = keyOf(reply.dst, original.dst, isEcho(original) ? 0 : original.dstPort, reply.protocol);
  translator.counts.set(key, (translator.counts.get(key) ?? 1) - 1);
}

function isEcho(original: Tuple): boolean {
  return original.protocol === ICMP || original.protocol === ICMPV6;
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
  for (const translation of idle) release(translator, translation);
}

function freeTuple(translator: Translator, packet: Packet, address: Address): Tuple | null {
  const count = UNPRIVILEGED.to - UNPRIVILEGED.from + 1;
  const start = hashDirected(packet) % count;
  for (let step = 0; step < count; step++) {
    const port = UNPRIVILEGED.from + ((start + step) % count);
    const srcPort = isIcmp(packet) ? port : packet.dstPort;
    const tuple: Tuple = { src: packet.dst, dst: address, protocol: packet.protocol, srcPort, dstPort: port };
    const holder = find(translator.flows, tuple);
    if (holder === null) return tuple;
    if (holder.state !== 'closed') continue;
    forget(translator, holder);
    return tuple;
  }
  return null;
}
