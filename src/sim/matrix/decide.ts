import type { Probe } from '../../model/topology.ts';
import type { Packet } from '../../net/packet.ts';
import { type Reception, receive, type Script } from '../endpoint.ts';
import { addressTowards } from '../endpoints.ts';
import { firstPacket, flowFor } from '../flow.ts';
import type { Context, Network, Node } from '../network.ts';
import { asTold } from '../outcome.ts';
import type { ReasonCode } from '../reasons.ts';
import { resolveTarget } from '../resolve.ts';
import type { Direction, Reason } from '../trace.ts';
import { walk } from '../walk.ts';
import type { MatrixEnd } from './ends.ts';
import type { Watch } from './watch.ts';

/** What is asked of every pair. */
export type MatrixService = Pick<Probe, 'protocol' | 'port'>;

/** Whether one end reaches another: yes, or the code of what stops it and on which way. */
export interface Reach {
  readonly connected: boolean;
  /** Null when it connects, and where nothing answers although nothing was stopped. */
  readonly code: ReasonCode | null;
  readonly direction: Direction | null;
}

const CONNECTED: Reach = { connected: true, code: null, direction: null };
const SILENT: Reach = { connected: false, code: null, direction: null };

const SCRIPT: Script = {
  until: 'handshake',
  request: '',
  bytes: 0,
  listens: (node, packet) => node.device.host?.listens(packet) ?? 'closed',
};

/**
 * Decides a pair by the first packet of a connection and the answer to it: SYN and SYN-ACK, a datagram and its answer, an echo and its
 * reply. What a relay does with the connection it took is not asked.
 */
export function decide(network: Network, watch: Watch, ends: Pair, service: MatrixService): Reach {
  const { from, to } = ends;
  const { sessions, recorder } = watch;
  watch.start(from.port?.scope ?? -1);
  const address = addressTowards(network, to.ref, from.end.node);
  if (address === null) return unnamed(network, ends);
  const flow = flowFor(sessions, from.end, address, { ...service, sourcePort: null });
  if (flow === null) return stopped('HOST_NO_ADDRESS', 'request');
  const context: Context = { network, sessions, recorder, pardons: null, way: { entry: null } };
  const there = send(context, watch, { node: flow.client, packet: firstPacket(flow, sessions) }, 'request');
  if (there.type === 'stopped') return there.reach;
  const answer = answerOf(context, there);
  if (answer.type === 'stopped') return answer.reach;
  const direction = answer.node === flow.client ? 'request' : 'reply';
  const back = send(context, watch, answer, direction);
  if (back.type === 'stopped') return back.reach;
  return heard(context, back, { direction, client: flow.client });
}

/** A target without an address is taken for a name, as in a probe. */
function unnamed(network: Network, { from, to }: Pair): Reach {
  const resolution = resolveTarget(network, to.ref, from.end.node);
  return stopped(resolution.type === 'failed' ? resolution.reason.code : 'HOST_NO_ADDRESS', 'request');
}

/** What the answer means to the host it came to, which may be another than the one that asked. */
function heard(
  { sessions }: Context,
  { node, packet }: Arrived,
  { direction, client }: { readonly direction: Direction; readonly client: Node },
): Reach {
  const { host } = node.device;
  if (host === undefined) return SILENT;
  const { event, refused } = receive({ node, host, sessions, script: SCRIPT }, packet);
  if (node === client && (event === 'established' || event === 'answered')) return CONNECTED;
  return refused === null ? SILENT : stopped(codeOf(refused), direction);
}

export interface Pair {
  readonly from: MatrixEnd;
  readonly to: MatrixEnd;
}

interface Arrived {
  readonly type: 'arrived';
  readonly node: Node;
  readonly packet: Packet;
}

interface Stopped {
  readonly type: 'stopped';
  readonly reach: Reach;
}

function send(
  context: Context,
  watch: Watch,
  { node, packet }: Pick<Arrived, 'node' | 'packet'>,
  direction: Direction,
): Arrived | Stopped {
  const fate = walk(context, node, packet);
  if (fate.type === 'delivered') return { type: 'arrived', node: fate.node, packet: fate.packet };
  return { type: 'stopped', reach: told(fate.reason, direction, watch.last() ?? packet) };
}

function told(reason: Reason, direction: Direction, packet: Packet): Reach {
  return stopped(asTold(reason, direction, packet).code, direction);
}

function stopped(code: ReasonCode, direction: Direction): Reach {
  return { connected: false, code, direction };
}

/** What the host that the first packet came to sends back. */
function answerOf({ sessions }: Context, { node, packet }: Arrived): Arrived | Stopped {
  const { host } = node.device;
  if (host === undefined) return { type: 'stopped', reach: SILENT };
  const { sends, refused } = receive({ node, host, sessions, script: SCRIPT }, packet);
  if (refused !== null) return { type: 'stopped', reach: stopped(codeOf(refused), 'request') };
  const [answer] = sends;
  return answer === undefined ? { type: 'stopped', reach: SILENT } : { type: 'arrived', node, packet: answer };
}

function codeOf(refused: NonNullable<Reception['refused']>): ReasonCode {
  if (refused === 'tcp-unknown') return 'TCP_RESET';
  return refused === 'tcp-closed' ? 'TCP_CLOSED_PORT' : 'UDP_CLOSED_PORT';
}
