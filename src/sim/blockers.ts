import type { Fix } from '../model/findings.ts';
import type { Probe, Resource, ResourceId } from '../model/topology.ts';
import { type View, viewOf } from '../model/view.ts';
import { type Address, familyOf, printAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Cause, RouteTarget, SimulatedKinds } from './behaviour.ts';
import type { Network, Pardons } from './network.ts';
import { networkAfter } from './conditions.ts';
import { converse } from './converse.ts';
import { firstFailure } from './failure.ts';
import { reportedReason } from './outcome.ts';
import type { ReasonCode } from './reasons.ts';
import { NO_PACKET } from './resolve.ts';
import type { Blocker, Conversation, Reason, RuleRef, Trace } from './trace.ts';

/** Most checks in a row that a search passes over. */
const MAX_BLOCKERS = 16;
/** Route targets that are tried at the first missing route. */
const MAX_TARGETS = 6;
/** How much more than the best way another may cost and still be offered beside it. */
const SLACK = 1;
/** Conversations a search may hold; a network in which nothing is right has thousands of ways to mend it. */
const MAX_CONVERSATIONS = 400;

/** Missing or dead routes: to go on past them is to choose a target. */
const ROUTING: ReadonlySet<ReasonCode> = new Set(['RT_NO_ROUTE', 'RT_BLACKHOLE', 'NGW_NO_EGRESS_ROUTE']);

/** Routes that lead where the packet cannot go on: to go on past them is to choose another target. */
const ASTRAY: ReadonlySet<ReasonCode> = new Set([
  'ROUTE_LOOP',
  'RT_LOCAL_OUT_OF_CIDR',
  'PCX_DST_NOT_IN_PEER',
  'PCX_EDGE_TO_EDGE',
  'IGW_DST_RFC1918',
  'IGW_DST_RFC6598',
  'EIGW_UNSOLICITED',
]);

interface Search {
  readonly network: Network;
  readonly kinds: SimulatedKinds;
  readonly view: View;
  readonly probe: Probe;
  /** The network once a connection stands, where it is another. */
  readonly later: Network | null;
  conversations: number;
}

/** A check that stopped the probe, and for a route the targets that lead on, best first. */
interface Obstacle {
  readonly reason: Reason;
  readonly failed: Trace | null;
  readonly targets: readonly ResourceId[];
  readonly astray: RuleRef | null;
}

interface Found {
  readonly obstacles: readonly Obstacle[];
  /** Whether the probe connects once all of them are passed. */
  readonly connects: boolean;
}

const NOWHERE: Found = { obstacles: [], connects: false };

/** The obstacles passed so far, as what they will cost to mend. */
interface Path {
  readonly length: number;
  readonly resources: ReadonlySet<ResourceId>;
  readonly isExposed: boolean;
  /** A path that costs more is given up. */
  readonly allowed: number;
}

const START: Path = { length: 0, resources: new Set(), isExposed: false, allowed: Infinity };

/** All checks in the way of a probe, both directions, in the order met: each is passed over and the probe asked again. */
export function findBlockers(network: Network, kinds: SimulatedKinds, probe: Probe): readonly Blocker[] {
  const later = networkAfter(network, probe.condition, kinds);
  const task: Search = { network, kinds, view: viewOf(network.topology, kinds), probe, later, conversations: 0 };
  return search(task, NO_PARDONS, START).obstacles.map((each) => blockerOf(task, each));
}

interface PardonList {
  readonly reasons: ReadonlySet<string>;
  readonly routes: ReadonlyMap<ResourceId, ResourceId>;
  /** Targets in place of routes, by table and destination. */
  readonly reroutes: ReadonlyMap<string, ResourceId>;
}

const NO_PARDONS: PardonList = { reasons: new Set(), routes: new Map(), reroutes: new Map() };

function pardonsFrom({ reasons, routes, reroutes }: PardonList): Pardons {
  return {
    covers: (reason) => reasons.has(keyOf(reason)),
    route: (table) => routes.get(table) ?? null,
    reroute: (table, destination) => reroutes.get(rerouteKey(table, destination)) ?? null,
  };
}

function rerouteKey(table: ResourceId, destination: Address): string {
  return `${table} ${printAddress(destination)}`;
}

