import type { ResourceId } from '../model/topology.ts';
import type { Address } from '../net/address.ts';
import { contains } from '../net/prefix.ts';
import { hasFlags, isIcmp, type Packet, RST, TCP, UDP } from '../net/packet.ts';
import { isReverse, sameTuple, type Tuple } from '../net/tuple.ts';
import type { CompiledRule, Context, Filter, Port } from './network.ts';
import { firstMatch, matchesService, openBit } from './filter.ts';
import { bucket, insert, remove } from './flow-table.ts';
import { nameOf, reasonFor } from './reason.ts';
import type { ReasonCode } from './reasons.ts';
import { filterTable, type TrackedFlow } from './sessions.ts';
import type { Reason } from './trace.ts';

/** Who sent the packet: the groups it still carries, and those it carried before a device hid them. */
export interface Provenance {
  readonly groups: readonly ResourceId[];
  readonly origin: readonly ResourceId[];
}

export const NO_GROUPS: readonly ResourceId[] = [];
export const ANONYMOUS: Provenance = { groups: NO_GROUPS, origin: NO_GROUPS };

/** Idle times of tracked flows in seconds. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html */
export const TRACKING = { tcp: 432_000, udpSingle: 30, udpStream: 180, icmp: 30, other: 600 } as const;

/** Checks a packet that leaves by a port: source check, then filters. Null lets it pass. */
export function checkOutbound(port: Port, packet: Packet, sender: Provenance, context: Context): Reason | null {
  if (port.sourceDestCheck) {
    const allow = port.addresses.includes(packet.src);
    context.recorder?.step({ type: 'check', check: 'source-check', resource: port.resource, allow });
    if (!allow) {
      const reason = reasonFor('ENI_SRC_CHECK', port.resource, packet, {
        interface: nameOf(context.network, port.resource),
      });
      if (!pardoned(reason, context)) return reason;
    }
  }
  return port.filter === null
    ? null
    : evaluate(port, port.filter, 'out', { packet, peer: packet.dst, sender }, context);
}

/** Checks a packet that comes in by a port: destination check, then filters. Null lets it pass. */
export function checkInbound(port: Port, packet: Packet, sender: Provenance, context: Context): Reason | null {
  if (port.sourceDestCheck) {
    const allow = port.addresses.includes(packet.dst);
    context.recorder?.step({ type: 'check', check: 'destination-check', resource: port.resource, allow });
    if (!allow) {
      const reason = reasonFor('ENI_DST_CHECK', port.resource, packet, {
        interface: nameOf(context.network, port.resource),
      });
      if (!pardoned(reason, context)) return reason;
    }
  }
  return port.filter === null ? null : evaluate(port, port.filter, 'in', { packet, peer: packet.src, sender }, context);
}

export function pardoned(reason: Reason, context: Context): boolean {
  return context.pardons?.covers(reason) ?? false;
}

interface Subject {
  readonly packet: Packet;
  readonly peer: Address;
  readonly sender: Provenance;
}

function evaluate(
  port: Port,
  filter: Filter,
  direction: 'in' | 'out',
  subject: Subject,
  context: Context,
): Reason | null {
  return filter.type === 'stateful'
    ? evaluateStateful(port, filter, direction, subject, context)
    : evaluateStateless(port, filter, direction, subject, context);
}

function evaluateStateful(
  port: Port,
  filter: Filter,
  direction: 'in' | 'out',
  subject: Subject,
  context: Context,
): Reason | null {
  const { packet, peer, sender } = subject;
  if (passesBySession(port, direction, packet, context)) {
    context.recorder?.step({
      type: 'filter',
      resource: filter.resources[0] ?? port.resource,
      direction,
      rule: null,
      allow: true,
      bySession: true,
    });
    return null;
  }
  const rule = firstMatch(direction === 'in' ? filter.inbound : filter.outbound, packet, peer, sender.groups);
  if (rule !== null) {
    context.recorder?.step({
      type: 'filter',
      resource: rule.ref.resource,
      direction,
      rule: rule.ref,
      allow: true,
      bySession: false,
    });
    if (!isUntracked(filter, direction, rule, packet)) track(port, direction, packet, context);
    return null;
  }
  const reason = statefulReason(port, filter, direction, subject, context);
  context.recorder?.step({
    type: 'filter',
    resource: reason.at,
    direction,
    rule: reason.rule,
    allow: false,
    bySession: false,
  });
  if (!pardoned(reason, context)) return reason;
  track(port, direction, packet, context);
  return null;
}

/**
 * A TCP or UDP flow goes untracked when everyone may open it and the other direction is open to everyone on all ports.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html#untracked-connections
 */
function isUntracked(filter: Filter, direction: 'in' | 'out', rule: CompiledRule, packet: Packet): boolean {
  if (!rule.anyone || (packet.protocol !== TCP && packet.protocol !== UDP)) return false;
  const back = direction === 'in' ? filter.openOut : filter.openIn;
  return (back & openBit(packet.protocol, typeof packet.src === 'number')) !== 0;
}

