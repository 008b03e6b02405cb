import type { Address } from '../net/address.ts';
import { ANY_PROTOCOL, isIcmp, type Packet, TCP, UDP } from '../net/packet.ts';
import { ANY_PORT, inRange, type PortRange, portClass, UNPRIVILEGED } from '../net/ports.ts';
import { contains, type Prefix } from '../net/prefix.ts';
import { hashDirected, type Tuple } from '../net/tuple.ts';
import { forget } from './conntrack.ts';
import { find } from './flow-table.ts';
import type { Port } from './port.ts';
import type { Translation, Translator } from './sessions.ts';

interface RuleMatch {
  readonly protocol: number;
  readonly source: Prefix | null;
  readonly destination: Prefix | null;
  readonly ports: PortRange;
}

/** A rule of `iptables -t nat`. */
export interface NatRule extends RuleMatch {
  readonly chain: 'PREROUTING' | 'POSTROUTING' | 'OUTPUT';
  readonly inInterface: string;
  readonly outInterface: string;
  readonly action: 'MASQUERADE' | 'SNAT' | 'DNAT';
  /** Address to translate to; null for the leaving interface's own. */
  readonly address: Address | null;
  /** Ports to translate to; null keeps the port where it is free. */
  readonly toPorts: PortRange | null;
  readonly randomFully: boolean;
  readonly index: number;
}

/** A rule of `iptables -t filter`. */
export interface FirewallRule extends RuleMatch {
  readonly chain: 'INPUT' | 'FORWARD' | 'OUTPUT';
  readonly state: 'any' | 'new' | 'established' | 'invalid';
  readonly action: 'ACCEPT' | 'DROP' | 'REJECT';
  readonly index: number;
  readonly text: string;
}

export function matchesRule(rule: RuleMatch, packet: Packet): boolean {
  if (rule.protocol !== ANY_PROTOCOL && rule.protocol !== packet.protocol) return false;
  if ((packet.protocol === TCP || packet.protocol === UDP) && !inRange(rule.ports, packet.dstPort)) return false;
  if (rule.source !== null && !contains(rule.source, packet.src)) return false;
  return rule.destination === null || contains(rule.destination, packet.dst);
}

/** Names Linux gives the first interface on EC2; a rule that says one of them means the first. */
const FIRST_INTERFACE = new Set(['eth0', 'ens5', 'enX0', 'ens3']);

export function matchesInterface(pattern: string, port: Port | null): boolean {
  if (pattern === '') return true;
  if (port === null) return false;
  if (pattern.endsWith('+')) return port.name.startsWith(pattern.slice(0, -1));
  return pattern === port.name || (FIRST_INTERFACE.has(pattern) && port.name === 'eth0');
}

/** Translates the destination as PREROUTING (or OUTPUT) says; the packet itself when no rule fits. IPv4 only. */
export function destinationNat(rules: readonly NatRule[], packet: Packet, port: Port | null): Packet {
  const chain = port === null ? 'OUTPUT' : 'PREROUTING';
  const rule = rules.find(
    (each) => each.chain === chain && matchesInterface(each.inInterface, port) && matchesRule(each, packet),
  );
  if (rule === undefined || rule.action !== 'DNAT' || typeof packet.dst !== 'number') return packet;
  return { ...packet, dst: rule.address ?? packet.dst, dstPort: rule.toPorts?.from ?? packet.dstPort };
}

export function sourceNatRule(rules: readonly NatRule[], packet: Packet, out: Port): NatRule | null {
  if (typeof packet.src !== 'number') return null;
  return (
    rules.find(
      (rule) => rule.chain === 'POSTROUTING' && matchesInterface(rule.outInterface, out) && matchesRule(rule, packet),
    ) ?? null
  );
}

/** The rule that translates, and when. */
export interface Translating {
  readonly rule: NatRule | null;
  /** Seconds of the sessions; flows that expired before take no port. */
  readonly now: number;
}

/**
 * The tuple by which answers will come back once the source is translated: the port that the source was given before, else its own
 * where that is free, else the next free one of its class, or any for an ICMP identifier (the kernel picks at random; a walk must be
 * repeatable). Null when the range is used up.
 */
export function replyTuple(
  translator: Translator,
  packet: Packet,
  source: Address,
  { rule, now }: Translating,
): Tuple | null {
  const kept = rule?.randomFully ? null : remappedPort(translator, packet, now);
  const again = kept === null ? null : answerTo(packet, source, kept);
  if (again !== null && !isTaken(translator, again, now)) return again;
  const range =
    rule?.toPorts ?? (rule?.randomFully ? UNPRIVILEGED : isIcmp(packet) ? ANY_PORT : portClass(packet.srcPort));
  const wanted = rule?.randomFully ? scattered(translator, packet, range) : packet.srcPort;
  const first = rule?.toPorts && !inRange(range, wanted) ? range.from : wanted;
  const count = range.to - range.from + 1;
  for (let step = 0; step <= count; step++) {
    const port = step === 0 ? first : range.from + ((Math.max(first, range.from) - range.from + step) % count);
    const tuple = answerTo(packet, source, port);
    if (!isTaken(translator, tuple, now)) return tuple;
  }
  return null;
}

/** A flow that has expired takes nothing, and is forgotten when it is met. */
function isTaken(translator: Translator, tuple: Tuple, now: number): boolean {
  const holder = find(translator.flows, tuple);
  if (holder === null || holder.expires >= now) return holder !== null;
  forget(translator, holder);
  return false;
}

/** Notes that a source was given another port: as long as the flow lives, its flows to others are given the same. */
export function noteRemapped(translator: Translator, translation: Translation): void {
  const { original, reply } = translation;
  if (reply.dstPort !== original.srcPort) translator.remapped.set(sourceKey(original), translation);
}

function remappedPort(translator: Translator, packet: Packet, now: number): number | null {
  const before = translator.remapped.size === 0 ? undefined : translator.remapped.get(sourceKey(packet));
  if (before === undefined) return null;
  if (before.expires >= now && find(translator.flows, before.reply) === before) return before.reply.dstPort;
  translator.remapped.delete(sourceKey(packet));
  return null;
}

function sourceKey({ protocol, src, srcPort }: Tuple): string {
  return `${protocol} ${src} ${srcPort}`;
}

/** Another port each time, although nothing here is left to chance: the draws are counted. */
function scattered(translator: Translator, packet: Packet, range: PortRange): number {
  const drawn = translator.counts.get('drawn') ?? 0;
  translator.counts.set('drawn', drawn + 1);
  const number = (hashDirected(packet) + Math.imul(drawn, 0x9e3779b1)) >>> 0;
  return range.from + (number % (range.to - range.from + 1));
}

function answerTo(packet: Packet, source: Address, port: number): Tuple {
  return {
    src: packet.dst,
    dst: source,
    protocol: packet.protocol,
    srcPort: isIcmp(packet) ? port : packet.dstPort,
    dstPort: port,
  };
}
