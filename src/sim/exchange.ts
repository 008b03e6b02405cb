import type { Packet } from '../net/packet.ts';
import { readdressed, TCP, UDP } from '../net/packet.ts';
import { reversed } from '../net/tuple.ts';
import type { Network, Node, Pardons, Recorder } from './network.ts';
import type { Served } from './served.ts';
import { type Reception, receive, type Script, hangUp, say } from './endpoint.ts';
import { scopesOf } from './endpoints.ts';
import { find } from './flow-table.ts';
import { nameOf, reasonFor } from './reason.ts';
import { firstFailure } from './failure.ts';
import { type Flow, firstPacket } from './flow.ts';
import { labelOf } from './segments.ts';
import { type Sessions, socketsOf } from './sessions.ts';
import type { Reason, Trace, Verdict } from './trace.ts';
import { carry, deliveredWhole, type Sending } from './train.ts';
import type { Undelivered } from './walk.ts';

export type ExchangeStatus = 'silent' | 'established' | 'answered' | 'closed' | 'refused' | 'reset' | 'icmp';

/** Everything that happened on one connection, packet by packet in the order sent. */
export interface Exchange {
  readonly traces: readonly Trace[];
  readonly status: ExchangeStatus;
  readonly payload: string;
  /** The first packet that did not arrive, and why. */
  readonly failure: Trace | null;
  /** Nodes whose listener is not in the document. */
  readonly assumed: readonly Node[];
  /** The host that took the connection, and the packet that opened it as that host received it. */
  readonly accepted: { readonly node: Node; readonly opened: Packet } | null;
  /** What a service answered, where it tells more than the payload. */
  readonly served: Served | null;
  /** Lets the accepting host answer later than at once (a relay); what happens then is part of the same connection. */
  respond(payload: string): Exchange;
}

/** Packets one exchange may cause; more is a storm, and a defect. */
const MAX_PACKETS = 48;

interface Run {
  readonly network: Network;
  readonly sessions: Sessions;
  readonly pardons: Pardons | null;
  readonly flow: Flow;
  readonly script: Script;
  readonly queue: Sending[];
  /** Packets sent so far, each counted once however many pieces it is in. */
  sent: number;
  readonly traces: Trace[];
  readonly assumed: Node[];
  status: ExchangeStatus;
  payload: string;
  accepted: Exchange['accepted'];
  served: Served | null;
}

/** Runs a connection from its first packet until nothing more is sent. Changes `sessions`. */
export function exchange(network: Network, sessions: Sessions, flow: Flow, pardons: Pardons | null = null): Exchange {
  const run = startRun(network, sessions, flow, pardons);
  run.queue.push({ node: flow.client, packet: firstPacket(flow, sessions) });
  return drain(run);
}

interface Continuation {
  readonly payload: string;
  readonly pardons: Pardons | null;
  readonly until?: Script['until'];
}

/** Sends more data on a connection that was opened before and not closed. */
export function continueExchange(
  network: Network,
  sessions: Sessions,
  flow: Flow,
  { payload, pardons, until = 'answer' }: Continuation,
): Exchange {
  const run = startRun(network, sessions, { ...flow, until }, pardons);
  const socket = find(socketsOf(sessions, flow.client.index), flow);
  if (socket !== null) run.queue.push({ node: flow.client, packet: say(flow, socket, payload, payload.length) });
  return drain(run);
}

/** Closes a connection that was opened before, from its client's side. */
export function closeExchange(network: Network, sessions: Sessions, flow: Flow): Exchange {
  const run = startRun(network, sessions, { ...flow, until: 'close' }, null);
  const socket = find(socketsOf(sessions, flow.client.index), flow);
  if (socket !== null) run.queue.push({ node: flow.client, packet: hangUp(flow, socket) });
  return drain(run);
}

