import { type Address, familyOf, printAddress } from '../net/address.ts';
import { TCP } from '../net/packet.ts';
import type { End } from './endpoints.ts';
import { continueExchange, type Exchange, exchange } from './exchange.ts';
import { type Flow, flowFor, requestText, type Service } from './flow.ts';
import { proxyMethod, statusLine, TUNNEL_OPEN } from './proxy-request.ts';
import type { HttpRequest, ProxyWish, Relay, RelayTarget } from './relay.ts';
import type { Network, Node, Pardons } from './network.ts';
import type { Refusal } from './served.ts';
import { outcomeOf, reportedReason } from './outcome.ts';
import { nameOf, reasonFor } from './reason.ts';
import type { ReasonCode } from './reasons.ts';
import { NO_PACKET, resolveTarget } from './resolve.ts';
import { elapse, type Sessions } from './sessions.ts';
import type { Assumption, Connection, Direction, OutcomeName, Reason, Verdict } from './trace.ts';

/** What a connection, with all that relays open for it, came to. */
export interface Connected {
  readonly outcome: OutcomeName;
  readonly verdict: Verdict | null;
  readonly direction: Direction | null;
  readonly reason: Reason | null;
  /** HTTP status by which the request was turned away; null where none was given. */
  readonly status: number | null;
  readonly connections: readonly Connection[];
  readonly answer: string;
  readonly assumed: readonly Node[];
  /** What services said their answers rest on. */
  readonly told: readonly Assumption[];
  /** The host that took the last connection; a jump goes on from there. */
  readonly reached: Node | null;
}

/** The run that connections belong to. */
export interface Attempt {
  readonly network: Network;
  readonly sessions: Sessions;
  readonly pardons: Pardons | null;
  /** Seconds of silence before the client goes on; 0 for none. */
  readonly silence: number;
  /** The network from then on, where it is another; null where nothing changes. */
  readonly later: Network | null;
}

/** A connection to be made. */
export interface Wish {
  readonly from: End;
  readonly to: Address;
  readonly service: Service;
  /** What the client asks a proxy for. */
  readonly wants: ProxyWish | null;
  readonly http: HttpRequest;
}

/** A connection that is tried, behind so many relays. */
interface Asking {
  readonly attempt: Attempt;
  readonly wish: Wish;
  readonly depth: number;
}

/** Relays behind relays that are followed. */
const MAX_RELAYS = 4;

/** Connects, and follows the connections that relays open on the way. Null when the source has no address to send from. */
export function connect(attempt: Attempt, wish: Wish, depth = 0): Connected | null {
  const { network, sessions, pardons } = attempt;
  const flow = flowFor(sessions, wish.from, wish.to, wish.service);
  if (flow === null) return null;
  const goesOn = attempt.silence > 0 || attempt.later !== null;
  const isTunnel = wish.wants !== null && proxyMethod(wish.wants.port) === 'CONNECT';
  const asked: Flow = goesOn || isTunnel ? { ...flow, until: 'answer' } : flow;
  const first = exchange(network, sessions, asked, pardons);
  if (goesOn && outcomeOf(first, flow.protocol) === 'connected') return goneOn(attempt, wish, asked, first);
  const relay = relayOf(network, first, wish);
  if (relay === null || depth >= MAX_RELAYS) return direct(attempt, wish, first, flow.protocol);
  const relayed = followed({ attempt, wish, depth }, relay, first);
  const ended = concluded({ attempt, wish, depth }, { relay, flow: asked, first, relayed });
  return {
    ...relayed,
    connections: [connectionOf(network, wish, ended), ...relayed.connections],
    assumed: [...ended.assumed, ...relayed.assumed],
  };
}

interface Relayed {
  readonly relay: PassedOn;
  readonly flow: Flow;
  readonly first: Exchange;
  readonly relayed: Connected;
}

/** What the client hears of the connections behind the relay: an answer, a status, or an open tunnel and what comes out of it. */
function concluded({ attempt, wish }: Asking, { relay, flow, first, relayed }: Relayed): Exchange {
  const { outcome, status, answer, connections } = relayed;
  const isOpen = relay.type === 'open' && relay.isTunnel === true && isThrough(relayed, first);
  if (!isOpen || wish.wants === null || connections.length === 0)
    return first.respond(outcome === 'rejected' && status !== null ? statusLine(status) : answer);
  const opened = first.respond(TUNNEL_OPEN);
  const payload = requestText(flow.protocol, wish.wants.port);
  const { network, sessions, pardons } = attempt;
  const inside = continueExchange(network, sessions, flow, { payload, pardons, until: 'close' }).respond(answer);
  return { ...opened, traces: [...opened.traces, ...inside.traces] };
}

/** Whether what became of the request is told from behind the relay, and not by the relay itself. */
function isThrough({ reason }: Connected, first: Exchange): boolean {
  return reason === null || reason.at !== first.accepted?.node.resource.id;
}

/** After a silence or a change: the connection is gone on with, or the question is asked again where there is no connection. */
function goneOn(attempt: Attempt, wish: Wish, flow: Flow, first: Exchange): Connected {
  const { sessions, silence, pardons } = attempt;
  const network = attempt.later ?? attempt.network;
  elapse(sessions, silence);
  const again =
    flow.protocol === TCP
      ? continueExchange(network, sessions, flow, { payload: flow.request, pardons })
      : exchange(network, sessions, flow, pardons);
  const told = direct(attempt, wish, again, flow.protocol);
  return {
    ...told,
    connections: [connectionOf(network, wish, { ...again, traces: [...first.traces, ...again.traces] })],
    answer: first.payload,
  };
}

