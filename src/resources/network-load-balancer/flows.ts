import type { Address } from '../../net/address.ts';
import { type Packet, UDP } from '../../net/packet.ts';
import { UNPRIVILEGED } from '../../net/ports.ts';
import { hashDirected, type Tuple } from '../../net/tuple.ts';
import { capture } from '../../sim/captures.ts';
import { openFlow, translated } from '../../sim/conntrack.ts';
import { find } from '../../sim/flow-table.ts';
import type { Context } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import { drop } from '../../sim/reason.ts';
import { type Translator, translatorOf } from '../../sim/sessions.ts';
import { LIMITS } from '../figures.ts';
import type { Target } from '../shared/targets.ts';
import { type Arrival, type Balancer, because } from './balancer.ts';

/** Seconds after which an idle flow is forgotten. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html */
export const IDLE_SECONDS = LIMITS.networkLoadBalancerIdle;
/** Flows at once from one address of the load balancer to one target and port. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html */
export const CONNECTION_LIMIT = LIMITS.networkLoadBalancerConnections;

/** The destination becomes the target's; answers, which go to the client's own address, are brought back to the node. */
export function openKeepingClient(balancer: Balancer, target: Target, arrival: Arrival, context: Context): Outcome {
  const { packet, port } = arrival;
  const answer: Tuple = {
    src: target.address,
    dst: packet.src,
    protocol: packet.protocol,
    srcPort: target.port,
    dstPort: packet.srcPort,
  };
  capture(context.sessions, answer, port);
  return opened(balancer, arrival, answer, context);
}

/** The source becomes the node's too, with a port of its own. */
export function openFromNode(balancer: Balancer, target: Target, arrival: Arrival, context: Context): Outcome {
  const { packet, port } = arrival;
  const own = port.addresses.find((each) => typeof each === typeof target.address);
  const translator = translatorOf(context.sessions, balancer.node);
  const answer = own === undefined ? null : freeAnswer(translator, packet, target, own);
  return answer === null
    ? drop(because('NLB_PORT_ALLOC', balancer, packet, context))
    : opened(balancer, arrival, answer, context);
}

function opened(balancer: Balancer, { packet, port }: Arrival, answer: Tuple, context: Context): Outcome {
  const { sessions, recorder } = context;
  const translation = openFlow(translatorOf(sessions, balancer.node), packet, answer, sessions.now);
  translation.expires = sessions.now + (packet.protocol === UDP ? IDLE_SECONDS.udp : IDLE_SECONDS.tcp);
  recorder?.session(balancer.resource.id, 'nlb', 'opened');
  return { type: 'emit', packet: translated(packet, { translation, side: 'original' }), port };
}

/** The tuple of the target's answers, to the first free port from a hash of the flow on; null when too many are in use. */
function freeAnswer(translator: Translator, packet: Packet, target: Target, own: Address): Tuple | null {
  const key = `${own}>${target.address}:${target.port}/${packet.protocol}`;
  const used = translator.counts.get(key) ?? 0;
  const size = UNPRIVILEGED.to - UNPRIVILEGED.from + 1;
  const start = hashDirected(packet) % size;
  for (let step = 0; used + translator.taken < CONNECTION_LIMIT && step < size; step += 1) {
    const answer: Tuple = {
      src: target.address,
      dst: own,
      protocol: packet.protocol,
      srcPort: target.port,
      dstPort: UNPRIVILEGED.from + ((start + step) % size),
    };
    if (find(translator.flows, answer) !== null) continue;
    translator.counts.set(key, used + 1);
    return answer;
  }
  return null;
}
