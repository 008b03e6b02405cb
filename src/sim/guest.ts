import type { ResourceId } from '../model/topology.ts';
import type { Address } from '../net/address.ts';
import { isLoopback } from '../net/special.ts';
import { reversed } from '../net/tuple.ts';
import { isLaterFragment } from '../net/fragment.ts';
import { aged, isIcmpError, type Packet, readdressed } from '../net/packet.ts';
import type { Context } from './network.ts';
import type { Outcome } from './device-outcome.ts';
import type { Port } from './port.ts';
import { isInvalid, lookUp, notePacket, openFlow, type Tracked, translated } from './conntrack.ts';
import { timeExceeded, unreachable } from './icmp.ts';
import { checkMtu, fitted } from './mtu.ts';
import {
  destinationNat,
  type FirewallRule,
  matchesRule,
  type NatRule,
  noteRemapped,
  replyTuple,
  sourceNatRule,
} from './netfilter.ts';
import { citing, drop, nameOf, reasonFor } from './reason.ts';
import type { ReasonCode } from './reasons.ts';
import { type Translation, type Translator, translatorOf } from './sessions.ts';

/** A Linux guest's network stack: what it owns, forwards, translates and refuses. */
export interface Guest {
  readonly resource: ResourceId;
  readonly node: number;
  readonly running: boolean;
  /** Largest packet its interfaces send, in bytes. */
  readonly mtu: number;
  readonly ipForward: boolean;
  readonly nat: readonly NatRule[];
  readonly firewall: readonly FirewallRule[];
  /** Connections its kernel keeps track of at most (`net.netfilter.nf_conntrack_max`). */
  readonly conntrackMax: number;
  /** Strict reverse-path filtering: a packet is dropped unless an answer would leave by the interface it came in by (RFC 3704 §2.2). */
  readonly strictReversePath: boolean;
  owns(address: Address): boolean;
  /** Whether the guest itself thinks the address is behind one of its own bridges (docker0). */
  keeps(address: Address): boolean;
  /** The interface towards an address (or a neighbour's port behind a tunnel of the guest); null when there is none. */
  route(destination: Address, source: Address): Port | null;
}

type Netfilter = { readonly guest: Guest; readonly context: Context; readonly translator: Translator };
type State = 'new' | 'established' | 'invalid';

/**
 * One packet through the guest: connection tracking, PREROUTING, local or forwarded, FORWARD, POSTROUTING.
 * `port` is null for what the guest itself sends.
 */
export function guestForward(guest: Guest, packet: Packet, port: Port | null, context: Context): Outcome {
  if (!guest.running) return stopped(guest, packet, port, context);
  return runningForward(guest, packet, port, context);
}

function stopped(guest: Guest, packet: Packet, port: Port | null, context: Context): Outcome {
  const reason = guestReason('HOST_DOWN', guest, packet, context);
  return drop(reason, () => runningForward(guest, packet, port, context));
}

function runningForward(guest: Guest, packet: Packet, port: Port | null, context: Context): Outcome {
  if (port !== null && guest.owns(packet.src)) {
    return drop(guestReason('ROUTE_LOOP', guest, packet, context));
  }
  if (port !== null && guest.strictReversePath && guest.route(packet.src, packet.dst) !== port) {
    return drop(guestReason('OS_RP_FILTER', guest, packet, context), () => accepted(guest, packet, port, context));
  }
  return accepted(guest, packet, port, context);
}

function accepted(guest: Guest, packet: Packet, port: Port | null, context: Context): Outcome {
  if (guest.nat.length === 0 && guest.firewall.length === 0 && !guest.ipForward)
    return endHost(guest, packet, port, context);
  // Connection tracking puts packets together before it looks at them (nf_defrag_ipv4, nf_defrag_ipv6).
  const isInPieces = packet.fragment !== null && port !== null;
  return isInPieces
    ? { type: 'hold', complete: () => tracked(guest, packet, port, context) }
    : tracked(guest, packet, port, context);
}

function tracked(guest: Guest, packet: Packet, port: Port | null, context: Context): Outcome {
  const netfilter: Netfilter = { guest, context, translator: translatorOf(context.sessions, guest.node) };
  const known = lookUp(netfilter.translator, packet, context.sessions.now);
  if (known !== null) return establishedFlow(netfilter, packet, port, known);
  if (isInvalid(packet)) return onward(netfilter, { packet, arrived: packet, port, state: 'invalid' });
  const aimed = destinationNat(guest.nat, packet, port);
  const passage: Passage = { packet: aimed, arrived: packet, port, state: 'new' };
  return isFull(netfilter) ? untracked(netfilter, passage) : onward(netfilter, passage);
}