/** What is wrong with a resource itself, whatever the packet. */
const CONDITIONS: ReadonlySet<ReasonCode> = new Set([
  'HOST_DOWN',
  'NATI_IP_FORWARD_OFF',
  'NGW_BAD_STATE',
  'PCX_BAD_STATE',
]);

/** A check of one resource on one flow; the same check on the flow's later packets has the same key. */
function keyOf({ code, at, message }: Reason): string {
  if (CONDITIONS.has(code)) return `${code} ${at}`;
  const { src, dst, protocol, port } = message.values;
  return `${code} ${at} ${String(src)} ${String(dst)} ${String(protocol)} ${String(port)}`;
}

function search(task: Search, pardons: PardonList, path: Path): Found {
  task.conversations += 1;
  const conversation = converse(task.network, task.probe, pardonsFrom(pardons), task.later);
  if (conversation.outcome === 'connected') return { obstacles: [], connects: true };
  const failed = failedTrace(conversation);
  const { reason } = conversation;
  if (reason === null || path.length >= MAX_BLOCKERS || task.conversations > MAX_CONVERSATIONS) return NOWHERE;
  if (failed === null || failed.verdict.type === 'delivered') {
    return { obstacles: [{ reason, failed: null, targets: [], astray: null }], connects: false };
  }
  const raw = failed.verdict.reason;
  if (pardons.reasons.has(keyOf(raw))) return NOWHERE;
  const onward = past(path, raw);
  if (costOf(onward) > path.allowed) return NOWHERE;
  const told = { reason: reportedReason(failed) ?? reason, failed };
  const further = { ...pardons, reasons: new Set([...pardons.reasons, keyOf(raw)]) };
  if (ROUTING.has(raw.code)) return searchTargets(task, further, onward, { ...told, astray: null });
  const led = ASTRAY.has(raw.code) ? searchReroutes(task, pardons, onward, told) : null;
  if (led?.connects) return led;
  const rest = search(task, further, onward);
  const [stopped = { ...told, targets: [], astray: null }] = led?.obstacles ?? [];
  return { obstacles: [stopped, ...rest.obstacles], connects: rest.connects };
}

function past(path: Path, { at, code }: Reason): Path {
  return {
    ...path,
    length: path.length + 1,
    resources: new Set([...path.resources, at]),
    isExposed: path.isExposed || code === 'IGW_NO_PUBLIC_IP',
  };
}

/** Resources to change; making a private host public is a last resort. */
function costOf({ resources, isExposed }: Path): number {
  return resources.size + (isExposed ? 2 : 0);
}

function failedTrace(conversation: Conversation): Trace | null {
  const traces = conversation.connections.flatMap((connection) => connection.traces);
  return firstFailure(traces);
}

/** The table whose route is in the way, the reason that is told, and the row where the route leads astray. */
interface Turn {
  readonly reason: Reason;
  readonly failed: Trace;
  readonly astray: RuleRef | null;
}

/** Tries every target the table could route to, and goes on with the one that leaves the least to do. */
function searchTargets(task: Search, pardons: PardonList, path: Path, turn: Turn): Found {
  const isFirst = pardons.routes.size + pardons.reroutes.size === 0;
  const table = turn.astray?.resource ?? turn.reason.at;
  let { allowed } = path;
  const leading: {
    readonly target: ResourceId;
    readonly rank: number;
    readonly found: Found;
    readonly cost: number;
  }[] = [];
  for (const { target, rank } of candidates(task, table, turn.failed, isFirst)) {
    const found = search(task, pardonsTowards(pardons, turn, target), { ...path, allowed });
    if (!found.connects) continue;
    const cost = costOf(found.obstacles.reduce((sum, each) => past(sum, each.reason), path));
    leading.push({ target, rank, found, cost });
    allowed = Math.min(allowed, cost + (isFirst ? SLACK : 0));
  }
  leading.sort((a, b) => a.cost - b.cost || a.rank - b.rank);
  const best = leading[0]?.found ?? NOWHERE;
  const targets = leading.map((each) => each.target);
  return { obstacles: [{ ...turn, targets }, ...best.obstacles], connects: best.connects };
}

