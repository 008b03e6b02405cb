import type { ResourceId } from '../model/topology.ts';
import { message } from '../model/message.ts';
import { ACK, hasFlags, isIcmp, type Packet, reply, RST, SYN, TCP, UDP } from '../net/packet.ts';
import { isPrivate } from '../net/special.ts';
import { isReverse, sameTuple, type Tuple } from '../net/tuple.ts';
import { isAlwaysTracked } from './always-tracked.ts';
import { isPardoned, NO_GROUPS, type Passing } from './passing.ts';
import { firstMatch, matchesService, openBit } from './filter.ts';
import { chainOf, insert, remove } from './flow-table.ts';
import type { CompiledRule } from './tables.ts';
import type { Context } from './network.ts';
import { nearestMiss } from './near-miss.ts';
import { ANYONE } from './policy.ts';
import type { IdleTimes } from './port.ts';
import { citing, nameOf, reasonFor } from './reason.ts';
import { filterTable, type TrackedFlow } from './sessions.ts';
import type { Reason } from './trace.ts';

/**
 * Idle times of tracked flows in seconds, where the interface has none of its own.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html
 */
export const TRACKING = { tcp: 432_000, udpSingle: 30, udpStream: 180, icmp: 30, other: 600 } as const;

/** Answers to a tracked flow pass; anything else needs a rule of one of the port's groups, and is then tracked. */
export function evaluateStateful(passing: Passing, context: Context): Reason | null {
  const { port, filter, direction, packet, peer, sender } = passing;
  const resource = filter.resources[0] ?? port.resource;
  if (passesBySession(passing, context)) {
    context.recorder?.step({ type: 'filter', resource, direction, rule: null, allow: true, bySession: true });
    return null;
  }
  const rule =
    direction === 'in'
      ? firstMatch(filter.inbound, packet, peer, sender.groups)
      : firstMatch(filter.outbound, packet, peer, groupsTowards(passing, context));
  if (rule !== null) {
    const { ref } = rule;
    context.recorder?.step({
      type: 'filter',
      resource: ref.resource,
      direction,
      rule: ref,
      allow: true,
      bySession: false,
    });
    const isFree =
      isUntracked(passing, rule) && !(context.sessions.followsTracking && isAlwaysTracked(passing, context));
    return isFree ? null : trackIfAllowed(passing, context);
  }
  const reason = refusal(passing, context);
  context.recorder?.step({
    type: 'filter',
    resource: reason.at,
    direction,
    rule: reason.rule,
    allow: false,
    bySession: false,
  });
  if (!isPardoned(reason, context)) return reason;
  track(passing, context);
  return null;
}

/**
 * Groups at the address a packet goes to: outbound rules that name a group stand for its members' private addresses, in the VPC
 * itself first. @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
function groupsTowards({ port, filter, packet }: Passing, { network }: Context): readonly ResourceId[] {
  if (!filter.namesGroupsOut) return NO_GROUPS;
  const own = network.scopes[port.scope]?.portByAddress.get(packet.dst);
  const holders =
    own === undefined ? network.scopes.flatMap((each) => each.portByAddress.get(packet.dst) ?? []) : [own];
  return holders.flatMap((each) => each.sender.groups);
}

/**
 * A TCP or UDP flow goes untracked when everyone may open it and the other direction is open to everyone on all ports;
 * its answers, which the open direction lets pass, must not make it tracked.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html#untracked-connections
 */
function isUntracked({ filter, direction, packet, peer }: Passing, rule: CompiledRule): boolean {
  if (!rule.anyone || (packet.protocol !== TCP && packet.protocol !== UDP)) return false;
  const bit = openBit(packet.protocol, typeof packet.src === 'number');
  const [here, back] = direction === 'in' ? [filter.openIn, filter.openOut] : [filter.openOut, filter.openIn];
  if ((back & bit) !== 0) return true;
  const isOpening = hasFlags(packet, SYN) && !hasFlags(packet, ACK);
  if ((here & bit) === 0 || isOpening) return false;
  const asked = reply(packet);
  const opposite = direction === 'in' ? filter.outbound : filter.inbound;
  return opposite.some((each) => each.anyone && firstMatch([each], asked, peer, NO_GROUPS) !== null);
}

function passesBySession(passing: Passing, context: Context): boolean {
  const { port, direction, packet } = passing;
  const table = context.sessions.filters[port.index];
  if (table === undefined) return false;
  const quoted = packet.icmp?.quoted ?? null;
  const tuple: Tuple = quoted ?? packet;
  // An ICMP error travels against the packet it quotes.
  const seenFrom = quoted === null ? direction : direction === 'in' ? 'out' : 'in';
  for (let entry = chainOf(table, tuple); entry !== null; entry = entry.next) {
    const flow = entry.value;
    const fits = flow.opened === seenFrom ? sameTuple(entry.tuple, tuple) : isReverse(entry.tuple, tuple);
    if (!fits || flow.expires < context.sessions.now) continue;
    if (quoted === null) refresh(flow, passing, context.sessions.now);
    if (quoted === null && hasFlags(packet, RST)) remove(table, entry.tuple);
    return true;
  }
  return false;
}