function direct({ network, pardons }: Attempt, wish: Wish, result: Exchange, protocol: number): Connected {
  const outcome = outcomeOf(result, protocol);
  const failed = outcome === 'connected' ? null : result.failure;
  const made: Connected = {
    outcome,
    verdict: failed?.verdict ?? result.traces[0]?.verdict ?? null,
    direction: failed?.direction ?? null,
    reason: failed === null ? null : reportedReason(failed),
    status: null,
    connections: [connectionOf(network, wish, result)],
    answer: result.payload,
    assumed: result.assumed,
    told: result.served?.assumptions ?? [],
    reached: result.accepted?.node ?? null,
  };
  const refusal = result.served?.refusal ?? null;
  if (refusal === null || outcome !== 'connected' || pardons?.covers(refusal.reason)) return made;
  return { ...made, outcome: 'rejected', ...rejection(refusal) };
}

type PassedOn = Exclude<Relay, { readonly type: 'answer' }>;

function relayOf(network: Network, first: Exchange, wish: Wish): PassedOn | null {
  const { accepted, status } = first;
  const relay = accepted?.node.device.host?.relay;
  if (accepted === null || !relay?.takes(accepted.opened) || status !== 'established') return null;
  const answer = relay.pass({ network, opened: accepted.opened, wants: wish.wants, http: wish.http });
  return answer.type === 'answer' ? null : answer;
}

/** Tries the relay's targets in turn; the client hears of a failure in the relay's own words (an HTTP status). */
function followed(asking: Asking, relay: PassedOn, first: Exchange): Connected {
  const { attempt } = asking;
  const node = first.accepted?.node ?? null;
  const nothing = { connections: [], answer: '', assumed: [], told: [], status: null, reached: node };
  if (relay.type === 'reject') return { ...nothing, outcome: 'rejected', ...rejection(relay) };
  const tried: Connection[] = [];
  let last: Connected | null = null;
  let cause: Reason | null = null;
  for (const target of relay.targets) {
    const reached = node === null ? null : reach(asking, node, { ...target, request: relay.request });
    last = reached?.made ?? null;
    cause = (last === null ? reached?.unresolved : last.reason) ?? cause;
    tried.push(...(last?.connections ?? []));
    // An answer of HTTP is passed on, whatever it says.
    if (last?.outcome === 'connected' || last?.outcome === 'rejected') return { ...last, connections: tried };
  }
  const code: ReasonCode = last?.outcome === 'refused' ? relay.onRefused : relay.onTimeout;
  if (node === null) return { ...nothing, outcome: 'unknown', verdict: null, direction: null, reason: null };
  const name = nameOf(attempt.network, node.resource.id);
  const upstream = relay.targets.map((each) => `${each.host}:${each.port}`).join(', ');
  const values = { name, proxy: name, dst: upstream, target: upstream, cause: cause?.message ?? '' };
  const reason = reasonFor(code, node.resource.id, first.accepted?.opened ?? NO_PACKET, values);
  const own = last?.outcome === 'refused' ? relay.statuses?.refused : relay.statuses?.silent;
  const status = own ?? UPSTREAM_STATUS[code] ?? null;
  return { ...nothing, connections: tried, outcome: 'rejected', ...rejection({ reason, status }) };
}

/**
 * What a load balancer answers where the connection it opened failed.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 */
const UPSTREAM_STATUS: Partial<Readonly<Record<ReasonCode, number>>> = {
  ELB_TARGET_REFUSED: 502,
  ELB_TARGET_PORT: 502,
  ELB_TARGET_TIMEOUT: 504,
};

function rejection({ reason, status }: Refusal): Pick<Connected, 'verdict' | 'direction' | 'reason' | 'status'> {
  return { verdict: { type: 'refused', at: reason.at, by: 'http', reason }, direction: 'request', reason, status };
}

interface Reached {
  readonly made: Connected | null;
  /** Why the target's name could not be resolved; null where it could. */
  readonly unresolved: Reason | null;
}

/** The path and the host of the request go on as they came. */
function reach(
  { attempt, wish, depth }: Asking,
  node: Node,
  target: RelayTarget & { readonly request: string | undefined },
): Reached {
  const resolution = target.address === null ? resolveTarget(attempt.network, target.host, node) : null;
  const address = resolution === null ? target.address : resolution.type === 'resolved' ? resolution.address : null;
  if (address === null) return { made: null, unresolved: resolution?.type === 'failed' ? resolution.reason : null };
  const { port, request } = target;
  const service: Service = { protocol: 'tcp', port, sourcePort: null, ...(request === undefined ? {} : { request }) };
  const next: Wish = { from: { node, address: target.source }, to: address, service, wants: null, http: wish.http };
  const made = connect(attempt, next, depth + 1);
  return { made, unresolved: made === null ? withoutAddress(attempt.network, node, address) : null };
}

/** Why a host sends nothing to an address: it has none of the family itself. */
export function withoutAddress(network: Network, node: Node, dst: Address): Reason {
  const name = nameOf(network, node.resource.id);
  const values = { host: name, instance: name, family: `IPv${familyOf(dst)}` };
  return reasonFor('HOST_NO_ADDRESS', node.resource.id, { ...NO_PACKET, dst }, values);
}

function connectionOf(network: Network, { from, to, service }: Wish, { traces }: Exchange): Connection {
  const port = service.port === null ? '' : `:${service.port}`;
  return { label: `${nameOf(network, from.node.resource.id)} → ${printAddress(to)}${port}`, traces };
}