function startRun(network: Network, sessions: Sessions, flow: Flow, pardons: Pardons | null): Run {
  const script: Script = {
    until: flow.until,
    request: flow.request,
    bytes: flow.bytes,
    listens: (node, packet) => listensAt(node, packet, network, pardons),
  };
  return {
    network,
    sessions,
    pardons,
    flow,
    script,
    queue: [],
    sent: 0,
    traces: [],
    assumed: [],
    status: 'silent',
    payload: '',
    accepted: null,
    served: null,
  };
}

function listensAt(
  node: Node,
  packet: Packet,
  network: Network,
  pardons: Pardons | null,
): 'open' | 'assumed' | 'closed' {
  const listening = node.device.host?.listens(packet) ?? 'closed';
  if (listening !== 'closed' || pardons === null) return listening;
  const reason = closedReason(node, packet, network);
  return pardons.covers(reason) ? 'open' : 'closed';
}

function closedReason(node: Node, packet: Packet, network: Network): Reason {
  const name = nameOf(network, node.resource.id);
  return reasonFor(packet.protocol === UDP ? 'UDP_CLOSED_PORT' : 'TCP_CLOSED_PORT', node.resource.id, packet, {
    host: name,
    instance: name,
  });
}

function drain(run: Run): Exchange {
  sendAll(run);
  const lost = unanswered(run);
  if (lost !== null) {
    run.queue.push({ node: run.flow.client, packet: lost });
    sendAll(run);
  }
  const { traces, status, payload, assumed, accepted, served } = run;
  return {
    traces: [...traces],
    status,
    payload,
    failure: firstFailure(traces),
    assumed,
    accepted,
    served,
    respond: (answer) => respond(run, answer),
  };
}

function sendAll(run: Run): void {
  for (let next = run.queue.shift(); next !== undefined && run.sent < MAX_PACKETS; next = run.queue.shift()) {
    run.sent += 1;
    send(run, next);
  }
}

/**
 * The client's request, where it arrived and the server was then reset behind the client's back: TCP sends it once more and
 * learns of the reset. Other retransmissions fare like the packet they repeat and are not simulated. @see RFC 9293 §3.8.1
 */
function unanswered({ status, accepted, traces, sessions }: Run): Packet | null {
  if (status !== 'established' || accepted === null) return null;
  if (find(socketsOf(sessions, accepted.node.index), reversed(accepted.opened)) !== null) return null;
  const request = traces.find(
    ({ label, direction, verdict }) => label === 'DATA' && direction === 'request' && verdict.type === 'delivered',
  );
  return request?.packet ?? null;
}

function respond(run: Run, payload: string): Exchange {
  const { accepted, sessions } = run;
  if (accepted !== null) {
    const tuple = reversed(accepted.opened);
    const socket = find(socketsOf(sessions, accepted.node.index), tuple);
    const packet = socket === null ? null : say(tuple, socket, payload, Math.max(payload.length, 1));
    if (packet !== null) run.queue.push({ node: accepted.node, packet });
  }
  return drain(run);
}

function send(run: Run, sending: Sending): void {
  const { client, inside } = run.flow;
  const { node } = sending;
  const isInside = node === client && inside > 0;
  const sent = isInside ? readdressed(sending.packet, sending.packet, sending.packet.ttl - inside) : sending.packet;
  const carried = carry(run, { ...sending, packet: sent });
  const arrived = deliveredWhole(carried);
  const direction = node === run.flow.client ? 'request' : 'reply';
  for (const [index, { packet, recorder, fate }] of carried.entries()) {
    const verdict: Verdict =
      fate.type !== 'delivered'
        ? conclude(run, fate, packet)
        : arrived === null || index > 0
          ? { type: 'delivered', at: fate.node.resource.id }
          : received(run, arrived, recorder);
    run.traces.push({ hops: recorder.hops(), verdict, packet, direction, label: labelOf(packet) });
  }
}