function passesBySession(port: Port, direction: 'in' | 'out', packet: Packet, context: Context): boolean {
  const table = context.sessions.filters.get(port.index);
  if (table === undefined) return false;
  const quoted = packet.icmp?.quoted ?? null;
  const tuple: Tuple = quoted ?? packet;
  // An ICMP error travels against the packet it quotes.
  const seenFrom = quoted === null ? direction : direction === 'in' ? 'out' : 'in';
  for (let entry = bucket(table, tuple); entry !== null; entry = entry.next) {
    const flow = entry.value;
    const fits = flow.opened === seenFrom ? sameTuple(entry.tuple, tuple) : isReverse(entry.tuple, tuple);
    if (!fits || flow.expires < context.sessions.now) continue;
    if (quoted === null) refresh(flow, direction, packet, context.sessions.now);
    if (quoted === null && hasFlags(packet, RST)) remove(table, entry.tuple);
    return true;
  }
  return false;
}

function refresh(flow: TrackedFlow, direction: 'in' | 'out', packet: Packet, now: number): void {
  flow.answered ||= direction !== flow.opened;
  flow.expires = now + idleTime(packet, flow.answered);
}

function idleTime(packet: Packet, answered: boolean): number {
  if (packet.protocol === TCP) return TRACKING.tcp;
  if (packet.protocol === UDP) return answered ? TRACKING.udpStream : TRACKING.udpSingle;
  return isIcmp(packet) ? TRACKING.icmp : TRACKING.other;
}

function track(port: Port, direction: 'in' | 'out', packet: Packet, context: Context): void {
  if (packet.icmp?.quoted) return;
  const { src, dst, protocol, srcPort, dstPort } = packet;
  insert(
    filterTable(context.sessions, port.index),
    { src, dst, protocol, srcPort, dstPort },
    { opened: direction, expires: context.sessions.now + idleTime(packet, false), answered: false },
  );
  context.recorder?.session(port.resource, 'security-group', 'opened');
}

function statefulReason(
  port: Port,
  filter: Filter,
  direction: 'in' | 'out',
  subject: Subject,
  context: Context,
): Reason {
  const { packet, sender } = subject;
  const rules = direction === 'in' ? filter.inbound : filter.outbound;
  const groups = filter.resources.map((id) => nameOf(context.network, id)).join(', ');
  const at = filter.resources[0] ?? port.resource;
  if (rules.length === 0)
    return reasonFor(direction === 'in' ? 'SG_INGRESS_EMPTY' : 'SG_EGRESS_EMPTY', at, packet, { groups });
  const lost = rules.find(
    (rule) => rule.group !== null && sender.origin.includes(rule.group) && matchesService(rule, packet),
  );
  if (direction === 'in' && lost?.group) {
    return reasonFor(
      'SG_REF_LOST',
      lost.ref.resource,
      packet,
      { groups, group: nameOf(context.network, lost.group) },
      lost.ref,
    );
  }
  const miss = nearestMiss(rules, subject);
  const code: ReasonCode = direction === 'in' ? 'SG_INGRESS_NO_MATCH' : 'SG_EGRESS_NO_MATCH';
  return reasonFor(
    code,
    miss?.ref.resource ?? at,
    packet,
    { groups, nearest: miss?.ref.text ?? '' },
    miss?.ref ?? null,
  );
}

/** The rule that fits best: the right service from someone else, before the right peer with another service. */
function nearestMiss(rules: readonly CompiledRule[], { packet, peer }: Subject): CompiledRule | null {
  const byService = rules.find((rule) => rule.allow && matchesService(rule, packet));
  const byPeer = rules.find((rule) => rule.allow && rule.prefix !== null && contains(rule.prefix, peer));
  return byService ?? byPeer ?? rules[0] ?? null;
}

function evaluateStateless(
  port: Port,
  filter: Filter,
  direction: 'in' | 'out',
  subject: Subject,
  context: Context,
): Reason | null {
  const { packet, peer } = subject;
  const rule = firstMatch(direction === 'in' ? filter.inbound : filter.outbound, packet, peer, NO_GROUPS);
  const at = filter.resources[0] ?? port.resource;
  const ref = rule?.ref ?? { resource: at, index: null, number: null, text: '* deny' };
  const allow = rule?.allow ?? false;
  context.recorder?.step({ type: 'filter', resource: at, direction, rule: ref, allow, bySession: false });
  if (allow) return null;
  const code: ReasonCode = direction === 'in' ? 'NACL_INGRESS_DENY' : 'NACL_EGRESS_DENY';
  const values = {
    nacl: nameOf(context.network, at),
    rule: ref.number ?? '*',
    subnet: nameOf(context.network, port.resource),
  };
  const reason = reasonFor(code, at, packet, values, ref);
  return pardoned(reason, context) ? null : reason;
}
