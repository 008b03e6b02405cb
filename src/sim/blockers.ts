import type { Fix } from '../model/findings.ts';
import type { Probe, Resource, ResourceId } from '../model/topology.ts';
import { type View, viewOf } from '../model/view.ts';
import { type Address, familyOf } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Cause, RouteTarget, SimulatedKinds } from './behaviour.ts';
import type { Network, Pardons } from './network.ts';
import { converse } from './converse.ts';
import { reportedReason } from './outcome.ts';
import type { ReasonCode } from './reasons.ts';
import { NO_PACKET } from './resolve.ts';
import type { Blocker, Conversation, Reason, Trace } from './trace.ts';

/** Most checks in a row that a search passes over. */
const MAX_BLOCKERS = 16;
/** Route targets that are tried at one missing route. */
const MAX_TARGETS = 6;

/** Missing or dead routes: to go on past them is to choose a target. */
const ROUTING: ReadonlySet<ReasonCode> = new Set(['RT_NO_ROUTE', 'RT_BLACKHOLE', 'NGW_NO_EGRESS_ROUTE']);

interface Search {
  readonly network: Network;
  readonly kinds: SimulatedKinds;
  readonly view: View;
  readonly probe: Probe;
}

interface Found {
  readonly blockers: readonly Blocker[];
  /** Whether the probe connects once all of them are passed. */
  readonly connects: boolean;
}

/** All checks in the way of a probe, both directions, in the order met: each is passed over and the probe asked again. */
export function findBlockers(network: Network, kinds: SimulatedKinds, probe: Probe): readonly Blocker[] {
  const view = viewOf(network.topology, kinds);
  return search({ network, kinds, view, probe }, NO_PARDONS, 0).blockers;
}

interface PardonList {
  readonly reasons: ReadonlySet<string>;
  readonly routes: ReadonlyMap<ResourceId, ResourceId>;
}

const NO_PARDONS: PardonList = { reasons: new Set(), routes: new Map() };

function pardonsFrom({ reasons, routes }: PardonList): Pardons {
  return {
    covers: (reason) => reasons.has(keyOf(reason)),
    route: (table) => routes.get(table) ?? null,
  };
}

/** A check of one resource on one flow; the same check on the flow's later packets has the same key. */
function keyOf({ code, at, message }: Reason): string {
  const { src, dst, protocol, port } = message.values;
  return `${code} ${at} ${String(src)} ${String(dst)} ${String(protocol)} ${String(port)}`;
}

function search(task: Search, pardons: PardonList, depth: number): Found {
  const conversation = converse(task.network, task.probe, pardonsFrom(pardons));
  if (conversation.outcome === 'connected') return { blockers: [], connects: true };
  const failed = failedTrace(conversation);
  const reason = conversation.reason;
  if (reason === null || depth >= MAX_BLOCKERS) return { blockers: [], connects: false };
  if (failed === null || failed.verdict.type === 'delivered') {
    return { blockers: [blockerOf(task, reason, null, [])], connects: false };
  }
  const raw = failed.verdict.reason;
  if (pardons.reasons.has(keyOf(raw))) return { blockers: [], connects: false };
  const reasons = new Set([...pardons.reasons, keyOf(raw)]);
  if (ROUTING.has(raw.code)) return searchTargets(task, { ...pardons, reasons }, failed, depth);
  const rest = search(task, { ...pardons, reasons }, depth + 1);
  const own = reportedReason(failed) ?? reason;
  return { blockers: [blockerOf(task, own, failed, []), ...rest.blockers], connects: rest.connects };
}

function failedTrace(conversation: Conversation): Trace | null {
  const traces = conversation.connections.flatMap((connection) => connection.traces);
  return traces.find((trace) => trace.verdict.type !== 'delivered') ?? null;
}

/** Tries every target the table could route to, and goes on with the one that leaves the fewest blockers. */
function searchTargets(task: Search, pardons: PardonList, failed: Trace, depth: number): Found {
  const reason = reportedReason(failed);
  if (reason === null) return { blockers: [], connects: false };
  const packet = lastPacket(failed);
  const tried = candidates(task, reason.at, packet, failed).map((candidate) => {
    const routes = new Map([...pardons.routes, [reason.at, candidate.target] as const]);
    return { candidate, found: search(task, { ...pardons, routes }, depth + 1) };
  });
  const leading = tried
    .filter((each) => each.found.connects)
    .sort((a, b) => a.found.blockers.length - b.found.blockers.length || a.candidate.rank - b.candidate.rank);
  const best = leading[0]?.found ?? { blockers: [], connects: false };
  const targets = leading.map((each) => each.candidate.target);
  return { blockers: [blockerOf(task, reason, failed, targets), ...best.blockers], connects: best.connects };
}

function candidates(task: Search, table: ResourceId, packet: Packet, failed: Trace): readonly RouteTarget[] {
  const { network, kinds, view } = task;
  const family = familyOf(packet.dst);
  const around = new Set(view.ancestors(table).map((each) => each.id));
  const scope = network.scopes.find((each) => around.has(each.resource));
  const sender = failed.hops[0]?.resource;
  return view
    .all()
    .flatMap((resource) => kinds.get(resource.kind)?.routeTarget?.(resource, view) ?? [])
    .filter(({ target, families }) => {
      const found = scope === undefined ? null : network.targetIn(target, scope.index);
      const port = found?.port ?? found?.byZone?.values().next().value;
      const owner = port === undefined ? undefined : network.nodes[port.node]?.resource.id;
      return families.includes(family) && port !== undefined && owner !== sender;
    })
    .sort((a, b) => a.rank - b.rank || (a.target < b.target ? -1 : 1))
    .slice(0, MAX_TARGETS);
}

function lastPacket(trace: Trace): Packet {
  return trace.hops[trace.hops.length - 1]?.after ?? trace.packet;
}

function blockerOf(task: Search, reason: Reason, failed: Trace | null, targets: readonly ResourceId[]): Blocker {
  const packet = failed === null ? null : lastPacket(failed);
  const fixes = packet === null ? fixesFor(task, reason, null, []) : fixesFor(task, reason, packet, targets);
  return { direction: failed?.direction ?? 'request', reason, packet: packet ?? NO_PACKET, fixes };
}

function fixesFor(
  { kinds, view }: Search,
  reason: Reason,
  packet: Packet | null,
  targets: readonly ResourceId[],
): readonly Fix[] {
  const resource: Resource | undefined = view.resource(reason.at);
  if (resource === undefined) return [];
  const sent = packet ?? NO_PACKET;
  const cause: Cause = { code: reason.code, reason, packet: sent, peer: peerOf(reason.code, sent), targets };
  return kinds.get(resource.kind)?.mend?.(resource, cause, view) ?? [];
}

/** The far side as a filter sees it: the source on the way in, the destination on the way out. */
function peerOf(code: ReasonCode, packet: Packet): Address {
  return code.includes('INGRESS') || code === 'SG_REF_LOST' ? packet.src : packet.dst;
}