/** The programs of the host get it, unless the guest throws it away at its own bridges. */
function received(run: Run, { node, packet }: Pick<Sending, 'node' | 'packet'>, recorder: Recorder): Verdict {
  const reason = diesInside(run, node, packet);
  if (reason === null) return takeIn(run, node, packet);
  recorder.step({ type: 'drop', reason });
  return { type: 'dropped', at: reason.at, reason };
}

function conclude(run: Run, fate: Undelivered, packet: Packet): Verdict {
  switch (fate.type) {
    case 'answered':
      run.queue.push({ node: fate.node, packet: fate.packet });
      return { type: 'refused', at: fate.reason.at, by: fate.by, reason: fate.reason };
    case 'dropped':
      return fate.reason.code === 'SIM_UNKNOWN'
        ? { type: 'unknown', at: fate.reason.at, reason: fate.reason }
        : { type: 'dropped', at: fate.reason.at, reason: fate.reason };
    case 'looped':
      return {
        type: 'looped',
        at: fate.reason.at,
        reason: {
          ...fate.reason,
          message: reasonFor('ROUTE_LOOP', fate.reason.at, packet, fate.reason.message.values).message,
        },
      };
  }
}

/** Whether the TTL of a packet for the client runs out at the bridges before the program: as a router, the guest forwards none of 1. */
function diesInside({ flow, network, pardons }: Run, node: Node, packet: Packet): Reason | null {
  if (node !== flow.client || packet.ttl > flow.inside) return null;
  const at = node.resource.id;
  const name = nameOf(network, at);
  const isMetadata = scopesOf(network, node).some(({ services }) => services.get(packet.src) === 'imds');
  const reason = reasonFor(isMetadata ? 'IMDS_HOP_LIMIT' : 'TTL_EXPIRED', at, packet, { name, hop: name });
  return pardons?.covers(reason) ? null : reason;
}

function takeIn(run: Run, node: Node, packet: Packet): Verdict {
  const host = node.device.host;
  const at = node.resource.id;
  if (host === undefined) return { type: 'delivered', at };
  const reception = receive({ node, host, sessions: run.sessions, script: run.script }, packet);
  for (const sent of reception.sends) run.queue.push({ node, packet: sent });
  if (reception.assumed && !run.assumed.includes(node)) run.assumed.push(node);
  if (reception.served !== null) run.served = reception.served;
  noteEvent(run, node, packet, reception);
  if (run.accepted === null && node !== run.flow.client && reception.refused === null)
    run.accepted = { node, opened: packet };
  if (reception.refused === null) return { type: 'delivered', at };
  const by = reception.refused === 'udp-closed' ? 'icmp' : 'rst';
  const reason =
    reception.refused === 'tcp-unknown'
      ? reasonFor('TCP_RESET', at, packet, { host: nameOf(run.network, at) })
      : closedReason(node, packet, run.network);
  return { type: 'refused', at, by, reason };
}

function noteEvent(run: Run, node: Node, packet: Packet, { event, payload }: Reception): void {
  if (event === null || node !== run.flow.client) return;
  if (event === 'icmp') noteIcmp(run, packet);
  else run.status = event === 'closed' && run.status === 'refused' ? run.status : event;
  if (payload !== '') run.payload = payload;
}

/**
 * "Fragmentation needed" makes TCP try a shorter segment, and IPv6 cut the packet itself (only its sender may); other errors are told
 * to the program. @see RFC 1191 §3, RFC 8200 §5
 */
function noteIcmp(run: Run, packet: Packet): void {
  const mtu = packet.icmp?.mtu ?? null;
  const quoted = packet.icmp?.quoted ?? null;
  if (mtu === null || quoted === null || quoted.length <= mtu) {
    run.status = 'icmp';
    return;
  }
  const again: Packet = { ...quoted, ttl: run.flow.ttl };
  if (run.flow.protocol === TCP) run.queue.push({ node: run.flow.client, packet: { ...again, length: mtu } });
  else if (typeof quoted.src === 'bigint' && !quoted.dontFragment)
    run.queue.push({ node: run.flow.client, packet: again, mtu });
  else run.status = 'icmp';
}
