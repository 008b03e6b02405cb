import { message } from '../model/message.ts';
import { type Probe, resourceId } from '../model/topology.ts';
import { type Address, familyOf, printAddress } from '../net/address.ts';
import { ICMP, ICMPV6, TCP, UDP } from '../net/packet.ts';
import type { Network, Node, Pardons } from './network.ts';
import { type End, sourceEnd } from './endpoints.ts';
import { type Exchange, exchange, type Flow } from './exchange.ts';
import { find } from './flow-table.ts';
import { FRESH_TTL } from './icmp.ts';
import { outcomeOf, reportedReason } from './outcome.ts';
import { nameOf, reasonFor } from './reason.ts';
import { NO_PACKET, resolveTarget } from './resolve.ts';
import { openSessions, type Sessions, socketsOf } from './sessions.ts';
import type { Assumption, Conversation, Reason } from './trace.ts';

/** Asks a probe: resolves its ends, tries the connection and tells what the user would see. */
export function converse(network: Network, probe: Probe, pardons: Pardons | null): Conversation {
  const from = sourceEnd(network, probe.from);
  if (from === null)
    return notSent(reasonFor('SIM_UNKNOWN', resourceId(probe.from), NO_PACKET, { name: probe.from }), 'unknown');
  const target = resolveTarget(network, probe.to, from.node);
  if (target.type === 'failed') return notSent(target.reason, 'not-sent');
  const sessions = openSessions();
  const flow = flowFor(sessions, probe, from, target.address);
  if (flow === null) {
    const name = nameOf(network, from.node.resource.id);
    const values = { host: name, instance: name, family: `IPv${familyOf(target.address)}` };
    return notSent(
      reasonFor('HOST_NO_ADDRESS', from.node.resource.id, { ...NO_PACKET, dst: target.address }, values),
      'not-sent',
    );
  }
  const result = exchange(network, sessions, flow, pardons);
  const resolved = target.byName ? printAddress(target.address) : null;
  return concluded({ network, probe, flow, resolved }, result);
}

/** The connection a probe stands for; null when the source has no address of the target's family. */
export function flowFor(sessions: Sessions, probe: Probe, from: End, dst: Address): Flow | null {
  const { node } = from;
  const src = sourceAddress(from, dst);
  if (src === null) return null;
  const protocol =
    probe.protocol === 'tcp' ? TCP : probe.protocol === 'udp' ? UDP : typeof dst === 'number' ? ICMP : ICMPV6;
  const dstPort = probe.port ?? (probe.protocol === 'tcp' ? 80 : 33434);
  const tuple = { src, dst, protocol, dstPort };
  const srcPort = probe.sourcePort ?? freePort(sessions, node, tuple);
  return {
    ...tuple,
    srcPort,
    dstPort: probe.protocol === 'icmp' ? srcPort : dstPort,
    client: node,
    until: 'close',
    request: requestText(protocol, dstPort),
    bytes: 0,
    dontFragment: false,
    ttl: FRESH_TTL,
  };
}

function sourceAddress({ node, address }: End, dst: Address): Address | null {
  if (address !== null && typeof address === typeof dst) return address;
  return node.device.host?.source(dst)?.address ?? null;
}

/** The lowest port of the host's range that no socket of the same flow uses. */
function freePort(
  sessions: Sessions,
  node: Node,
  tuple: Omit<Flow, 'srcPort' | 'client' | 'until' | 'request' | 'bytes' | 'dontFragment' | 'ttl'>,
): number {
  const range = node.device.host?.ephemeral ?? { from: 1024, to: 65535 };
  const sockets = socketsOf(sessions, node.index);
  for (let port = range.from; port <= range.to; port++) {
    if (find(sockets, { ...tuple, srcPort: port }) === null) return port;
  }
  return range.from;
}

/** First line of what a client says on a well-known port; elsewhere just something. */
function requestText(protocol: number, port: number): string {
  if (protocol === UDP) return port === 53 ? 'query' : 'datagram';
  if (port === 22) return 'SSH-2.0-OpenSSH';
  return port === 80 || port === 8080 ? 'GET / HTTP/1.1' : 'request';
}

function notSent(reason: Reason, outcome: 'not-sent' | 'unknown'): Conversation {
  return {
    outcome,
    verdict:
      outcome === 'unknown' ? { type: 'unknown', at: reason.at, reason } : { type: 'dropped', at: reason.at, reason },
    direction: 'request',
    reason,
    connections: [],
    assumptions: [],
    answer: null,
    resolved: null,
  };
}

interface Asked {
  readonly network: Network;
  readonly probe: Probe;
  readonly flow: Flow;
  readonly resolved: string | null;
}

function concluded({ network, probe, flow, resolved }: Asked, result: Exchange): Conversation {
  const outcome = outcomeOf(result, flow.protocol);
  const failed = outcome === 'connected' ? null : result.failure;
  const verdict = failed?.verdict ?? result.traces[0]?.verdict ?? null;
  const label = `${nameOf(network, flow.client.resource.id)} → ${printAddress(flow.dst)}${probe.port === null ? '' : `:${probe.port}`}`;
  return {
    outcome,
    verdict,
    direction: failed?.direction ?? null,
    reason: failed === null ? null : reportedReason(failed),
    connections: [{ label, traces: result.traces }],
    assumptions: assumptionsOf(network, result),
    answer: result.payload === '' ? null : result.payload,
    resolved,
  };
}

/** What the answer rests on: kinds' own assumptions of the hosts that took part, and listeners nobody declared. */
function assumptionsOf(network: Network, result: Exchange): readonly Assumption[] {
  return result.assumed.flatMap((node) => {
    const own = network.assumptions.get(node.resource.id);
    if (own !== undefined) return own;
    const at = node.resource.id;
    return [
      {
        code: 'LISTENER_ASSUMED',
        message: message('assumption.LISTENER_ASSUMED', { host: nameOf(network, at) }),
        resource: at,
      },
    ];
  });
}
