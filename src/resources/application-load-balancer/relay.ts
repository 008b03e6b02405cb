import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Address } from '../../net/address.ts';
import { type Packet, TCP } from '../../net/packet.ts';
import type { Wiring } from '../../sim/behaviour.ts';
import type { Relay } from '../../sim/relay.ts';
import type { RelayRequest, RelayService } from '../../sim/network.ts';
import { nameOf, reasonFor } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import { type Listener, listenersOf } from '../shared/balancers.ts';
import { cellOf, rowsOf, textOf } from '../shared/props.ts';
import { inEnabledZones, inService, type Target, targetsOf } from '../shared/targets.ts';
import { type Decision, decisionOf } from './listener-rules.ts';
import type { AlbProps } from './schema.ts';

/** The listeners as one service that passes requests on to targets, one after the other until one takes the connection. */
export function relayService(alb: Resource<AlbProps>, view: View, wiring: Wiring): RelayService {
  const listeners = listenersOf(view, alb);
  const listenerFor = (packet: Packet): Listener | undefined =>
    listeners.find(
      (each) => each.port === packet.dstPort && wiring.ports.some((port) => port.addresses.includes(packet.dst)),
    );
  return {
    takes: (packet) => packet.protocol === TCP && listenerFor(packet) !== undefined,
    pass: (request) => {
      const listener = listenerFor(request.opened);
      if (listener === undefined) return { type: 'answer' };
      const decision = decisionOf(alb, view, listener, { ...request.http, source: request.opened.src });
      if (decision.action !== 'forward' || textOf(decision.targetGroup, 'targetType') === 'lambda')
        return { type: 'answer' };
      return passedOn({ alb, view, wiring }, decision, request);
    },
  };
}

interface Balancer {
  readonly alb: Resource<AlbProps>;
  readonly view: View;
  readonly wiring: Wiring;
}

function passedOn({ alb, view, wiring }: Balancer, decision: Decision, { opened, network }: RelayRequest): Relay {
  const registered = targetsOf(view, decision.targetGroup);
  const targets = inService(inEnabledZones(view, alb, registered));
  if (targets.length === 0) {
    const code: ReasonCode = registered.length === 0 ? 'ELB_NO_TARGETS' : 'ELB_AZ_DISABLED';
    return { type: 'reject', reason: reasonFor(code, alb.id, opened, { name: nameOf(network, alb.id) }), status: 503 };
  }
  return {
    type: 'open',
    targets: targets.map((target) => ({
      address: target.address,
      host: target.name,
      port: target.port,
      source: sourceFor(wiring, opened.dst, target.address),
    })),
    onRefused: targets.some(isElsewhere) ? 'ELB_TARGET_PORT' : 'ELB_TARGET_REFUSED',
    onTimeout: 'ELB_TARGET_TIMEOUT',
  };
}

/** The address of the node that took the request, in the family of the target. */
function sourceFor({ ports }: Wiring, node: Address, target: Address): Address | null {
  const port = ports.find((each) => each.addresses.includes(node));
  return port?.addresses.find((each) => typeof each === typeof target) ?? null;
}

/** Whether the target is known to serve TCP, but on ports other than the registered one. */
function isElsewhere({ resource, port }: Target): boolean {
  if (resource?.kind !== 'instance' || textOf(resource, 'listening') !== 'listed') return false;
  const ports = rowsOf(resource, 'listeners').filter((row) => cellOf(row, 'protocol') === 'tcp' && row.port !== SSH);
  return ports.length > 0 && ports.every((row) => row.port !== port);
}

/** Every instance listens there; it says nothing about the service that was meant. */
const SSH = 22;