function refresh(flow: TrackedFlow, { port, direction, packet }: Passing, now: number): void {
  const isAnswer = direction !== flow.opened;
  if (isAnswer === (flow.turns % 2 === 0)) flow.turns += 1;
  flow.expires = now + idleTime(packet, flow, port.idle);
}

/** A UDP flow is a stream once it has seen more than one question and answer. */
function idleTime(packet: Packet, { turns }: Pick<TrackedFlow, 'turns'>, idle: IdleTimes): number {
  if (packet.protocol === TCP) return idle.tcp;
  if (packet.protocol === UDP) return turns >= 3 ? idle.udpStream : idle.udpSingle;
  return isIcmp(packet) ? TRACKING.icmp : TRACKING.other;
}

function track({ port, direction, packet }: Passing, context: Context): void {
  if (packet.icmp?.quoted) return;
  const flow: TrackedFlow = {
    opened: direction,
    expires: context.sessions.now + idleTime(packet, { turns: 0 }, port.idle),
    turns: 0,
  };
  insert(filterTable(context.sessions, port.index), packet, flow);
  context.recorder?.session(port.resource, 'security-group', 'opened');
}

/** An instance tracks a limited number of connections; AWS does not say how many. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html#connection-tracking-throttling */
function trackIfAllowed(passing: Passing, context: Context): Reason | null {
  const { port, packet } = passing;
  const { network, sessions } = context;
  if (sessions.usedUp?.has(port.index)) {
    const instance = network.nodes[port.node]?.resource.id ?? port.resource;
    const values = { instance: nameOf(network, instance), interface: nameOf(network, port.resource) };
    const reason = reasonFor('SG_CT_FULL', port.resource, packet, values);
    if (!isPardoned(reason, context)) return reason;
  }
  track(passing, context);
  return null;
}

function refusal(passing: Passing, context: Context): Reason {
  const { port, filter, direction, packet } = passing;
  const rules = direction === 'in' ? filter.inbound : filter.outbound;
  const groups = filter.resources.map((id) => nameOf(context.network, id)).join(', ');
  const at = filter.resources[0] ?? port.resource;
  if (rules.length === 0) {
    return reasonFor(direction === 'in' ? 'SG_INGRESS_EMPTY' : 'SG_EGRESS_EMPTY', at, packet, { groups });
  }
  const open = rules.find((rule) => rule.standing === 'outside' && matchesService(rule, packet));
  if (open !== undefined && (open.group === ANYONE || mayBeMember(passing, context)))
    return notKnown(open, groups, packet);
  const meant = meantRule(rules, passing, context);
  if (meant !== null && meant.group !== null) {
    const code = meant.standing === 'stale' ? 'SG_REF_STALE' : 'SG_REF_LOST';
    const values = { groups, group: nameOf(context.network, meant.group) };
    return citing(reasonFor(code, meant.ref.resource, packet, values), meant.ref);
  }
  const miss = nearestMiss(rules, packet, passing.peer);
  const code = direction === 'in' ? 'SG_INGRESS_NO_MATCH' : 'SG_EGRESS_NO_MATCH';
  const reason = reasonFor(code, miss?.rule.ref.resource ?? at, packet, { groups });
  return miss === null ? reason : { ...citing(reason, miss.rule.ref), nearest: miss.message };
}

/** Who is a member of a group that the source does not describe, nobody can say; an address of the internet is no member of any. */
function mayBeMember({ port, peer }: Passing, { network }: Context): boolean {
  return isPrivate(peer) || (network.scopes[port.scope]?.portByAddress.has(peer) ?? false) || typeof peer === 'bigint';
}

function notKnown({ ref, group }: CompiledRule, groups: string, packet: Packet): Reason {
  const values = { rule: ref.text, groups, group: group ?? '' };
  const name = message(group === ANYONE ? 'group.undescribed' : 'group.outside', values);
  return citing(reasonFor('SIM_UNKNOWN', ref.resource, packet, { name }), ref);
}

/**
 * The rule that would have let the packet pass if it still knew whom it names: the far side is a member of its group, hidden by a
 * device or cut off. Nobody can tell who the members of a deleted group were; anyone with groups of its own may have been one.
 */
function meantRule(rules: readonly CompiledRule[], passing: Passing, context: Context): CompiledRule | null {
  const { direction, packet, sender } = passing;
  const named = rules.filter((rule) => rule.group !== null && matchesService(rule, packet));
  if (named.length === 0) return null;
  const members = direction === 'in' ? sender.origin : groupsTowards(passing, context);
  const isGone = (id: ResourceId): boolean => context.network.topology.resources[id] === undefined;
  return (
    named.find(({ group }) => group !== null && members.includes(group)) ??
    (members.length === 0 ? undefined : named.find(({ group }) => group !== null && isGone(group))) ??
    null
  );
}
