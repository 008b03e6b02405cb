import { message } from '../model/message.ts';
import { type Probe, type ResourceId, resourceId } from '../model/topology.ts';
import { printAddress } from '../net/address.ts';
import { missingIn, prepare, silenceOf } from './conditions.ts';
import { type Attempt, connect, type Connected, type Wish, withoutAddress } from './connect.ts';
import { type End, sourceEnd } from './endpoints.ts';
import { type Service, TOKEN_REQUEST, TOKEN_SHOWN } from './flow.ts';
import { fragmentAssumption } from './fragment-assumption.ts';
import type { Network, Node, Pardons } from './network.ts';
import { proxyRequest, saidHost } from './proxy-request.ts';
import { nameOf, reasonFor } from './reason.ts';
import { NO_PACKET, type Resolution, resolveTarget } from './resolve.ts';
import { openSessions } from './sessions.ts';
import type { Assumption, Conversation, Hop, Reason } from './trace.ts';
import { undocumented } from './undocumented.ts';

/**
 * Asks a probe: resolves its ends, makes its connections one after the other and tells what the user would see. `later` is the
 * network from the moment on that a connection stands, where it is another.
 */
export function converse(
  network: Network,
  probe: Probe,
  pardons: Pardons | null,
  later: Network | null = null,
): Conversation {
  const from = sourceEnd(network, probe.from);
  const missing = from === null ? probe.from : missingIn(network, probe.condition);
  if (from === null || missing !== null) {
    const name = missing ?? probe.from;
    return notSent(reasonFor('SIM_UNKNOWN', resourceId(name), NO_PACKET, { name }), 'unknown');
  }
  const silence = silenceOf(probe.condition);
  const attempt: Attempt = { network, sessions: openSessions(), pardons, silence, later };
  prepare(attempt.sessions, network, probe.condition);
  const first = probe.container === true ? { ...from, inside: 1 } : from;
  const { conversation } = legsOf(probe).reduce<Progress>(
    (progress, leg) => advance(attempt, progress, leg),
    start(first),
  );
  const besides = undocumented(network, conversation, silence);
  const told = { ...conversation, assumptions: [...conversation.assumptions, ...besides] };
  return probe.container === true ? inContainer(network, from, told) : told;
}

/** Of a guest's bridges nothing is in the document. */
function inContainer(network: Network, { node }: End, conversation: Conversation): Conversation {
  const at = node.resource.id;
  const text = message('assumption.CONTAINER_BRIDGE', { host: nameOf(network, at) });
  const assumption: Assumption = { code: 'CONTAINER_BRIDGE', message: text, resource: at };
  return { ...conversation, assumptions: [...conversation.assumptions, assumption] };
}

/** One connection of a probe: to a bastion, to a proxy, or to the target itself. */
interface Leg {
  readonly to: string;
  readonly service: Service;
  /** What a proxy is asked for. */
  readonly wants: { readonly host: string; readonly port: number } | null;
  readonly http: Wish['http'];
  /** Key pairs the user has; null for all. */
  readonly keys: readonly string[] | null;
  /** Whether the next connection is made by the same program, and not from where this one ended. */
  readonly stays?: boolean;
}

const SSH = 22;
const PROXY = 3128;

/** `ssh -J a,b c` is three connections; a program with a proxy connects to the proxy and asks it for the target. */
function legsOf(probe: Probe): readonly Leg[] {
  const { protocol, port, sourcePort, jumps = [], proxy, keys = null } = probe;
  const sizes = sizesOf(probe);
  const http = { host: probe.to, path: probe.path ?? '/' };
  const bastions = jumps.map(
    (to, index): Leg => ({
      to,
      service: { protocol: 'tcp', port: SSH, sourcePort: index === 0 ? sourcePort : null },
      wants: null,
      http,
      keys,
    }),
  );
  const own = bastions.length === 0 ? sourcePort : null;
  if (proxy === undefined) {
    const last: Leg = { to: probe.to, service: { protocol, port, sourcePort: own, ...sizes }, wants: null, http, keys };
    return [...bastions, ...(protocol === 'tcp' && probe.metadata === 'v2' ? withToken(last) : [last])];
  }
  const [host = proxy, proxyPort] = proxy.split(':');
  const service: Service = { protocol: 'tcp', port: Number(proxyPort ?? PROXY), sourcePort: own, ...sizes };
  return [...bastions, { to: host, service, wants: { host: probe.to, port: port ?? 80 }, http, keys }];
}

/** A call of version 2: one request for a token, and one that shows it. */
function withToken(leg: Leg): readonly Leg[] {
  const { service } = leg;
  return [
    { ...leg, service: { ...service, request: TOKEN_REQUEST }, stays: true },
    { ...leg, service: { ...service, sourcePort: null, request: TOKEN_SHOWN } },
  ];
}

function sizesOf({ size, dontFragment }: Probe): Pick<Service, 'size' | 'dontFragment'> {
  return { ...(size === undefined ? {} : { size }), ...(dontFragment === undefined ? {} : { dontFragment }) };
}

interface Progress {
  readonly from: End | null;
  readonly conversation: Conversation;
}

function start(from: End): Progress {
  return { from, conversation: { ...NOTHING_YET, outcome: 'connected' } };
}

const NOTHING_YET: Conversation = {
  outcome: 'unknown',
  verdict: null,
  direction: null,
  reason: null,
  status: null,
  connections: [],
  assumptions: [],
  answer: null,
  resolved: null,
};