/** Whether the kernel has no room for another connection. It keeps track of them only where a rule needs it: translation, or a state. */
function isFull({ guest, translator }: Netfilter): boolean {
  if (translator.tracked < guest.conntrackMax) return false;
  return guest.nat.length > 0 || guest.firewall.some((rule) => rule.state !== 'any');
}

/** "nf_conntrack: table full, dropping packet": also where the guest itself is who sends, or is sent to. */
function untracked(netfilter: Netfilter, passage: Passage): Outcome {
  const { guest, context, translator } = netfilter;
  const values = { instance: nameOf(context.network, guest.resource), tracked: translator.tracked };
  return drop(reasonFor('NATI_CT_FULL', guest.resource, passage.packet, { ...values, max: guest.conntrackMax }), () =>
    onward(netfilter, passage),
  );
}

/** A host that neither translates, filters nor forwards keeps no track of anything. */
function endHost(guest: Guest, packet: Packet, port: Port | null, context: Context): Outcome {
  if (guest.owns(packet.dst) || isLoopback(packet.dst)) return { type: 'deliver', packet };
  if (port === null) return emit(guest, packet, context);
  return drop(guestReason('NATI_IP_FORWARD_OFF', guest, packet, context), () => emit(guest, packet, context));
}

function establishedFlow(netfilter: Netfilter, packet: Packet, port: Port | null, tracked: Tracked): Outcome {
  const { guest, context, translator } = netfilter;
  notePacket(translator, packet, tracked, context.sessions.now);
  const { translation } = tracked;
  const text = translation.reply.dst === translation.original.src ? '' : 'translated';
  context.recorder?.session(guest.resource, 'conntrack', 'matched', text);
  return onward(netfilter, { packet: translated(packet, tracked), arrived: packet, port, state: 'established' });
}

interface Passage {
  readonly packet: Packet;
  /** As it came in, before any translation: what an ICMP error quotes. */
  readonly arrived: Packet;
  readonly port: Port | null;
  readonly state: State;
}

function onward(netfilter: Netfilter, passage: Passage): Outcome {
  const { guest } = netfilter;
  const { packet, port } = passage;
  if (port === null) {
    const rule = firewallRule(netfilter, passage, 'OUTPUT');
    return rule === null
      ? send(netfilter, passage, packet)
      : refused(netfilter, passage, rule, () => send(netfilter, passage, packet));
  }
  if (guest.owns(packet.dst)) {
    const rule = firewallRule(netfilter, passage, 'INPUT');
    return rule === null
      ? deliver(netfilter, passage)
      : refused(netfilter, passage, rule, () => deliver(netfilter, passage));
  }
  if (guest.ipForward) return forward(netfilter, passage);
  return drop(guestReason('NATI_IP_FORWARD_OFF', guest, packet, netfilter.context), () => forward(netfilter, passage));
}

function forward(netfilter: Netfilter, passage: Passage): Outcome {
  const { guest, context } = netfilter;
  const { packet, port, arrived } = passage;
  if (packet.ttl <= 1) {
    const reason = reasonFor('TTL_EXPIRED', guest.resource, packet, { hop: nameOf(context.network, guest.resource) });
    const answer = isIcmpError(packet) ? null : timeExceeded(arrived, addressAt(port, packet));
    return answer === null ? drop(reason) : { type: 'answer', packet: answer, reason, by: 'icmp' };
  }
  const tooBig = checkMtu(arrived, { at: guest.resource, mtu: guest.mtu, from: addressAt(port, packet) }, context);
  if (tooBig !== null) return tooBig;
  const onwards = aged(packet);
  const rule = firewallRule(netfilter, passage, 'FORWARD');
  return rule === null
    ? send(netfilter, passage, onwards)
    : refused(netfilter, passage, rule, () => send(netfilter, passage, onwards));
}

/** The guest's own address on the side where the packet came in: what its ICMP errors come from. */
function addressAt(port: Port | null, packet: Packet): Address {
  return port?.addresses.find((each) => typeof each === typeof packet.src) ?? packet.dst;
}