function pardonsTowards(pardons: PardonList, { astray, reason, failed }: Turn, target: ResourceId): PardonList {
  if (astray === null) return { ...pardons, routes: new Map([...pardons.routes, [reason.at, target]]) };
  const key = rerouteKey(astray.resource, lastPacket(failed).dst);
  return { ...pardons, reroutes: new Map([...pardons.reroutes, [key, target]]) };
}

/** The last route that was taken is what leads astray; of a loop, any of those that close it. */
function searchReroutes(
  task: Search,
  pardons: PardonList,
  path: Path,
  told: { readonly reason: Reason; readonly failed: Trace },
): Found | null {
  const rows = routesTaken(told.failed);
  const tried = (told.reason.code === 'ROUTE_LOOP' ? rows : rows.slice(0, 1)).map((astray) =>
    searchTargets(task, pardons, path, { ...told, astray }),
  );
  return tried.find((each) => each.connects) ?? tried[0] ?? null;
}

/** Rows that led the packet, the last one first; each table once. */
function routesTaken({ hops }: Trace): readonly RuleRef[] {
  const rows = new Map<ResourceId, RuleRef>();
  for (const step of hops.flatMap((hop) => hop.steps).toReversed())
    if (step.type === 'route' && step.rule !== null && !rows.has(step.resource)) rows.set(step.resource, step.rule);
  return [...rows.values()];
}

/** What the table could route to; after the first missing route one target of each rank has to do. */
function candidates(task: Search, table: ResourceId, failed: Trace, isFirst: boolean): readonly RouteTarget[] {
  const { network, kinds, view } = task;
  const family = familyOf(lastPacket(failed).dst);
  const around = new Set(view.ancestors(table).map((each) => each.id));
  const scope = network.scopes.find((each) => around.has(each.resource));
  const sender = failed.hops[0]?.resource;
  const reachable = view
    .all()
    .flatMap((resource) => kinds.get(resource.kind)?.routeTarget?.(resource, view) ?? [])
    .filter(({ target, families }) => {
      const found = scope === undefined ? null : network.targetIn(target, scope.index);
      const port = found?.port ?? found?.byZone?.values().next().value;
      const owner = port === undefined ? undefined : network.nodes[port.node]?.resource.id;
      return families.includes(family) && port !== undefined && owner !== sender;
    })
    .sort((a, b) => a.rank - b.rank || (a.target < b.target ? -1 : 1));
  if (isFirst) return reachable.slice(0, MAX_TARGETS);
  return reachable.filter((each, index) => each.rank !== reachable[index - 1]?.rank);
}

function lastPacket(trace: Trace): Packet {
  return trace.hops[trace.hops.length - 1]?.after ?? trace.packet;
}

function blockerOf(task: Search, { reason, failed, targets, astray }: Obstacle): Blocker {
  const packet = failed === null ? null : lastPacket(failed);
  const fixes = fixesFor(task, reason, packet, { direction: filterDirection(failed), targets, astray });
  return { direction: failed?.direction ?? 'request', reason, packet: packet ?? NO_PACKET, fixes };
}

function fixesFor(
  { kinds, view, later }: Search,
  reason: Reason,
  packet: Packet | null,
  { direction, targets, astray }: Pick<Cause, 'direction' | 'targets' | 'astray'>,
): readonly Fix[] {
  const resource: Resource | undefined = view.resource(astray?.resource ?? reason.at);
  // What was removed meanwhile is still in the document: an edit of it would put nothing back.
  if (resource === undefined || later !== null) return [];
  const sent = packet ?? NO_PACKET;
  const isInbound = direction === 'in' || reason.code.includes('INGRESS');
  const peer = isInbound ? sent.src : sent.dst;
  const cause: Cause = { code: reason.code, reason, packet: sent, peer, direction, targets, astray };
  return kinds.get(resource.kind)?.mend?.(resource, cause, view) ?? [];
}

/** Which way the packet was passing when a filter refused it. */
function filterDirection(failed: Trace | null): Cause['direction'] {
  const last = failed?.hops.at(-1)?.steps.findLast((step) => step.type === 'filter');
  return last === undefined || last.allow ? null : last.direction;
}
