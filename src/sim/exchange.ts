import type { Packet } from '../net/packet.ts';
import { readdressed, SYN, TCP, UDP } from '../net/packet.ts';
import { reversed, type Tuple } from '../net/tuple.ts';
import type { Context, Network, Node, Pardons, Recorder, Served } from './network.ts';
import { openSocket, type Reception, receive, type Script, hangUp, say } from './endpoint.ts';
import { scopesOf } from './endpoints.ts';
import { find } from './flow-table.ts';
import { nameOf, reasonFor } from './reason.ts';
import { makeRecorder } from './recorder.ts';
import { datagram, echoRequest, labelOf, mssOf, segment } from './segments.ts';
import { type Sessions, socketsOf } from './sessions.ts';
import type { Reason, Trace, Verdict } from './trace.ts';
import { type Fate, walk } from './walk.ts';

/** One connection to be tried: from a host, with a source of its own, to an address. */
export interface Flow extends Tuple {
  readonly client: Node;
  /** How far it goes. */
  readonly until: Script['until'];
  readonly request: string;
  /** Bytes the client sends in its request, datagram or ping. */
  readonly bytes: number;
  readonly dontFragment: boolean;
  readonly ttl: number;
  /** Bridges inside the client that forward between it and the program; each takes one TTL. */
  readonly inside: number;
}

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
  readonly queue: { readonly node: Node; readonly packet: Packet }[];
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

/** Sends more data on a connection that was opened before and not closed. */
export function continueExchange(
  network: Network,
  sessions: Sessions,
  flow: Flow,
  { payload, pardons }: { readonly payload: string; readonly pardons: Pardons | null },
): Exchange {
  const run = startRun(network, sessions, { ...flow, until: 'answer' }, pardons);
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

/** Opens the client's socket and gives the packet it sends first. Changes `sessions`. */
export function firstPacket(flow: Flow, sessions: Sessions): Packet {
  const socket = openSocket(sessions, flow.client.index, flow, 'client');
  const packet = bareFirstPacket(flow, socket);
  socket.sent += 1;
  return readdressed(packet, packet, flow.ttl);
}

function bareFirstPacket(flow: Flow, socket: Parameters<typeof segment>[1]): Packet {
  if (flow.protocol === TCP) {
    return segment(flow, socket, SYN, mssOf(flow.client.device.host?.mtu ?? 1500, flow.src));
  }
  if (flow.protocol === UDP) return datagram(flow, flow.request, flow.bytes, flow.dontFragment);
  return {
    ...echoRequest(flow.src, flow.dst, flow.srcPort, Math.max(flow.bytes, 56)),
    dontFragment: flow.dontFragment,
  };
}

function drain(run: Run): Exchange {
  sendAll(run);
  const lost = unanswered(run);
  if (lost !== null) {
    run.queue.push({ node: run.flow.client, packet: lost });
    sendAll(run);
  }
  const failure = run.traces.find((trace) => trace.verdict.type !== 'delivered') ?? null;
  const { traces, status, payload, assumed, accepted, served } = run;
  return {
    traces: [...traces],
    status,
    payload,
    failure,
    assumed,
    accepted,
    served,
    respond: (answer) => respond(run, answer),
  };
}

function sendAll(run: Run): void {
  for (let next = run.queue.shift(); next !== undefined && run.traces.length < MAX_PACKETS; next = run.queue.shift()) {
    send(run, next.node, next.packet);
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

function send(run: Run, node: Node, sent: Packet): void {
  const recorder = makeRecorder();
  const context: Context = {
    network: run.network,
    sessions: run.sessions,
    recorder,
    pardons: run.pardons,
    way: { entry: null },
  };
  const { client, inside } = run.flow;
  const packet = node === client && inside > 0 ? readdressed(sent, sent, sent.ttl - inside) : sent;
  const fate = walk(context, node, packet);
  const verdict = conclude(run, fate, packet, recorder);
  const direction = node === run.flow.client ? 'request' : 'reply';
  run.traces.push({ hops: recorder.hops(), verdict, packet, direction, label: labelOf(packet) });
}

function conclude(run: Run, fate: Fate, packet: Packet, recorder: Recorder): Verdict {
  switch (fate.type) {
    case 'delivered': {
      const reason = diesInside(run, fate.node, fate.packet);
      if (reason === null) return takeIn(run, fate.node, fate.packet);
      recorder.step({ type: 'drop', reason });
      return { type: 'dropped', at: reason.at, reason };
    }
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

/** "Fragmentation needed" makes the sender try a shorter segment; other errors are told to the program. @see RFC 1191 §3 */
function noteIcmp(run: Run, packet: Packet): void {
  const mtu = packet.icmp?.mtu ?? null;
  const quoted = packet.icmp?.quoted ?? null;
  if (mtu === null || quoted === null || quoted.length <= mtu) {
    run.status = 'icmp';
    return;
  }
  if (run.flow.protocol !== TCP) {
    run.status = 'icmp';
    return;
  }
  run.queue.push({ node: run.flow.client, packet: { ...quoted, ttl: run.flow.ttl, length: mtu } });
}
