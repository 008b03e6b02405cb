import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { ACK, hasFlags, isIcmp, type Packet, SYN, TCP, UDP } from '../../net/packet.ts';
import { reversed } from '../../net/tuple.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import { lookUp, notePacket, type Tracked, translated } from '../../sim/conntrack.ts';
import { find } from '../../sim/flow-table.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { drop } from '../../sim/reason.ts';
import { resetFor } from '../../sim/segments.ts';
import { socketsOf, translatorOf } from '../../sim/sessions.ts';
import { targetAssumptions } from '../shared/balancer-assumptions.ts';
import { balancerHost, sent } from '../shared/balancer-host.ts';
import { balancerNames, balancerPorts, balancerPublicAddresses, groupsOf, listenersOf } from '../shared/balancers.ts';
import { nameOf } from '../shared/finding.ts';
import { targetsOf } from '../shared/targets.ts';
import { type Arrival, type Balancer, because } from './balancer.ts';
import { mayKeepClient, toTarget } from './choice.ts';
import { IDLE_SECONDS } from './flows.ts';
import type { NlbProps } from './schema.ts';

export const behaviour: Behaviour<NlbProps> = {
  ports: (nlb, view) => balancerPorts(view, nlb, { filters: groupsOf(view, nlb, false), sourceDestCheck: false }),
  publicAddresses: (nlb, view) => balancerPublicAddresses(view, nlb),
  names: (nlb, view) => balancerNames(view, nlb),
  device: (nlb, view, wiring) => nlbDevice(nlb, view, wiring),
  assumptions: (nlb, view) => {
    const resource = view.resource(nlb.id);
    if (resource === undefined) return [];
    const text = message('network-load-balancer.assumed-return', { name: nameOf(resource) });
    const keeps = listenersOf(view, resource).some((listener) => mayKeepClient(listener));
    return [...targetAssumptions(view, resource), ...(keeps ? [{ code: 'NLB_RETURN_PATH', message: text }] : [])];
  },
};

/**
 * Passes a flow on to one target:
 *
 *   client:p > node:80   becomes   client:p > target:8080   with client IP preservation, else   node:q > target:8080
 *
 * and back the other way. Answers to the client's own address are brought to the node, whatever the target's route table says.
 */
function nlbDevice(nlb: Resource<NlbProps>, view: View, wiring: Wiring): Device {
  const balancer: Balancer = {
    resource: nlb,
    node: wiring.node,
    view,
    listeners: listenersOf(view, nlb).map((listener) => ({
      ...listener,
      targets: targetsOf(view, listener.targetGroup),
    })),
  };
  return {
    sendsAsItself: true,
    alwaysTracked: true,
    forward: (packet, port, _nextHop, context) => {
      if (port === null) return sent(nlb.id, wiring, packet, context);
      const { state } = nlb.props;
      const take = (): Outcome => takeIn(balancer, packet, port, context);
      if (state === 'active' || state === 'active_impaired') return take();
      return drop(because('COMPONENT_BAD_STATE', balancer, packet, context), take);
    },
    host: balancerHost(wiring, { running: nlb.props.state === 'active', listens: () => 'closed' }),
  };
}

function takeIn(balancer: Balancer, packet: Packet, port: Port, context: Context): Outcome {
  const translator = translatorOf(context.sessions, balancer.node);
  const tracked = lookUp(translator, packet, context.sessions.now);
  if (tracked !== null) return passOn(balancer, { packet, port }, tracked, context);
  // What answers a health check of its own.
  if (find(socketsOf(context.sessions, balancer.node), reversed(packet)) !== null) return { type: 'deliver', packet };
  return openFor(balancer, packet, port, context);
}

function passOn(balancer: Balancer, { packet, port }: Arrival, tracked: Tracked, context: Context): Outcome {
  const { sessions, recorder } = context;
  notePacket(translatorOf(sessions, balancer.node), packet, tracked, sessions.now);
  tracked.translation.expires = sessions.now + (packet.protocol === UDP ? IDLE_SECONDS.udp : IDLE_SECONDS.tcp);
  recorder?.session(balancer.resource.id, 'nlb', 'matched');
  return { type: 'emit', packet: translated(packet, tracked), port };
}

function openFor(balancer: Balancer, packet: Packet, port: Port, context: Context): Outcome {
  if (!port.addresses.includes(packet.dst)) return drop(because('ENI_DST_CHECK', balancer, packet, context));
  const isRequest = hasFlags(packet, SYN) && !hasFlags(packet, ACK);
  if (packet.protocol === TCP && !isRequest) {
    const reason = because('TCP_RESET', balancer, packet, context);
    return { type: 'answer', packet: resetFor(packet), reason, by: 'rst' };
  }
  const listener = isIcmp(packet) ? undefined : balancer.listeners.find((each) => listensFor(each, packet));
  if (listener !== undefined) return toTarget(balancer, listener, { packet, port }, context);
  const reason = because('ELB_NO_LISTENER', balancer, packet, context);
  return packet.protocol === TCP ? { type: 'answer', packet: resetFor(packet), reason, by: 'rst' } : drop(reason);
}

function listensFor({ protocol, port }: Balancer['listeners'][number], packet: Packet): boolean {
  if (port !== packet.dstPort) return false;
  if (packet.protocol === UDP) return protocol === 'UDP' || protocol === 'TCP_UDP';
  return packet.protocol === TCP && protocol !== 'UDP';
}