function deliver(netfilter: Netfilter, passage: Passage): Outcome {
  if (passage.state === 'new') track(netfilter, passage, reversed(passage.packet));
  return { type: 'deliver', packet: passage.packet };
}

/** POSTROUTING: a new flow gets its translation here; the others were translated when they were recognised. */
function send(netfilter: Netfilter, passage: Passage, packet: Packet): Outcome {
  const { guest, context, translator } = netfilter;
  if (guest.owns(packet.dst) || isLoopback(packet.dst)) return { type: 'deliver', packet };
  const out = guest.route(packet.dst, packet.src);
  if (passage.state !== 'new' || out === null || guest.keeps(packet.dst)) return emit(guest, packet, context);
  const rule = sourceNatRule(guest.nat, packet, out);
  const own = out.node === guest.node ? out.addresses.find((each) => typeof each === 'number') : undefined;
  const source = rule === null ? packet.src : (rule.address ?? own ?? packet.src);
  const reply = replyTuple(translator, packet, source, { rule, now: context.sessions.now });
  if (reply === null) {
    return drop(guestReason('NATI_PORT_EXHAUSTED', guest, packet, context), () =>
      emit(guest, { ...packet, src: source }, context),
    );
  }
  const translation = track(netfilter, passage, reply);
  if (rule !== null && !rule.randomFully) noteRemapped(translator, translation);
  const unchanged = reply.dst === packet.src && reply.dstPort === packet.srcPort;
  const leaving = unchanged
    ? packet
    : readdressed(
        packet,
        { src: reply.dst, srcPort: reply.dstPort, dst: packet.dst, dstPort: reply.srcPort },
        packet.ttl,
      );
  return leaveBy(guest, leaving, out);
}

function track(
  { guest, context, translator }: Netfilter,
  { arrived }: Passage,
  reply: Parameters<typeof openFlow>[2],
): Translation {
  const translation = openFlow(translator, arrived, reply, context.sessions.now);
  context.recorder?.session(guest.resource, 'conntrack', 'opened');
  return translation;
}

/** The rule that turns the packet away; null when none does (a chain's policy is ACCEPT). */
function firewallRule(
  { guest }: Netfilter,
  { packet, state }: Passage,
  chain: FirewallRule['chain'],
): FirewallRule | null {
  // A packet in pieces is judged by the first.
  if (guest.firewall.length === 0 || isLaterFragment(packet)) return null;
  const rule = guest.firewall.find(
    (each) => each.chain === chain && (each.state === 'any' || each.state === state) && matchesRule(each, packet),
  );
  return rule === undefined || rule.action === 'ACCEPT' ? null : rule;
}

function refused({ guest, context }: Netfilter, passage: Passage, rule: FirewallRule, past: () => Outcome): Outcome {
  const { packet, arrived, port } = passage;
  const ref = { resource: guest.resource, index: rule.index, number: null, text: rule.text };
  const host = nameOf(context.network, guest.resource);
  const reason = citing(reasonFor('OS_FIREWALL', guest.resource, packet, { host }), ref);
  if (rule.action === 'REJECT' && !isIcmpError(packet) && context.pardons?.covers(reason) !== true) {
    const answer = unreachable(arrived, port?.addresses[0] ?? packet.dst, 3);
    return { type: 'answer', packet: answer, reason, by: 'icmp' };
  }
  return drop(reason, past);
}

function emit(guest: Guest, packet: Packet, context: Context): Outcome {
  if (guest.keeps(packet.dst))
    return drop(guestReason('OS_LOCAL_ROUTE', guest, packet, context), () => sent(guest, packet, context));
  return sent(guest, packet, context);
}

function sent(guest: Guest, packet: Packet, context: Context): Outcome {
  const port = guest.route(packet.dst, packet.src);
  return port === null ? drop(guestReason('HOST_NO_ADDRESS', guest, packet, context)) : leaveBy(guest, packet, port);
}

/** Out of an own interface, or into the tunnel at whose other end the port is. */
function leaveBy(guest: Guest, packet: Packet, port: Port): Outcome {
  return fitted({ type: port.node === guest.node ? 'emit' : 'hand', packet, port }, guest.mtu);
}

function guestReason(code: ReasonCode, guest: Guest, packet: Packet, context: Context): ReturnType<typeof reasonFor> {
  const name = nameOf(context.network, guest.resource);
  return reasonFor(code, guest.resource, packet, { instance: name, host: name, hop: name });
}