/** Makes the next connection from where the last one ended; after a failure nothing more is tried. */
function advance(attempt: Attempt, { from, conversation }: Progress, leg: Leg): Progress {
  if (from === null || conversation.outcome !== 'connected') return { from, conversation };
  const target = resolveTarget(attempt.network, leg.to, from.node);
  if (target.type === 'failed')
    return { from: null, conversation: joined(conversation, notSent(target.reason, 'not-sent')) };
  const made = connect(attempt, { from, to: target.address, ...askedBy(leg, attempt.network, from.node) });
  if (made === null)
    return {
      from: null,
      conversation: joined(
        conversation,
        notSent(withoutAddress(attempt.network, from.node, target.address), 'not-sent'),
      ),
    };
  const told = loggedIn(attempt.network, toldOf(attempt.network, made, target), made, leg);
  return {
    from: leg.stays === true ? from : made.reached === null ? null : { node: made.reached, address: null },
    conversation: joined(conversation, told),
  };
}

/** What is said on a connection: to a proxy, what it is to ask for. */
function askedBy(
  { service, wants, http }: Leg,
  network: Network,
  node: Node,
): Pick<Wish, 'service' | 'wants' | 'http'> {
  if (wants === null) return { service, wants: null, http };
  const wish = { ...wants, said: saidHost(network, wants.host, node) };
  return { service: { ...service, request: proxyRequest(wish, http.path) }, wants: wish, http };
}

/** An SSH login at an instance with a key pair needs the key; without it the connection stands and the login is refused. */
function loggedIn(network: Network, told: Conversation, made: Connected, leg: Leg): Conversation {
  const keyName = made.reached?.device.host?.keyName ?? '';
  const isLogin = leg.service.protocol === 'tcp' && leg.service.port === SSH && told.outcome === 'connected';
  if (!isLogin || made.reached === null || keyName === '' || (leg.keys?.includes(keyName) ?? true)) return told;
  const at = made.reached.resource.id;
  const reason = reasonFor('SSH_KEY_MISSING', at, NO_PACKET, { host: nameOf(network, at), key: keyName });
  return {
    ...told,
    outcome: 'rejected',
    verdict: { type: 'refused', at, by: 'http', reason },
    direction: 'request',
    reason,
  };
}

function joined(before: Conversation, after: Conversation): Conversation {
  return {
    ...after,
    connections: [...before.connections, ...after.connections],
    assumptions: [...before.assumptions, ...after.assumptions],
    resolved: after.resolved ?? before.resolved,
  };
}

function notSent(reason: Reason, outcome: 'not-sent' | 'unknown'): Conversation {
  const type = outcome === 'unknown' ? 'unknown' : 'dropped';
  return { ...NOTHING_YET, outcome, verdict: { type, at: reason.at, reason }, direction: 'request', reason };
}

function toldOf(network: Network, made: Connected, target: Resolution & { type: 'resolved' }): Conversation {
  const { outcome, verdict, direction, reason, status, connections, answer, told } = made;
  return {
    outcome,
    verdict,
    direction,
    reason,
    status,
    connections,
    assumptions: [...(target.told ?? []), ...told, ...assumptionsOf(network, made)],
    answer: answer === '' ? null : answer,
    resolved: target.byName ? printAddress(target.address) : null,
  };
}

/** What the answer rests on: listeners nobody declared, and what the kinds on the way say of themselves. */
function assumptionsOf(network: Network, made: Connected): readonly Assumption[] {
  const listening = made.assumed.flatMap((node) => {
    const at = node.resource.id;
    const host = nameOf(network, at);
    const unnamed = {
      code: 'LISTENER_ASSUMED',
      message: message('assumption.LISTENER_ASSUMED', { host }),
      resource: at,
    };
    const own = network.assumptions.get(at)?.filter(({ beside }) => beside === undefined) ?? [];
    return own.length === 0 ? [unnamed] : own;
  });
  const met = resourcesMet(network, made);
  const own = met.flatMap((id) => network.assumptions.get(id) ?? []);
  const hops = made.connections.flatMap(({ traces }) => traces.flatMap((trace) => trace.hops));
  const isOf = (each: Assumption): boolean =>
    isBeside(each, met) && isChanged(each, hops) && isDecided(each, made.reason);
  return [
    ...fragmentAssumption(made.connections.flatMap(({ traces }) => traces)),
    ...new Set([...listening, ...own.filter(isOf)]),
  ];
}

function isBeside({ beside }: Assumption, met: readonly ResourceId[]): boolean {
  return beside === undefined || beside.some((id) => met.includes(id));
}

function isChanged({ changing, resource }: Assumption, hops: readonly Hop[]): boolean {
  return (
    changing === undefined ||
    hops.some((hop) => hop.resource === resource && changing.every((field) => hop.before[field] !== hop.after[field]))
  );
}

function isDecided({ reasons }: Assumption, reason: Reason | null): boolean {
  return reasons === undefined || (reason !== null && reasons.includes(reason.code));
}

/** Devices and interfaces that packets passed, tables that routed them and whatever refused them, each once. What a host assumes of its programs matters where it is asked. */
function resourcesMet(network: Network, { connections, reason }: Connected): readonly ResourceId[] {
  if (network.assumptions.size === 0) return [];
  const met = new Set<ResourceId>(reason === null ? [] : [reason.at]);
  for (const { hops } of connections.flatMap((connection) => connection.traces)) {
    for (const { resource, arrivedBy, leftBy, steps } of hops) {
      for (const step of steps)
        if (step.type === 'route' || (step.type === 'filter' && !step.allow)) met.add(step.resource);
      if (network.nodeOf.get(resource)?.device.host === undefined) met.add(resource);
      if (arrivedBy !== null) met.add(arrivedBy);
      if (leftBy !== null) met.add(leftBy);
    }
  }
  return [...met];
}
