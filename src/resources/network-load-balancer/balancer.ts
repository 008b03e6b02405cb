import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Packet } from '../../net/packet.ts';
import type { Context } from '../../sim/network.ts';
import type { Port } from '../../sim/port.ts';
import { nameOf, reasonFor } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import type { Reason } from '../../sim/trace.ts';
import type { Listener } from '../shared/balancers.ts';
import type { Target } from '../shared/targets.ts';
import type { NlbProps } from './schema.ts';

/** A Network Load Balancer, its listeners resolved to targets. */
export interface Balancer {
  readonly resource: Resource<NlbProps>;
  readonly node: number;
  readonly view: View;
  readonly listeners: readonly SendingListener[];
}

export interface SendingListener extends Listener {
  readonly targets: readonly Target[];
}

/** A packet at a node. */
export interface Arrival {
  readonly packet: Packet;
  readonly port: Port;
}

/** A reason of the load balancer's own. */
export function because(code: ReasonCode, { resource }: Balancer, packet: Packet, { network }: Context): Reason {
  const name = nameOf(network, resource.id);
  return reasonFor(code, resource.id, packet, { name, host: name, interface: name, state: resource.props.state });
}
