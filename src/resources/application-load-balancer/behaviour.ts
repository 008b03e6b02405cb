import { type Message, message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { ACK, hasFlags, isIcmp, type Packet, SYN, TCP } from '../../net/packet.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { resetFor } from '../../sim/segments.ts';
import { targetAssumptions } from '../shared/balancer-assumptions.ts';
import { nameOf as nameOfResource } from '../shared/finding.ts';
import { balancerHost, sent } from '../shared/balancer-host.ts';
import {
  balancerNames,
  balancerPorts,
  balancerPublicAddresses,
  groupsOf,
  type Listener,
  listenersOf,
} from '../shared/balancers.ts';
import { inService, targetsOf } from '../shared/targets.ts';
import { rulesOf } from './listener-rules.ts';
import { relayService } from './relay.ts';
import type { AlbProps } from './schema.ts';

type Alb = Resource<AlbProps>;

export const behaviour: Behaviour<AlbProps> = {
  ports: (alb, view) => balancerPorts(view, alb, { filters: groupsOf(view, alb, true), sourceDestCheck: true }),
  publicAddresses: (alb, view) => balancerPublicAddresses(view, alb),
  names: (alb, view) => balancerNames(view, alb),
  device: (alb, view, wiring) => albDevice(alb, view, wiring),
  assumptions: (alb, view) => {
    const resource = view.resource(alb.id);
    return resource === undefined ? [] : [...targetAssumptions(view, resource), ...ruleAssumptions(alb)];
  },
};

/** A host with one interface per node: what reaches a listener is its own, everything else is turned away. */
function albDevice(alb: Alb, view: View, wiring: Wiring): Device {
  const listeners = listenersOf(view, alb);
  const listenerFor = (packet: Packet): Listener | undefined =>
    packet.protocol === TCP ? listeners.find((each) => each.port === packet.dstPort) : undefined;
  return {
    forward: (packet, port, _nextHop, context) => {
      if (port === null) return sent(alb.id, wiring, packet, context);
      const isRequest = hasFlags(packet, SYN) && !hasFlags(packet, ACK);
      if ((packet.protocol === TCP && !isRequest) || isIcmp(packet)) return { type: 'deliver', packet };
      const listener = listenerFor(packet);
      const take = (): Outcome => {
        if (listener !== undefined) return accept(alb, listener, { packet, view }, context);
        const values = { name: nameOf(context.network, alb.id) };
        const reason = reasonFor('ELB_NO_LISTENER', alb.id, packet, values);
        return packet.protocol === TCP ? { type: 'answer', packet: resetFor(packet), reason, by: 'rst' } : drop(reason);
      };
      return isWorking(alb) ? take() : drop(outOfOrder(alb, packet, context), take);
    },
    host: balancerHost(wiring, {
      running: isWorking(alb),
      listens: (packet) => (isIcmp(packet) || listenerFor(packet) !== undefined ? 'open' : 'closed'),
      relay: relayService(alb, view, wiring),
    }),
  };
}

/** What the answer rests on where requests are told apart. */
function ruleAssumptions(alb: Alb): readonly { readonly code: string; readonly message: Message }[] {
  const values = { name: nameOfResource(alb) };
  const unread = alb.props.rules.some((rule) => rule.unread);
  return unread ? [{ code: 'ELB_RULE_UNREAD', message: message(`${alb.kind}.assumed-rule`, values) }] : [];
}

function isWorking({ props }: Alb): boolean {
  return props.state === 'active' || props.state === 'active_impaired';
}

function outOfOrder({ id, props }: Alb, packet: Packet, { network }: Context): ReturnType<typeof reasonFor> {
  return reasonFor('COMPONENT_BAD_STATE', id, packet, { name: nameOf(network, id), state: props.state });
}

interface Request {
  readonly packet: Packet;
  readonly view: View;
}

/** Takes the client's connection; which target gets the request is shown here, where it is decided. */
function accept(alb: Alb, listener: Listener, { packet, view }: Request, context: Context): Outcome {
  const targets = inService(targetsOf(view, listener.targetGroup));
  const [first] = targets;
  const isDecided = rulesOf(alb, listener.port).length === 0; // a rule looks at the request, which comes later
  if (first !== undefined && listener.action === 'forward' && isDecided) {
    const among = targets.map((each) => `${each.name}:${each.port}`);
    context.recorder?.step({ type: 'choice', resource: alb.id, chosen: `${first.name}:${first.port}`, among });
  }
  return { type: 'deliver', packet };
}
